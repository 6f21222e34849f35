import classes from './table-skeleton.module.css'

const widths = ['60%', '80%', '45%', '70%', '55%', '75%']

/** Rows that have not come yet. */
export const TableSkeleton = ({
  columns,
  label,
  rows = 6,
}: {
  columns: number
  label: string
  rows?: number
}) =>
  Array.from({ length: rows }, (_, row) => (
    // Placeholders have no identity but their place.
    <tr key={widths[row] ?? row} className={classes.row}>
      {Array.from({ length: columns }, (_, column) => (
        <td key={widths[column] ?? column}>
          {row === 0 && column === 0 && (
            <span className="dr-only-read" role="status">
              {label}
            </span>
          )}
          <span className={classes.bar} style={{ width: widths[(row + column) % widths.length] }} />
        </td>
      ))}
    </tr>
  ))
