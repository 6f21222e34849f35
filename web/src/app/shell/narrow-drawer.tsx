import { Button, Drawer, SegmentedControl, Stack, Text, useMantineColorScheme } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSignedIn } from '../../platform/session.ts'
import { useSpeak } from '../../ui/use-speak.ts'
import classes from './narrow-drawer.module.css'
import { SectionLinks } from './section-links.tsx'

const schemes = ['auto', 'light', 'dark'] as const

const NarrowDrawer = ({ onClose }: { onClose: () => void }) => {
  const { t, i18n } = useTranslation('app')
  const speak = useSpeak()
  const { person, signOut } = useSignedIn()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="20rem"
      title={person.name}
      classNames={{ body: classes.body }}
      closeButtonProps={{ 'aria-label': t('shortcuts.close') }}
    >
      <nav aria-label={t('sections')} data-narrow>
        <SectionLinks onGo={onClose} />
      </nav>
      <Stack gap="sm" p="md">
        <Text size="sm" c="dimmed">
          {t('person.language')}
        </Text>
        <SegmentedControl
          aria-label={t('person.language')}
          value={i18n.language}
          onChange={speak}
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
  )
}
export default NarrowDrawer
