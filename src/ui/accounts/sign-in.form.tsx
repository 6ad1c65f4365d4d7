'use client'

import { useActionState, useMemo } from 'react'
import { signInTexts } from '@/texts/accounts'
import type { SignInOut } from '@/usecases/accounts/sign-in'
import type { FormAction } from '@/usecases/kernel/action-state'
import { TextField } from '../kit/field'
import { FormErrorSummary } from '../kit/form-error-summary'
import { PasswordField } from '../kit/password-field'
import { SubmitButton } from '../kit/submit-button'
import { errorOf, errorsOf, typedOf } from './form-state'

export const SignInForm = ({ signIn, next }: { signIn: FormAction<SignInOut>; next: string }) => {
  const [state, submit] = useActionState(signIn, { status: 'idle' })
  const errors = useMemo(() => errorsOf(state), [state])
  return (
    <form action={submit} className="flex flex-col gap-5" noValidate>
      <FormErrorSummary errors={errors} title={signInTexts.failed} />
      <input type="hidden" name="next" value={next} />
      <TextField id="email" name="email" type="email" label={signInTexts.email} autoComplete="username" inputMode="email" defaultValue={typedOf(state, 'email')} {...errorOf(errors, 'email')} />
      <PasswordField id="password" name="password" label={signInTexts.password} autoComplete="current-password" {...errorOf(errors, 'password')} />
      <SubmitButton pendingLabel={signInTexts.pending}>{signInTexts.submit}</SubmitButton>
    </form>
  )
}
