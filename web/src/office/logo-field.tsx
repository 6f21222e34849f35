import { Button, FileButton, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FieldError } from '../ui/field-error.tsx'
import classes from './logo-field.module.css'
import { readPicture } from './read-picture.ts'

interface Props {
  /** Where the picture that is there now can be seen; null when there is none. */
  shown: string | null
  /** Base64, or null for none. */
  onChange: (picture: string | null) => void
  disabled?: boolean
}

/** The picture of the letterhead: seen at once, changed or taken away. */
export const LogoField = ({ shown, onChange, disabled = false }: Props) => {
  const { t } = useTranslation('office')
  const [wrong, setWrong] = useState(false)
  const take = async (file: File | null) => {
    if (!file) return
    const picture = await readPicture(file)
    setWrong(picture === null)
    if (picture !== null) onChange(picture)
  }
  return (
    <fieldset className={classes.field} aria-describedby="logo-hint">
      <legend className={classes.legend}>{t('fields.logo')}</legend>
      <p className={classes.hint} id="logo-hint">
        {t('fields.logoHint')}
      </p>
      <Group gap="md">
        {shown && <img className={classes.picture} src={shown} alt={t('fields.logo')} />}
        {!disabled && (
          <Group gap="sm">
            <FileButton onChange={(file) => void take(file)} accept="image/png,image/jpeg">
              {(props) => (
                <Button variant="default" {...props}>
                  {t(shown ? 'fields.logoOther' : 'fields.logoChoose')}
                </Button>
              )}
            </FileButton>
            {shown && (
              <Button variant="subtle" onClick={() => onChange(null)}>
                {t('fields.logoNone')}
              </Button>
            )}
          </Group>
        )}
      </Group>
      <FieldError>{wrong ? t('wrong.logo') : null}</FieldError>
    </fieldset>
  )
}
