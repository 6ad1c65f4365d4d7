'use client'

import { useActionState, useId } from 'react'
import { organizationTypes, type OrganizationType } from '@/domain/models/organization-type'
import { figureKey, type PracticeFigure } from '@/domain/practices/practice-figures'
import { organizationTypeNames } from '@/texts/organizations'
import { figureSentence, practiceTexts as texts } from '@/texts/practices'
import { Checkbox, describe, Field, TextArea, TextInput } from '@/ui/kit/field'
import { FormErrorSummary } from '@/ui/kit/form-error-summary'
import { SubmitButton } from '@/ui/kit/submit-button'
import type { ActionState, FormAction } from '@/usecases/kernel/action-state'

type Name = keyof typeof texts.fields
type Kept = Readonly<Partial<Record<Name, string>>> & { readonly criteria?: ReadonlyArray<string>; readonly organizationTypes?: ReadonlyArray<OrganizationType> }
type Props = { readonly action: FormAction; readonly hidden: Readonly<Record<string, string>>; readonly strong: ReadonlyArray<PracticeFigure>; readonly from: number; readonly kept?: Kept }

const names: ReadonlyArray<{ name: Name; rows: number }> = [{ name: 'title', rows: 1 }, { name: 'problem', rows: 3 }, { name: 'text', rows: 8 }, { name: 'conditions', rows: 3 }, { name: 'outcome', rows: 3 }]

const errorsOf = (state: ActionState, prefix: string) => {
  if (state.status === 'refused') return [{ message: state.message }]
  return state.status === 'invalid' ? Object.entries(state.fields).map(([name, message]) => ({ fieldId: `${prefix}${name}`, message })) : []
}

type Tick = { readonly value: string; readonly label: string }
const Ticks = ({ legend, help, name, ticks, chosen }: { legend: string; help?: string; name: string; ticks: ReadonlyArray<Tick>; chosen: ReadonlyArray<string> }) => {
  const prefix = useId()
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="font-medium">{legend}</legend>
      {help !== undefined && <p className="text-sm text-muted">{help}</p>}
      {ticks.map(({ value, label }) => <Checkbox key={value} id={`${prefix}${value}`} name={`${name}[]`} value={value} label={label} defaultChecked={chosen.includes(value)} />)}
    </fieldset>
  )
}

/** The words of a practice and the figures behind it; a refusal keeps what was typed. */
export const PracticeForm = ({ action, hidden, strong, from, kept = {} }: Props) => {
  const [state, submit] = useActionState(action, { status: 'idle' })
  const prefix = useId()
  const typed: Readonly<Record<string, string | undefined>> = state.status === 'refused' || state.status === 'invalid' ? (state.typed ?? {}) : { ...kept, criteria: undefined, organizationTypes: undefined }
  return (
    <form action={submit} className="flex max-w-form flex-col gap-4" noValidate>
      <FormErrorSummary errors={errorsOf(state, prefix)} />
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <Ticks legend={texts.criteria} help={texts.criteriaHelp(from)} name="criteria" ticks={strong.map((figure) => ({ value: figureKey(figure), label: figureSentence(figure) }))} chosen={kept.criteria ?? []} />
      {names.map(({ name, rows }) => {
        const id = `${prefix}${name}`
        const error = state.status === 'invalid' ? state.fields[name] : undefined
        const control = { ...describe(id, { error }), name, defaultValue: typed[name] ?? '' }
        return <Field key={name} id={id} label={texts.fields[name]} error={error}>{rows === 1 ? <TextInput {...control} type="text" /> : <TextArea {...control} rows={rows} />}</Field>
      })}
      <Ticks legend={texts.types} name="organizationTypes" ticks={organizationTypes.map((value) => ({ value, label: organizationTypeNames[value] }))} chosen={kept.organizationTypes ?? []} />
      <div><SubmitButton pendingLabel={texts.working}>{texts.save}</SubmitButton></div>
    </form>
  )
}
