import { Menu, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSignedIn } from '../../platform/session.ts'
import { ChevronDownIcon } from '../../ui/icons.tsx'
import classes from './person-menu.module.css'

/** For a person of several offices: the switch between them. */
const OfficeMenu = () => {
  const { t } = useTranslation('app')
  const { office, offices, switchOffice } = useSignedIn()
  return (
    <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <UnstyledButton className={`${classes.button} ${classes.office}`} title={office.name}>
          {t('office.shown', { code: office.code })} <ChevronDownIcon />
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
export default OfficeMenu
