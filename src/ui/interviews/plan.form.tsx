'use client'

import { useActionState, useId, type ReactNode } from 'react'
import { interviewTexts as texts } from '@/texts/interviews'
import { describe, Field, TextArea, TextInput } from '@/ui/kit/field'
import { FormErrorSummary } from '@/ui/kit/form-error-summary'
import { SubmitButton } from '@/ui/kit/submit-button'
import type { FormAction } from '@/usecases/kernel/action-state'

const fields = [{ name: 'plannedOn', type: 'date' }, { name: 'place', type: 'text' }, { name: 'interviewer', type: 'text' }, { name: 'ownQuestions', type: 'area' }] as const

/** The list with its ticks, and the day, place and interviewer for everybody ticked. */
export const PlanForm = ({ action, releaseId, children }: { readonly action: FormAction; readonly releaseId: string; readonly children: ReactNode }) => {
  const [state, submit] = useActionState(action, { status: 'idle' })
  const prefix = useId()
  const typed: Readonly<Record<string, string>> = state.status === 'refused' || state.status === 'invalid' ? (state.typed ?? {}) : {}
  const wrong = state.status === 'invalid' ? state.fields : {}
  const named = Object.entries(wrong).map(([name, message]) => ({ fieldId: `${prefix}${name}`, message }))
  return (
    <form action={submit} className="flex flex-col gap-4" noValidate>
      <FormErrorSummary errors={named.length > 0 ? named : state.status === 'refused' || state.status === 'invalid' ? [{ message: state.message }] : []} />
      <input type="hidden" name="releaseId" value={releaseId} />
      {children}
      <div className="flex max-w-form flex-col gap-3">
        {fields.map(({ name, type }) => {
          const id = `${prefix}${name}`
          const control = { ...describe(id, { error: wrong[name] }), name, defaultValue: typed[name] ?? '' }
          return <Field key={name} id={id} label={texts.fields[name]} error={wrong[name]}>{type === 'area' ? <TextArea {...control} rows={3} /> : <TextInput {...control} type={type} />}</Field>
        })}
        <div><SubmitButton pendingLabel={texts.working}>{texts.planOne}</SubmitButton></div>
      </div>
    </form>
  )
}
