import { PasswordInput, type PasswordInputProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** A password that can be looked at while one types it. */
export const PasswordField = (props: PasswordInputProps) => {
  const { t } = useTranslation('signIn')
  return (
    <PasswordInput
      required
      maxLength={128}
      visibilityToggleButtonProps={{ 'aria-label': t('showPassword'), tabIndex: 0 }}
      {...props}
    />
  )
}
