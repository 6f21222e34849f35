import { Menu, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSignedIn } from '../../platform/session.ts'
import { ChevronDownIcon } from '../../ui/icons.tsx'
import classes from './person-menu.module.css'

/** The office's code; for a person of several offices, the switch between them. */
export const OfficeSwitch = () => {
  const { t } = useTranslation('app')
  const { office, offices, switchOffice } = useSignedIn()
  const shown = t('office.shown', { code: office.code })
  if (offices.length < 2) {
    return (
      <span className={`${classes.button} ${classes.office}`} title={office.name}>
        {shown}
      </span>
    )
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <UnstyledButton className={`${classes.button} ${classes.office}`} title={office.name}>
          {shown} <ChevronDownIcon />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('office.switch')}</Menu.Label>
        <Menu.RadioGroup value={office.id} onChange={switchOffice}>
          {offices.map((one) => (
            <Menu.RadioItem key={one.id} value={one.id} closeMenuOnClick>
              {one.name}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}
