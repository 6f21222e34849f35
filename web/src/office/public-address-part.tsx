import { Button, Group, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  changePublicAddress,
  type PublicAddress,
  readPublicAddress,
  publicAddressBody as schema,
} from '#domain/offices/offices.api.ts'
import { call } from '../platform/api.ts'
import { officeKey } from '../platform/live.ts'
import { useHasRole } from '../platform/session.ts'
import { SetUpPart } from './set-up-part.tsx'
import { useSaving } from './use-saving.ts'
import { wrongFields } from './wrong-fields.ts'

/** The address of this server: what mailed links and QR codes name. Apart from the office's own details, with its own button. */
export const PublicAddressPart = () => {
  const { t } = useTranslation('office')
  const { officeId } = useSaving()
  const { data } = useQuery({
    queryKey: officeKey(officeId, 'office', 'public-address'),
    queryFn: ({ signal }) => call(readPublicAddress, { params: { officeId } }, { signal }),
  })
  if (!data) return null
  return (
    <SetUpPart title={t('address.title')} text={t('address.text')}>
      <AddressForm key={data.address} {...data} />
    </SetUpPart>
  )
}

const AddressForm = ({ address, fixedBy }: PublicAddress) => {
  const { t } = useTranslation('office')
  const may = useHasRole('administrator') && fixedBy === null
  const { officeId, busy, save } = useSaving()
  const [text, setText] = useState(address ?? '')
  const [wrong, setWrong] = useState<string | undefined>()
  const body = { address: text.trim() || null }
  const look = () => {
    const [found] = Object.values(wrongFields(schema, body, t))
    setWrong(found)
    return found === undefined
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (look())
      await save(() => call(changePublicAddress, { params: { officeId }, body }), t('saved.address'))
  }
  const hint = fixedBy ? t(`address.${fixedBy}`) : address === null ? t('address.none') : undefined
  return (
    <form onSubmit={submit} noValidate>
      <TextInput
        label={t('fields.publicUrl')}
        description={hint}
        placeholder="https://dering.kantor.go.id"
        inputMode="url"
        spellCheck={false}
        maxLength={200}
        disabled={!may}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={look}
        error={wrong}
      />
      {may && (
        <Group mt="md">
          <Button type="submit" loading={busy} disabled={body.address === address}>
            {t('address.save')}
          </Button>
        </Group>
      )}
    </form>
  )
}
