import classes from './kbd.module.css'

/** A key or a chord, as printed on the keyboard: `Alt+J` becomes two caps. */
export const Kbd = ({ keys }: { keys: string }) => (
  <span className={classes.chord}>
    {(keys === '+' ? ['+'] : keys.split('+')).map((key) => (
      <kbd key={key} className={classes.key}>
        {key}
      </kbd>
    ))}
  </span>
)
