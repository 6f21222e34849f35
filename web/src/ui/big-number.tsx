import { useId } from 'react'
import classes from './big-number.module.css'
import { CopyButton } from './copy-button.tsx'
import { digitGroups } from './digit-groups.ts'

/** A number to read out: large, its digits in groups, with a button that copies it as it is printed. */
export const BigNumber = ({ label, value }: { label: string; value: string }) => {
  const labelled = useId()
  const groups = digitGroups(value)
  return (
    <div className={classes.frame}>
      <div className={classes.label} id={labelled}>
        {label}
      </div>
      <output className={classes.number} aria-labelledby={labelled}>
        <span className="dr-only-read">{value}</span>
        <span aria-hidden="true" className={classes.groups}>
          {groups.map((group) => (
            <span key={group.at} className={classes.group} data-kind={group.kind}>
              {group.text}
            </span>
          ))}
        </span>
      </output>
      <CopyButton text={value} size="xs" />
    </div>
  )
}
