'use client'

import { startTransition, useActionState, useState } from 'react'
import { submissionTexts as texts } from '@/texts/submissions'
import { Button } from '@/ui/kit/button'
import { SelectField, TextField } from '@/ui/kit/field'
import { FormErrorSummary } from '@/ui/kit/form-error-summary'
import type { FormAction } from '@/usecases/kernel/action-state'

type Named = { readonly field: string; readonly reason: string }
type Props = { action: FormAction; cycleId: string; organizationId: string; fields: ReadonlyArray<{ key: string; label: string }>; label: string; dueOn: string }

/** Names the cells to be mended one after another, each with its reason, and sends the form back with them. */
export const ReturnForm = ({ action, cycleId, organizationId, fields, label, dueOn: proposed }: Props) => {
  const [state, send, isPending] = useActionState(action, { status: 'idle' })
  const [cells, setCells] = useState<ReadonlyArray<Named>>([])
  const [draft, setDraft] = useState<Named>({ field: fields[0]?.key ?? '', reason: '' })
  const [dueOn, setDueOn] = useState(proposed)
  const [isEmpty, setEmpty] = useState(false)
  const labelOf = (key: string): string => fields.find((field) => field.key === key)?.label ?? key
  const add = () => {
    if (draft.reason.trim() === '') return
    setCells((named) => [...named.filter(({ field }) => field !== draft.field), draft])
    setDraft({ ...draft, reason: '' })
    setEmpty(false)
  }
  const submit = () => {
    if (cells.length === 0) setEmpty(true)
    else startTransition(() => { send({ cycleId, organizationId, cells, dueOn }) })
  }
  const message = isEmpty ? texts.returnNothing : state.status === 'refused' || state.status === 'invalid' ? state.message : undefined
  return (
    <div className="flex max-w-form flex-col gap-3">
      <FormErrorSummary errors={message === undefined ? [] : [{ message, fieldId: 'return-reason' }]} />
      <p className="text-sm text-muted">{texts.returnHelp}</p>
      <ul className="flex flex-col gap-1">
        {cells.map(({ field, reason }) => (
          <li key={field} className="flex flex-wrap items-center justify-between gap-2 border-b border-line py-1">
            <span className="min-w-0 flex-1">{texts.namedCell(labelOf(field), reason)}</span>
            <Button variant="quiet" size="small" onClick={() => { setCells(cells.filter((one) => one.field !== field)) }}>{texts.removeCell}</Button>
          </li>
        ))}
      </ul>
      <SelectField id="return-field" name="field" label={texts.returnField} value={draft.field} onChange={(event) => { setDraft({ ...draft, field: event.target.value }) }} options={fields.map(({ key, label: text }) => ({ value: key, label: text }))} />
      <TextField id="return-reason" name="reason" label={texts.returnReason} value={draft.reason} onChange={(event) => { setDraft({ ...draft, reason: event.target.value }) }} />
      <div><Button onClick={add}>{texts.addCell}</Button></div>
      <TextField id="return-due" name="dueOn" type="date" label={texts.returnDue} help={texts.returnDueHelp} value={dueOn} onChange={(event) => { setDueOn(event.target.value) }} />
      <div>
        <Button variant="danger" onClick={submit} disabled={isPending}>{isPending ? texts.working : label}</Button>
      </div>
    </div>
  )
}
