import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type Invitation, revokeInvitation } from '#domain/people/invitations.api.ts'
import { call } from '../../platform/api.ts'
import { useConfirm } from '../../ui/confirm.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Sheet } from '../../ui/page.tsx'
import { RelativeDate } from '../../ui/relative-date.tsx'
import { useSaving } from '../use-saving.ts'
import { invitationsQuery } from './people-queries.ts'

/** Invitations that can still be accepted. */
export const InvitationList = ({ mayRevoke }: { mayRevoke: boolean }) => {
  const { t } = useTranslation('office')
  const { officeId, save } = useSaving()
  const ask = useConfirm()
  const { data } = useQuery(invitationsQuery(officeId))
  if (!data || data.items.length === 0) return null
  const revoke = async ({ id, name }: Invitation) => {
    const sure = await ask({
      title: t('people.revokeTitle', { name }),
      text: t('people.revokeText'),
      yes: t('people.revokeYes'),
      no: t('people.revokeNo'),
    })
    if (!sure) return
    await save(() => call(revokeInvitation, { params: { officeId, id } }), t('people.revoked', { name }))
  }
  const columns: Column<Invitation>[] = [
    { key: 'name', header: t('people.invitedName'), cell: ({ name }) => name },
    { key: 'email', header: t('people.email'), cell: ({ email }) => email },
    { key: 'role', header: t('people.role'), cell: ({ role }) => t(`roles.${role}`) },
    { key: 'until', header: t('people.until'), cell: ({ expiresAt }) => <RelativeDate at={expiresAt} /> },
  ]
  const acts: Column<Invitation> = {
    key: 'act',
    header: t('act'),
    width: '10rem',
    cell: (one) => (
      <Button size="compact-sm" variant="subtle" color="red" onClick={() => void revoke(one)}>
        {t('people.revoke')}
      </Button>
    ),
  }
  return (
    <Sheet flush>
      <DataTable
        label={t('people.invitations')}
        columns={mayRevoke ? [...columns, acts] : columns}
        rows={data.items}
        rowKey={({ id }) => id}
        empty={null}
      />
    </Sheet>
  )
}
