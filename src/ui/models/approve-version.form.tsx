'use client'

import { useActionState } from 'react'
import { modelPages as texts } from '@/texts/model-pages'
import { Callout } from '@/ui/kit/callout'
import { Card } from '@/ui/kit/card'
import { TextField } from '@/ui/kit/field'
import { FormErrorSummary } from '@/ui/kit/form-error-summary'
import { SubmitButton } from '@/ui/kit/submit-button'
import type { ActionState, FormAction } from '@/usecases/kernel/action-state'
import type { OutOf } from '@/usecases/kernel/define-query'
import type { approveVersion } from '@/usecases/models/approve-version'

type FieldName = keyof typeof texts.approveFields

const errorsOf = (state: ActionState) => {
  if (state.status === 'refused') return [{ message: state.message }]
  return state.status === 'invalid' ? Object.entries(state.fields).map(([fieldId, message]) => ({ fieldId, message })) : []
}

/** Approval by order: names what cannot be undone before the button. */
export const ApproveVersionForm = ({ versionId, action }: { versionId: string; action: FormAction<OutOf<typeof approveVersion>> }) => {
  const [state, submit] = useActionState(action, { status: 'idle' })
  const typed = state.status === 'refused' || state.status === 'invalid' ? (state.typed ?? {}) : {}
  const control = (name: FieldName) => {
    const error = state.status === 'invalid' ? state.fields[name] : undefined
    return { id: name, name, label: texts.approveFields[name], defaultValue: typed[name] ?? '', ...(error === undefined ? {} : { error }) }
  }
  return (
    <Card title={texts.approveTitle}>
      <form action={submit} className="flex max-w-form flex-col gap-4" noValidate>
        <FormErrorSummary errors={errorsOf(state)} />
        <Callout tone="warning">{texts.approveWarning}</Callout>
        <input type="hidden" name="versionId" value={versionId} />
        <TextField {...control('orderNumber')} />
        <TextField {...control('orderDate')} type="date" />
        <TextField {...control('signatory')} />
        <div><SubmitButton variant="primary" pendingLabel={texts.approvePending}>{texts.approve}</SubmitButton></div>
      </form>
    </Card>
  )
}
