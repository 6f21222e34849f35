import { useTranslation } from 'react-i18next'

/** `24 tiket`, or `lebih dari 1.000 tiket` where the server stopped counting. */
export const ListCount = ({
  count,
  capped = false,
  what,
}: {
  count: number
  capped?: boolean
  what: string
}) => {
  const { t, i18n } = useTranslation('ui')
  const said = new Intl.NumberFormat(i18n.language === 'en' ? 'en-GB' : 'id-ID').format(count)
  return <span>{t(capped ? 'table.capped' : 'table.count', { number: said, what })}</span>
}
