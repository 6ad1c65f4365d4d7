'use client'

import { clsx } from 'clsx'
import { useState, type ComponentProps, type ReactNode } from 'react'
import { kitTexts } from '@/texts/common'
import { Button } from './button'
import { describe, Field, TextInput } from './field'

export const PasswordInput = ({ className, ...rest }: Omit<ComponentProps<'input'>, 'type'>) => {
  const [isShown, setShown] = useState(false)
  return (
    <div className="flex gap-2">
      <TextInput {...rest} type={isShown ? 'text' : 'password'} autoCapitalize="off" spellCheck={false} className={clsx('flex-1', className)} />
      <Button aria-pressed={isShown} {...(rest.id === undefined ? {} : { 'aria-controls': rest.id })} onClick={() => setShown(!isShown)}>
        {isShown ? kitTexts.hidePassword : kitTexts.showPassword}
      </Button>
    </div>
  )
}

type PasswordFieldProps = Omit<ComponentProps<'input'>, 'type'> & { id: string; name: string; label: ReactNode; help?: ReactNode; error?: string | undefined }

export const PasswordField = ({ label, help, error, ...rest }: PasswordFieldProps) => (
  <Field id={rest.id} label={label} error={error} {...(help === undefined ? {} : { help })}>
    <PasswordInput {...rest} {...describe(rest.id, { help, error })} />
  </Field>
)
