'use client'

import { useActionState } from 'react'
import type { NotificationKind } from '@/domain/notifications/notification-kind'
import { notificationKindNames, notificationTexts } from '@/texts/notifications'
import type { FormAction } from '@/usecases/kernel/action-state'
import { Callout } from '../kit/callout'
import { Checkbox } from '../kit/field'
import { SubmitButton } from '../kit/submit-button'

type Choice = { readonly kind: NotificationKind; readonly byMail: boolean }

/** Which kinds come by mail. */
export const MailChoicesForm = ({ choices, action }: { choices: ReadonlyArray<Choice>; action: FormAction }) => {
  const [state, submit] = useActionState(action, { status: 'idle' })
  return (
    <form action={submit} className="flex max-w-form flex-col gap-5">
      <fieldset className="flex flex-col gap-3">
        <legend className="mb-3 text-base font-semibold">{notificationTexts.settingsLegend}</legend>
        {choices.map(({ kind, byMail }) => <Checkbox key={`${kind} ${String(byMail)}`} id={`mail-${kind}`} name="byMail[]" value={kind} label={notificationKindNames[kind]} defaultChecked={byMail} />)}
      </fieldset>
      <div><SubmitButton>{notificationTexts.save}</SubmitButton></div>
      {state.status === 'ok' && <Callout tone="success" live>{notificationTexts.saved}</Callout>}
      {(state.status === 'refused' || state.status === 'invalid') && <Callout tone="danger" live>{state.message}</Callout>}
    </form>
  )
}
