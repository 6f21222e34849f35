import { useTranslation } from 'react-i18next'
import { type ArchivedForm, downloadForm } from '#domain/archive/archive.api.ts'
import { groupCode } from '#domain/archive/verification-code.ts'
import { addressOf } from '../platform/api.ts'
import { RelativeDate } from '../ui/relative-date.tsx'
import { StatusBadge } from '../ui/status-badge.tsx'
import classes from './archive.module.css'

/** Every version of a form, the newest first, each with its own PDF, code and hash. */
export const VersionList = ({ officeId, form }: { officeId: string; form: ArchivedForm }) => {
  const { t } = useTranslation('archive')
  return (
    <>
      <h2 className={classes.part}>{t('versions.title')}</h2>
      <ol className={classes.versions} reversed>
        {form.versions.map((one) => (
          <li key={one.version}>
            <h3>
              {t('versions.version', { version: one.version })}
              {one.version === form.version && (
                <StatusBadge tone="accent">{t('versions.newest')}</StatusBadge>
              )}
              {!one.pdfReady && <StatusBadge tone="warn">{t('state.pdfPending')}</StatusBadge>}
            </h3>
            <p className={classes.words}>
              {t('versions.by', { name: one.archivedBy.name })} · <RelativeDate at={one.archivedAt} />
              {one.correctionReason !== null && (
                <>
                  <br />
                  {t('versions.reason', { reason: one.correctionReason })}
                </>
              )}
            </p>
            <dl className={classes.facts}>
              <dt>{t('versions.code')}</dt>
              <dd className={classes.code}>
                <a href={`/verifikasi/${one.verificationCode}`} title={t('versions.page')}>
                  {groupCode(one.verificationCode)}
                </a>
              </dd>
              <dt>{t('versions.hash')}</dt>
              <dd className={classes.code}>{one.pdfSha256 ?? '–'}</dd>
            </dl>
            {one.pdfReady && (
              <a href={addressOf(downloadForm, { params: { officeId, id: form.id, version: one.version } })}>
                {t('form.download')}
              </a>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}
