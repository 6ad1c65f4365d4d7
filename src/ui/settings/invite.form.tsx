'use client'

import { useActionState, useMemo } from 'react'
import { inviteTexts } from '@/texts/settings'
import type { FormAction } from '@/usecases/kernel/action-state'
import { errorOf, errorsOf, typedOf } from '../accounts/form-state'
import { Callout } from '../kit/callout'
import { TextField } from '../kit/field'
import { FormErrorSummary } from '../kit/form-error-summary'
import { SubmitButton } from '../kit/submit-button'
import { ChosenPlace, type ChosenRole } from './place-picker.form'

export const fieldOfPlaceCode = (code: string): string | undefined => (code === 'ROLE_NEEDS_ORGANIZATION' ? 'organizationId' : undefined)

export const InviteForm = ({ chosen, invite }: { chosen: ChosenRole; invite: FormAction }) => {
  const [state, submit] = useActionState(invite, { status: 'idle' })
  const errors = useMemo(() => errorsOf(state, fieldOfPlaceCode), [state])
  return (
    <form action={submit} className="flex max-w-reading flex-col gap-5" noValidate>
      {state.status === 'ok' && <Callout tone="success" title={inviteTexts.sentTitle} live>{inviteTexts.sent}</Callout>}
      <FormErrorSummary errors={errors} />
      <ChosenPlace chosen={chosen} {...errorOf(errors, 'organizationId')} />
      <TextField id="displayName" name="displayName" label={inviteTexts.name} autoComplete="off" defaultValue={typedOf(state, 'displayName')} {...errorOf(errors, 'displayName')} />
      <TextField id="email" name="email" type="email" label={inviteTexts.email} autoComplete="off" defaultValue={typedOf(state, 'email')} {...errorOf(errors, 'email')} />
      <div><SubmitButton>{inviteTexts.submit}</SubmitButton></div>
    </form>
  )
}
