import classes from './field-error.module.css'
import { WarnIcon } from './icons.tsx'

/** What is wrong with a field and what to do, in a sentence, next to it. Give the field `aria-describedby={id}`. */
export const FieldError = ({ id, children }: { id?: string; children: string | null | undefined }) =>
  children ? (
    <p className={classes.error} id={id} role="alert">
      <WarnIcon /> <span>{children}</span>
    </p>
  ) : null
