'use client'

import { useActionState, useId } from 'react'
import type { FormAction } from '@/usecases/kernel/action-state'
import { Callout } from '../kit/callout'
import { useClosedWhenDone } from '../kit/dialog-close'
import { SelectField, TextField } from '../kit/field'
import { SubmitButton } from '../kit/submit-button'

type Props<Out> = {
  action: FormAction<Out>; hidden: Readonly<Record<string, string>>; submit: string
  choice: { name: string; label: string; options: ReadonlyArray<{ value: string; label: string }> }
  comment?: { name: string; label: string }
}

/** One choice, a word beside it where asked, one button. */
export const ChoiceForm = <Out,>({ action, hidden, submit: label, choice, comment }: Props<Out>) => {
  const [state, submit] = useActionState(action, { status: 'idle' })
  useClosedWhenDone(state)
  const form = useId()
  return (
    <form action={submit} className="flex flex-col gap-4">
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <SelectField id={`${form}-choice`} name={choice.name} label={choice.label} options={[...choice.options]} />
      {comment !== undefined && <TextField id={`${form}-comment`} name={comment.name} label={comment.label} maxLength={2000} optional />}
      <div><SubmitButton>{label}</SubmitButton></div>
      {(state.status === 'refused' || state.status === 'invalid') && <Callout tone="danger" live>{state.message}</Callout>}
    </form>
  )
}
