import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { categories } from '#domain/consultations/words.ts'
import { useOffice } from '../platform/session.ts'
import { FilterBar } from '../ui/filter-bar.tsx'
import { type Address, monthsToChoose } from './recap-filters.ts'
import { choicesQuery } from './recap-queries.ts'

type Props = {
  address: Address
  setAddress: (changes: Partial<Address>) => unknown
  month: string
  current: string
}

/** Month, category, destination, who entered, answered or not, words. */
export const RecapFilterBar = ({ address, setAddress, month, current }: Props) => {
  const { t, i18n } = useTranslation('recap')
  const { id: officeId } = useOffice()
  const { data: choices } = useQuery(choicesQuery(officeId, month))
  const words = new Intl.DateTimeFormat(i18n.language === 'en' ? 'en-GB' : 'id-ID', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  const named = (list: { id: string; name: string }[] = []) =>
    list.map(({ id, name }) => ({ value: id, label: name }))
  const select = (name: keyof Address, any: string, data: { value: string; label: string }[]) => (
    <NativeSelect
      aria-label={t(`filter.${name}`)}
      title={t(`filter.${name}`)}
      value={address[name]}
      onChange={(event) => void setAddress({ [name]: event.currentTarget.value })}
      data={[{ value: '', label: any }, ...data]}
    />
  )
  return (
    <FilterBar
      search={address.kata}
      onSearch={(kata) => void setAddress({ kata })}
      placeholder={t('filter.kata')}
    >
      <NativeSelect
        aria-label={t('filter.bulan')}
        value={month}
        onChange={(event) => void setAddress({ bulan: event.currentTarget.value })}
        data={monthsToChoose(current, month).map((value) => ({
          value,
          label: words.format(new Date(`${value}-01T00:00:00Z`)),
        }))}
      />
      {select(
        'kategori',
        t('any.kategori'),
        categories.map((value) => ({ value, label: t(`category.${value}`) })),
      )}
      {select('tujuan', t('any.tujuan'), [{ value: 'own', label: t('own') }, ...named(choices?.units)])}
      {select('petugas', t('any.petugas'), named(choices?.people))}
      {select('jawaban', t('any.jawaban'), [
        { value: 'yes', label: t('answered.yes') },
        { value: 'no', label: t('answered.no') },
      ])}
    </FilterBar>
  )
}
