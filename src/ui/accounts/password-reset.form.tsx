'use client'

import { useActionState, useMemo } from 'react'
import { resetTexts, signInTexts } from '@/texts/accounts'
import type { FormAction } from '@/usecases/kernel/action-state'
import { Callout } from '../kit/callout'
import { TextField } from '../kit/field'
import { FormErrorSummary } from '../kit/form-error-summary'
import { PasswordField } from '../kit/password-field'
import { SubmitButton } from '../kit/submit-button'
import { errorOf, errorsOf, passwordCodes, typedOf } from './form-state'

export const AskResetForm = ({ ask }: { ask: FormAction }) => {
  const [state, submit] = useActionState(ask, { status: 'idle' })
  const errors = useMemo(() => errorsOf(state), [state])
  if (state.status === 'ok') return <Callout tone="success" title={resetTexts.askedTitle} live>{resetTexts.asked}</Callout>
  return (
    <form action={submit} className="flex flex-col gap-5" noValidate>
      <p>{resetTexts.askLead}</p>
      <FormErrorSummary errors={errors} />
      <TextField id="email" name="email" type="email" label={signInTexts.email} autoComplete="username" inputMode="email" defaultValue={typedOf(state, 'email')} {...errorOf(errors, 'email')} />
      <SubmitButton>{resetTexts.askSubmit}</SubmitButton>
    </form>
  )
}

export const SetPasswordForm = ({ token, save }: { token: string; save: FormAction }) => {
  const [state, submit] = useActionState(save, { status: 'idle' })
  const errors = useMemo(() => errorsOf(state, passwordCodes), [state])
  return (
    <form action={submit} className="flex flex-col gap-5" noValidate>
      <FormErrorSummary errors={errors} />
      <input type="hidden" name="token" value={token} />
      <PasswordField id="password" name="password" label={resetTexts.newPassword} help={resetTexts.passwordHelp} autoComplete="new-password" {...errorOf(errors, 'password')} />
      <SubmitButton>{resetTexts.setSubmit}</SubmitButton>
    </form>
  )
}
