import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { carriedByLink, readInvitation } from '#domain/people/invitations.api.ts'
import { call } from '../platform/api.ts'
import { RefusedError } from '../platform/failures.ts'
import { usePageParam } from '../platform/page-params.ts'
import { SkeletonPage } from '../ui/skeleton-page.tsx'
import { Door } from './door.tsx'
import { InvitationForm } from './invitation-form.tsx'
import { sayRefused } from './say-refused.ts'

/** The link carries the office and the token, `officeId.token`. */
const carriedBy = (link: string) => {
  const [officeId = '', ...rest] = link.split('.')
  const read = carriedByLink.safeParse({ officeId, token: rest.join('.') })
  if (!read.success) throw new RefusedError('invitation_not_found', 404)
  return read.data
}

const InvitationPage = () => {
  const { t } = useTranslation('signIn')
  const link = usePageParam('token')
  const { data, error } = useQuery({
    queryKey: ['invitation', link],
    queryFn: async () => {
      const carried = carriedBy(link)
      return { carried, invitation: await call(readInvitation, { body: carried }) }
    },
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  })
  if (data) {
    const { officeName, role } = data.invitation
    const lead = t('invitation.lead', { office: officeName, role: t(`invitation.role.${role}`) })
    return (
      <Door title={t('invitation.title')} lead={lead}>
        <InvitationForm {...data} />
      </Door>
    )
  }
  if (!error) return <SkeletonPage />
  return (
    <Door title={t('invitation.notOpen')}>
      <p>{sayRefused(error, t)}</p>
      <Link to="/masuk">{t('invitation.toSignIn')}</Link>
    </Door>
  )
}
export default InvitationPage
