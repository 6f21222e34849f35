import { Checkbox, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type Role, roles } from '#domain/people/roles.ts'
import { changeSecondFactorRoles, readSecondFactorRoles } from '#domain/people/second-factor.api.ts'
import { call } from '../../platform/api.ts'
import { officeKey } from '../../platform/live.ts'
import { SetUpPart } from '../set-up-part.tsx'
import { useSaving } from '../use-saving.ts'

/** Which roles need a second code at sign-in. */
export const SecondFactorRoles = ({ may }: { may: boolean }) => {
  const { t } = useTranslation('office')
  const { officeId, busy, save } = useSaving()
  const params = { officeId }
  const { data } = useQuery({
    queryKey: [...officeKey(officeId), 'second-factor-roles'],
    queryFn: () => call(readSecondFactorRoles, { params }),
  })
  if (!data) return null
  const choose = (chosen: string[]) =>
    save(
      () => call(changeSecondFactorRoles, { params, body: { roles: chosen as Role[] } }),
      t('people.secondRoles.saved'),
    )
  return (
    <SetUpPart title={t('people.secondRoles.title')} text={t('people.secondRoles.text')}>
      <Checkbox.Group
        aria-label={t('people.secondRoles.title')}
        value={data.roles}
        onChange={(chosen) => void choose(chosen)}
      >
        <Group gap="md">
          {roles.map((role) => (
            <Checkbox key={role} value={role} label={t(`roles.${role}`)} disabled={!may || busy} />
          ))}
        </Group>
      </Checkbox.Group>
    </SetUpPart>
  )
}
