import { useMediaQuery } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import { type ComponentType, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePageParam } from '../../platform/page-params.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { NarrowTabs } from '../../ui/narrow-tabs.tsx'
import { Page, Sheet } from '../../ui/page.tsx'
import { usePageTitle } from '../../ui/page-title.ts'
import { SkeletonPage } from '../../ui/skeleton-page.tsx'
import { useOfficeSettings } from '../office-facts.ts'
import { Rail } from '../rail/rail.tsx'
import { Strip } from '../rail/strip.tsx'
import { type CallerSlot, useCallerSlot } from './caller-slot.ts'
import classes from './form-page.module.css'
import { Middle } from './middle.tsx'
import { type OpenForm, OpenFormContext } from './room-context.ts'
import { useFirstFocus } from './use-first-focus.ts'
import { useOpenConsultation } from './use-open-consultation.ts'

type Props = { callerPanel: ComponentType<CallerSlot> }

/** One call on one screen: the SOP at the left, the form in the middle, the caller at the right. */
export const FormPage = ({ callerPanel }: Props) => {
  const id = usePageParam('id')
  return <OpenedForm key={id} id={id} callerPanel={callerPanel} />
}

export const OpenedForm = ({ id, callerPanel }: Props & { id: string }) => {
  const { t } = useTranslation('consultations')
  const { form, failure } = useOpenConsultation(id)
  usePageTitle(form?.words.name || t('room.title'))
  if (form) {
    return (
      <OpenFormContext value={form}>
        <Room form={form} callerPanel={callerPanel} />
      </OpenFormContext>
    )
  }
  if (!failure) return <SkeletonPage />
  return (
    <Page width="reading">
      <Sheet>
        <EmptyState
          title={t('room.notFound')}
          text={t('room.notFoundText')}
          action={<Link to={'/telepon' as '/'}>{t('room.back')}</Link>}
        />
      </Sheet>
    </Page>
  )
}

const Room = ({ form, callerPanel: CallerPanel }: Props & { form: OpenForm }) => {
  const { t } = useTranslation('consultations')
  const narrow = useMediaQuery('(max-width: 62em)', false, { getInitialValueInEffect: false })
  const slot = useCallerSlot()
  // Needed on the page with the numbers, which must not wait for it.
  useOfficeSettings()
  useFirstFocus(form, narrow)
  // Both numbers stand alone while they are told; the form is one key away.
  const [formAsked, askForm] = useState(false)
  const numbers = form.progress.phase === 'issuing' && form.writable && !formAsked
  return (
    <Page width="room">
      <div className={classes.room}>
        <div className={classes.left}>{narrow ? <Strip /> : <Rail />}</div>
        <Middle numbers={numbers} showForm={askForm} />
        <div className={classes.right}>
          {narrow ? (
            <NarrowTabs
              panels={[
                { key: 'sop', label: t('tabs.sop'), content: <Rail /> },
                { key: 'caller', label: t('tabs.caller'), content: <CallerPanel {...slot} /> },
              ]}
            />
          ) : (
            <CallerPanel {...slot} />
          )}
        </div>
      </div>
    </Page>
  )
}
