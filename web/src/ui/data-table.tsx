import { Button } from '@mantine/core'
import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './data-table.module.css'
import { TableSkeleton } from './table-skeleton.tsx'
import { useRowClicks } from './use-row-clicks.ts'
import { useRowKeys } from './use-row-keys.ts'

export type Column<Row> = {
  key: string
  header: string
  cell: (row: Row) => ReactNode
  /** Numbers stand at the right. */
  align?: 'end'
  width?: string
}

type Props<Row> = {
  /** What the list holds, for those who do not see it. */
  label: string
  columns: readonly Column<Row>[]
  /** Absent while loading. */
  rows: readonly Row[] | undefined
  rowKey: (row: Row) => string
  /** What stands here when there is nothing: an EmptyState that says what to do. */
  empty: ReactNode
  /** The next page, when there is one. */
  more?: { loading: boolean; load: () => void }
}

/**
 * A dense list. The first link or button of a row opens it: by its own click, by a click anywhere on the row, by `j`/`k`
 * and Enter. On a narrow screen each row becomes a card.
 */
export function DataTable<Row>({ label, columns, rows, rowKey, empty, more }: Props<Row>) {
  const { t } = useTranslation('ui')
  const body = useRef<HTMLTableSectionElement>(null)
  const filled = (rows?.length ?? 0) > 0
  useRowKeys(body, filled)
  useRowClicks(body, filled)
  if (rows?.length === 0) return empty
  return (
    <div className={classes.frame}>
      <table className={classes.table} aria-label={label} aria-busy={rows === undefined}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" data-align={column.align} style={{ width: column.width }}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows === undefined && <TableSkeleton columns={columns.length} label={t('table.loading')} />}
          {rows?.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <td key={column.key} data-label={column.header} data-align={column.align}>
                  <div>{column.cell(row)}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {more && (
        <div className={classes.more}>
          <Button variant="default" loading={more.loading} onClick={more.load}>
            {t('table.more')}
          </Button>
        </div>
      )}
    </div>
  )
}
