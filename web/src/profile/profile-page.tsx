import '../messages/id/profile.ts'
import { Alert } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { sessionQuery } from '../platform/session.ts'
import { Page } from '../ui/page.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { SkeletonPage } from '../ui/skeleton-page.tsx'
import { LanguagePart } from './language-part.tsx'
import { PasskeysPart } from './passkeys-part.tsx'
import { PasswordPart } from './password-part.tsx'
import { ProviderPart } from './provider-part.tsx'
import { SecondFactorPart } from './second-factor-part.tsx'
import { SessionsPart } from './sessions-part.tsx'
import { profileQuery } from './use-act.ts'

/** How one signs in, and where one is signed in. While a second factor is owed, only that. */
const ProfilePage = () => {
  const { t } = useTranslation('profile')
  const { data: profile } = useQuery(profileQuery)
  const { data: session } = useQuery(sessionQuery)
  if (!profile || !session) return <SkeletonPage />
  const due = session.secondFactorDueAt !== null && !profile.secondFactor
  return (
    <Page width="reading">
      <PageHeader title={t('title')} lead={`${session.person.name}, ${session.person.email}`} />
      {profile.secondFactorNeeded && !profile.secondFactor && (
        <Alert color="yellow" title={t('second.neededTitle')} mb="md">
          {t('second.neededText')}
        </Alert>
      )}
      <SecondFactorPart profile={profile} />
      {!due && (
        <>
          <PasswordPart />
          <PasskeysPart profile={profile} />
          {profile.ways.singleSignOn && (
            <ProviderPart name={profile.ways.singleSignOn.name} linked={profile.linked} />
          )}
          <SessionsPart sessions={profile.sessions} />
        </>
      )}
      <LanguagePart />
    </Page>
  )
}
export default ProfilePage
