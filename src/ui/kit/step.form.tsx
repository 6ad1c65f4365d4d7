'use client'

import { useActionState, useId, type ReactNode } from 'react'
import { kitTexts } from '@/texts/common'
import { useClosedWhenDone } from './dialog-close'
import { describe, Field, TextArea, TextInput } from './field'
import { FormErrorSummary } from './form-error-summary'
import { SubmitButton } from './submit-button'
import type { FormAction } from '@/usecases/kernel/action-state'

export type StepField = { readonly name: string; readonly label: string; readonly type?: 'text' | 'date' | 'area'; /** What stands there before anything is typed. */ readonly initial?: string }
type Props = { action: FormAction; hidden: Readonly<Record<string, string>>; fields?: ReadonlyArray<StepField>; help?: string; label: string; variant?: 'primary' | 'secondary' | 'danger'; children?: ReactNode }

/** One step of the way of a thing: what it asks for, and its button. A refusal keeps what was typed. */
export const StepForm = ({ action, hidden, fields = [], help, label, variant = 'secondary', children }: Props) => {
  const [state, submit] = useActionState(action, { status: 'idle' })
  useClosedWhenDone(state)
  const prefix = useId()
  const typed = state.status === 'refused' || state.status === 'invalid' ? (state.typed ?? {}) : {}
  const wrong = state.status === 'invalid' ? state.fields : {}
  const named = Object.entries(wrong).map(([name, message]) => ({ fieldId: `${prefix}${name}`, message }))
  const errors = named.length > 0 ? named : state.status === 'refused' || state.status === 'invalid' ? [{ message: state.message }] : []
  return (
    <form action={submit} className="flex max-w-form flex-col gap-3" noValidate>
      <FormErrorSummary errors={errors} />
      {help !== undefined && <p className="text-sm text-muted">{help}</p>}
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      {fields.map(({ name, label: title, type = 'text', initial = '' }) => {
        const id = `${prefix}${name}`
        const error = wrong[name]
        const control = { ...describe(id, { error }), name, defaultValue: typed[name] ?? initial }
        return <Field key={name} id={id} label={title} error={error}>{type === 'area' ? <TextArea {...control} rows={3} /> : <TextInput {...control} type={type} />}</Field>
      })}
      {children}
      <div><SubmitButton variant={variant} pendingLabel={kitTexts.working}>{label}</SubmitButton></div>
    </form>
  )
}
