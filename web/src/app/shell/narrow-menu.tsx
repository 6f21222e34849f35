import {
  ActionIcon,
  Button,
  Drawer,
  SegmentedControl,
  Stack,
  Text,
  useMantineColorScheme,
} from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { chooseLanguage, currentLanguage, type Language } from '../../messages/language.ts'
import { useSignedIn } from '../../platform/session.ts'
import { MenuIcon } from '../../ui/icons.tsx'
import classes from './narrow-menu.module.css'
import { SectionLinks } from './section-links.tsx'

const schemes = ['auto', 'light', 'dark'] as const

/** On a telephone: the sections and what the person menu holds, in one drawer. */
export const NarrowMenu = () => {
  const { t } = useTranslation('app')
  const { person, signOut } = useSignedIn()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <ActionIcon
        variant="subtle"
        size="lg"
        color="gray"
        aria-label={t('menu')}
        onClick={() => setOpen(true)}
      >
        <MenuIcon />
      </ActionIcon>
      <Drawer
        opened={open}
        onClose={close}
        position="right"
        size="20rem"
        title={person.name}
        classNames={{ body: classes.body }}
        closeButtonProps={{ 'aria-label': t('shortcuts.close') }}
      >
        <nav aria-label={t('sections')} data-narrow>
          <SectionLinks onGo={close} />
        </nav>
        <Stack gap="sm" p="md">
          <Text size="sm" c="dimmed">
            {t('person.language')}
          </Text>
          <SegmentedControl
            aria-label={t('person.language')}
            value={currentLanguage()}
            onChange={(language) => void chooseLanguage(language as Language)}
            data={[
              { value: 'id', label: 'Indonesia' },
              { value: 'en', label: 'English' },
            ]}
          />
          <Text size="sm" c="dimmed">
            {t('person.scheme')}
          </Text>
          <SegmentedControl
            aria-label={t('person.scheme')}
            value={colorScheme}
            onChange={(scheme) => setColorScheme(scheme as typeof colorScheme)}
            data={schemes.map((scheme) => ({ value: scheme, label: t(`person.${scheme}`) }))}
          />
          <Button variant="default" mt="md" onClick={signOut}>
            {t('person.signOut')}
          </Button>
        </Stack>
      </Drawer>
    </>
  )
}
