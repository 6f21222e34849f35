import { Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSignedIn } from '../../platform/session.ts'
import { ChevronDownIcon } from '../../ui/icons.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { showShortcuts } from '../../ui/shortcuts.ts'
import { useSpeak } from '../../ui/use-speak.ts'
import { showGuide } from '../guide/show-guide.ts'
import classes from './person-menu.module.css'

const schemes = ['auto', 'light', 'dark'] as const

/** Who is working here: language, appearance, shortcuts, sign out. */
const PersonMenu = () => {
  const { t, i18n } = useTranslation('app')
  const { person, signOut } = useSignedIn()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const speak = useSpeak()
  return (
    <Menu
      defaultOpened
      returnFocus
      width={240}
      position="bottom-end"
      withinPortal={false}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <UnstyledButton className={classes.button} aria-label={t('person.menu', { name: person.name })}>
          {person.name} <ChevronDownIcon />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('person.language')}</Menu.Label>
        <Menu.RadioGroup value={i18n.language} onChange={speak}>
          <Menu.RadioItem value="id" lang="id">
            Bahasa Indonesia
          </Menu.RadioItem>
          <Menu.RadioItem value="en" lang="en">
            English
          </Menu.RadioItem>
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label>{t('person.scheme')}</Menu.Label>
        <Menu.RadioGroup
          value={colorScheme}
          onChange={(scheme) => setColorScheme(scheme as typeof colorScheme)}
        >
          {schemes.map((scheme) => (
            <Menu.RadioItem key={scheme} value={scheme}>
              {t(`person.${scheme}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item rightSection={<Kbd keys="F1" />} onClick={showGuide}>
          {t('guide.title')}
        </Menu.Item>
        <Menu.Item rightSection={<Kbd keys="Alt+/" />} onClick={showShortcuts}>
          {t('person.shortcuts')}
        </Menu.Item>
        <Menu.Item component={Link} to="/profil">
          {t('person.profile')}
        </Menu.Item>
        <Menu.Item onClick={signOut}>{t('person.signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
export default PersonMenu
