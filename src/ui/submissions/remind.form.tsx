'use client'

import { useActionState } from 'react'
import { boardTexts } from '@/texts/board'
import type { FormAction } from '@/usecases/kernel/action-state'
import { Callout } from '../kit/callout'
import { SubmitButton } from '../kit/submit-button'

export type RemindAction = FormAction<{ forms: number; people: number }>

/** One click reminds the people of the forms named; the answer stands beside it. */
export const RemindForm = ({ action, cycleId, organizationIds, label }: { action: RemindAction; cycleId: string; organizationIds: ReadonlyArray<string>; label: string }) => {
  const [state, submit] = useActionState(action, { status: 'idle' })
  return (
    <form action={submit} className="flex flex-col items-start gap-2">
      <input type="hidden" name="cycleId" value={cycleId} />
      <input type="hidden" name="organizationIds" value={organizationIds.join(' ')} />
      <SubmitButton variant="secondary" size="small">{label}</SubmitButton>
      {state.status === 'ok' && <Callout tone="success" live>{boardTexts.reminded(state.out.forms)}</Callout>}
      {(state.status === 'refused' || state.status === 'invalid') && <Callout tone="warning" live>{state.message}</Callout>}
    </form>
  )
}
