import '../../messages/id/office.ts'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Member } from '#domain/people/people.api.ts'
import { useHasRole } from '../../platform/session.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Sheet } from '../../ui/page.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { SettingsFrame } from '../settings-frame.tsx'
import { useSaving } from '../use-saving.ts'
import { InvitationList } from './invitation-list.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { peopleQuery } from './people-queries.ts'
import { PersonActs } from './person-acts.tsx'
import { SecondFactorRoles } from './second-factor-roles.tsx'

/** Who serves the office, in which roles; and who has been invited. */
const PeoplePage = () => {
  const { t } = useTranslation('office')
  const may = useHasRole('administrator')
  const mayReadInvitations = useHasRole('administrator', 'auditor')
  const { officeId } = useSaving()
  const { data } = useQuery(peopleQuery(officeId))
  const [inviting, setInviting] = useState(false)
  const rolesOf = (person: Member) =>
    person.roles.length > 0 ? (
      person.roles.map((role) => t(`roles.${role}`)).join(', ')
    ) : (
      <StatusBadge>{t('people.inactive')}</StatusBadge>
    )
  const columns: Column<Member>[] = [
    { key: 'name', header: t('people.name'), cell: (person) => person.name },
    { key: 'email', header: t('people.email'), cell: (person) => person.email },
    { key: 'roles', header: t('people.roles'), cell: rolesOf },
  ]
  const acts: Column<Member> = {
    key: 'act',
    header: t('act'),
    cell: (person) => <PersonActs person={person} />,
    width: '19rem',
  }
  return (
    <SettingsFrame
      part="people"
      actions={may && <Button onClick={() => setInviting(true)}>{t('people.invite')}</Button>}
    >
      <Sheet flush>
        <DataTable
          label={t('parts.people')}
          columns={may ? [...columns, acts] : columns}
          rows={data?.items}
          rowKey={(person) => person.id}
          empty={<EmptyState title={t('people.none')} text={t('people.noneText')} />}
        />
      </Sheet>
      <SecondFactorRoles may={may} />
      {mayReadInvitations && <InvitationList mayRevoke={may} />}
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
    </SettingsFrame>
  )
}
export default PeoplePage
