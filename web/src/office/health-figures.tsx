import { useTranslation } from 'react-i18next'
import type { SystemHealth } from '#domain/system-health/system-health.api.ts'
import type { Part } from '#domain/system-health/verdicts.ts'
import { RelativeDate } from '../ui/relative-date.tsx'

const steps = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

/** `12,4 GB`, as the language writes numbers. */
const saySize = (bytes: number, language: string) => {
  const step = Math.min(steps.length - 1, Math.floor(Math.log(Math.max(1, bytes)) / Math.log(1024)))
  const unit = steps[step] ?? 'byte'
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  }).format(bytes / 1024 ** step)
}

/** A part's figures in a sentence. */
export const HealthFigures = ({ part, health }: { part: Part; health: SystemHealth }) => {
  const { t, i18n } = useTranslation('office')
  const size = (bytes: number) => saySize(bytes, i18n.language)
  const { database, disk, backup, mail, jobs, nodes } = health
  switch (part) {
    case 'database':
      return t('health.database.figures', { ...database, size: size(database.bytes) })
    case 'disk':
      return disk
        ? t('health.disk.figures', { free: size(disk.freeBytes), total: size(disk.totalBytes) })
        : t('health.disk.unknown')
    case 'backup':
      return backup ? (
        <>
          <RelativeDate at={backup.at} /> · {size(backup.bytes)}
        </>
      ) : (
        t('health.backup.none')
      )
    case 'mail':
      return mail.server ? t('health.mail.figures', mail) : t('health.mail.none')
    case 'jobs':
      return t('health.jobs.figures', { ...jobs, seconds: Math.round(jobs.oldestSeconds) })
    case 'nodes':
      return nodes.map(({ host, role, startedAt }) => (
        <div key={host + role + startedAt}>
          {t(`health.nodes.roles.${role}`, { host })} <RelativeDate at={startedAt} />
        </div>
      ))
    case 'clock': {
      const worst = Math.max(0, ...nodes.map(({ clockAheadMs }) => Math.abs(clockAheadMs)))
      return t('health.clock.figures', { ms: worst })
    }
  }
}
