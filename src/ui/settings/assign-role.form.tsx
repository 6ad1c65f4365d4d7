'use client'

import { useActionState, useMemo } from 'react'
import { userCardTexts } from '@/texts/settings'
import type { FormAction } from '@/usecases/kernel/action-state'
import { errorOf, errorsOf, typedOf } from '../accounts/form-state'
import { Callout } from '../kit/callout'
import { TextField } from '../kit/field'
import { FormErrorSummary } from '../kit/form-error-summary'
import { SubmitButton } from '../kit/submit-button'
import { fieldOfPlaceCode } from './invite.form'
import { ChosenPlace, type ChosenRole } from './place-picker.form'

const fieldOfCode = (code: string): string | undefined => (code === 'ROLE_DATES_REVERSED' ? 'validTo' : fieldOfPlaceCode(code))

export const AssignRoleForm = ({ userId, chosen, assign }: { userId: string; chosen: ChosenRole; assign: FormAction }) => {
  const [state, submit] = useActionState(assign, { status: 'idle' })
  const errors = useMemo(() => errorsOf(state, fieldOfCode), [state])
  return (
    <form action={submit} className="flex max-w-reading flex-col gap-5" noValidate>
      {state.status === 'ok' && <Callout tone="success" live>{userCardTexts.assigned}</Callout>}
      <FormErrorSummary errors={errors} />
      <input type="hidden" name="userId" value={userId} />
      <ChosenPlace chosen={chosen} {...errorOf(errors, 'organizationId')} />
      <TextField id="validFrom" name="validFrom" type="date" label={userCardTexts.validFrom} help={userCardTexts.validFromHelp} optional defaultValue={typedOf(state, 'validFrom')} {...errorOf(errors, 'validFrom')} />
      <TextField id="validTo" name="validTo" type="date" label={userCardTexts.validTo} optional defaultValue={typedOf(state, 'validTo')} {...errorOf(errors, 'validTo')} />
      <div><SubmitButton>{userCardTexts.assign}</SubmitButton></div>
    </form>
  )
}
