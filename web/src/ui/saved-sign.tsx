import { useTranslation } from 'react-i18next'
import { CheckIcon, DeviceIcon, PendingIcon } from './icons.tsx'
import classes from './saved-sign.module.css'

/** `server`: the server has answered for every character; `device`: safe in this browser only; `pending`: in neither. */
export type Saved = 'server' | 'device' | 'pending'

const signs = { server: <CheckIcon />, device: <DeviceIcon />, pending: <PendingIcon /> }

/** Where the words are. It tells the truth: *tersimpan* only when the server has confirmed them. */
export const SavedSign = ({ saved }: { saved: Saved }) => {
  const { t } = useTranslation('ui')
  return (
    <span className={classes.sign} data-saved={saved} role="status" title={t(`saved.${saved}Hint`)}>
      {signs[saved]} {t(`saved.${saved}`)}
    </span>
  )
}
