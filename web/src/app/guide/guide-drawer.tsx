import { Anchor, Button, Drawer, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import Markdown from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { contents } from './chapter-of.ts'
import { pictureAddress, readChapter } from './chapters.ts'
import classes from './guide-drawer.module.css'

/** The guide beside the work: the chapter about the page that is open, and from there all the others. */
const GuideDrawer = ({ chapter: first, onClose }: { chapter: string; onClose: () => void }) => {
  const { t, i18n } = useTranslation('app')
  const [chapter, setChapter] = useState(first)
  const top = useRef<HTMLDivElement>(null)
  const { data: words, isError } = useQuery({
    queryKey: ['guide', chapter],
    queryFn: () => readChapter(chapter),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const turnTo = (name: string) => {
    setChapter(name)
    top.current?.scrollIntoView()
  }
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="min(46rem, 100%)"
      title={t('guide.title')}
      closeButtonProps={{ 'aria-label': t('guide.close') }}
    >
      <div ref={top} />
      {i18n.language === 'en' && (
        <Text size="sm" c="dimmed" mb="sm">
          {t('guide.inIndonesian')}
        </Text>
      )}
      {chapter !== contents && (
        <Button
          variant="subtle"
          size="compact-sm"
          mb="sm"
          c="var(--dr-accent-ink)"
          onClick={() => turnTo(contents)}
        >
          {t('guide.contents')}
        </Button>
      )}
      {isError && <p>{t('guide.missing')}</p>}
      <div className={classes.words} lang="id">
        <Markdown
          remarkPlugins={[remarkGfm]}
          components={{
            a: ({ href = '', children }) => <Way to={href} turnTo={turnTo} words={children} />,
            img: ({ src = '', alt = '' }) => <Picture path={String(src)} alt={alt} />,
          }}
        >
          {words ?? ''}
        </Markdown>
      </div>
    </Drawer>
  )
}
export default GuideDrawer

/** A way to another chapter stays in the drawer; anything else is only named. */
const Way = ({
  to,
  turnTo,
  words,
}: {
  to: string
  turnTo: (name: string) => void
  words: React.ReactNode
}) => {
  const name = /^([\w-]+)\.md/.exec(to)?.[1]
  if (!name) return <span>{words}</span>
  return (
    <Anchor component="button" type="button" inherit c="var(--dr-accent-ink)" onClick={() => turnTo(name)}>
      {words}
    </Anchor>
  )
}

const Picture = ({ path, alt }: { path: string; alt: string }) => {
  const { data } = useQuery({
    queryKey: ['guide-picture', path],
    queryFn: () => pictureAddress(path),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return data ? <img src={data} alt={alt} className={classes.picture} loading="lazy" /> : null
}
