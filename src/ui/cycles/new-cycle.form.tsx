'use client'

import { useActionState } from 'react'
import type { createCycle } from '@/usecases/cycles/create-cycle'
import type { ActionState, FormAction } from '@/usecases/kernel/action-state'
import type { OutOf } from '@/usecases/kernel/define-query'
import { cycleKinds } from '@/domain/cycles/cycle-kind'
import { cycleKindNames, cycleTexts } from '@/texts/cycles'
import { SelectField, TextField } from '../kit/field'
import { FormErrorSummary } from '../kit/form-error-summary'
import { SubmitButton } from '../kit/submit-button'

type Option = { id: string; name: string; number: number }
type FieldName = 'kind' | 'modelVersionId' | 'title' | 'period' | 'collectionFrom' | 'deadline'

const errorsOf = (state: ActionState) => {
  if (state.status === 'refused') return [{ message: state.message }]
  if (state.status !== 'invalid') return []
  return Object.entries(state.fields).map(([fieldId, message]) => ({ fieldId, message }))
}

export const NewCycleForm = ({ versions, suggested, create }: { versions: ReadonlyArray<Option>; suggested: Readonly<Record<'title' | 'period', string>>; create: FormAction<OutOf<typeof createCycle>> }) => {
  const [state, submit] = useActionState(create, { status: 'idle' })
  const typed = state.status === 'refused' || state.status === 'invalid' ? (state.typed ?? {}) : suggested
  const control = (name: FieldName) => {
    const error = state.status === 'invalid' ? state.fields[name] : undefined
    return { id: name, name, label: cycleTexts.fields[name], defaultValue: (typed as Record<string, string>)[name] ?? (name === 'kind' ? 'efficiency' : ''), ...(error === undefined ? {} : { error }) }
  }
  return (
    <form action={submit} className="flex max-w-form flex-col gap-5" noValidate>
      <FormErrorSummary errors={errorsOf(state)} />
      <SelectField {...control('kind')} help={cycleTexts.fields.kindHelp} options={cycleKinds.map((kind) => ({ value: kind, label: cycleKindNames[kind] }))} />
      <SelectField {...control('modelVersionId')} help={cycleTexts.fields.modelHelp} options={versions.map((version) => ({ value: version.id, label: cycleTexts.modelVersion(version.name, version.number) }))} />
      <TextField {...control('title')} help={cycleTexts.fields.titleHelp} />
      <TextField {...control('period')} help={cycleTexts.fields.periodHelp} />
      <TextField {...control('collectionFrom')} type="date" />
      <TextField {...control('deadline')} type="date" help={cycleTexts.fields.deadlineHelp} />
      <div><SubmitButton>{cycleTexts.create}</SubmitButton></div>
    </form>
  )
}
