import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { paperRows, paperTitle } from '#domain/sop/paper.ts'
import { Page, Sheet } from '../ui/page.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { WideContent } from '../ui/wide-content.tsx'
import classes from './sop-page.module.css'

/**
 * The SOP as the paper has it: every column, word for word, in Indonesian whatever the language of the screen. The
 * acting side is marked in its column, as on the paper.
 */
const SopPage = () => {
  const { t } = useTranslation('app')
  return (
    <Page>
      <PageHeader
        title={t('sop.title')}
        lead={t('sop.lead')}
        actions={
          <Button variant="default" onClick={() => window.print()} className={classes.screenOnly}>
            {t('sop.print')}
          </Button>
        }
      />
      <Sheet flush>
        <WideContent label={paperTitle}>
          <table className={classes.table} lang="id">
            <caption>{paperTitle}</caption>
            <thead>
              <tr>
                <th rowSpan={2} scope="col">
                  No
                </th>
                <th rowSpan={2} scope="col">
                  Aktivitas
                </th>
                <th colSpan={2} scope="colgroup">
                  Pelaksana
                </th>
                <th colSpan={3} scope="colgroup">
                  Mutu Baku
                </th>
                <th rowSpan={2} scope="col">
                  Keterangan
                </th>
              </tr>
              <tr>
                <th scope="col">Pengguna SPSE</th>
                <th scope="col">Helpdesk</th>
                <th scope="col">Perlengkapan</th>
                <th scope="col">Waktu</th>
                <th scope="col">Output</th>
              </tr>
            </thead>
            <tbody>
              {paperRows.map((row) => (
                <tr key={row.no}>
                  <th scope="row">{row.no}</th>
                  <td>{row.aktivitas}</td>
                  <Mark here={row.pelaksana === 'pengguna'} />
                  <Mark here={row.pelaksana === 'helpdesk'} />
                  <td>{row.perlengkapan}</td>
                  <td className={classes.time}>{row.waktu}</td>
                  <td>{row.output}</td>
                  <td>{row.keterangan}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </WideContent>
      </Sheet>
    </Page>
  )
}
export default SopPage

const Mark = ({ here }: { here: boolean }) => {
  const { t } = useTranslation('app')
  return (
    <td className={classes.mark}>
      {here && (
        <>
          <span aria-hidden="true">●</span>
          <span className="dr-only-read">{t('sop.acts')}</span>
        </>
      )}
    </td>
  )
}
