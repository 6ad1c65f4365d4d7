'use client'

import { useActionState, useId } from 'react'
import { organizationTypes } from '@/domain/models/organization-type'
import { deficitKinds } from '@/domain/recommendations/find-deficits'
import { organizationTypeNames } from '@/texts/organizations'
import { deficitKindNames, recommendationTexts as texts } from '@/texts/recommendations'
import { Checkbox, describe, Field, TextArea, TextInput } from '@/ui/kit/field'
import { FormErrorSummary } from '@/ui/kit/form-error-summary'
import { SubmitButton } from '@/ui/kit/submit-button'
import type { ActionState, FormAction } from '@/usecases/kernel/action-state'
import type { OutOf } from '@/usecases/kernel/define-query'
import type { listMeasuresQuery } from '@/usecases/recommendations/list-measures'

type Measure = OutOf<typeof listMeasuresQuery>['items'][number]
type Props = { readonly action: FormAction; readonly measure?: Measure; readonly label: string }

const textsOf = (measure: Measure | undefined): Readonly<Record<string, string>> => measure === undefined
  ? { termDays: '90' }
  : { title: measure.title, text: measure.text, indicatorCodes: measure.indicatorCodes.join(', '), directionCodes: measure.directionCodes.join(', '), termDays: String(measure.termDays) }

const faultsOf = (state: ActionState, { prefix, measure }: { prefix: string; measure: Measure | undefined }) => {
  const typed = state.status === 'refused' || state.status === 'invalid' ? (state.typed ?? {}) : textsOf(measure)
  const wrong = state.status === 'invalid' ? state.fields : {}
  const errors = state.status === 'refused' ? [{ message: state.message }] : Object.entries(wrong).map(([name, message]) => ({ fieldId: `${prefix}${name}`, message }))
  return { typed, wrong, errors }
}

const Choices = <T extends string>({ legend, name, values, names, chosen }: { legend: string; name: string; values: ReadonlyArray<T>; names: Readonly<Record<T, string>>; chosen: ReadonlyArray<T> }) => {
  const prefix = useId()
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="font-medium">{legend}</legend>
      <div className="flex flex-wrap gap-x-5 gap-y-1">{values.map((value) => <Checkbox key={value} id={`${prefix}${value}`} name={`${name}[]`} value={value} label={names[value]} defaultChecked={chosen.includes(value)} />)}</div>
    </fieldset>
  )
}

/** A measure of the library: new, or an edit of one. */
export const MeasureForm = ({ action, measure, label }: Props) => {
  const [state, submit] = useActionState(action, { status: 'idle' })
  const prefix = useId()
  const { typed, wrong, errors } = faultsOf(state, { prefix, measure })
  const field = (name: 'title' | 'text' | 'indicatorCodes' | 'directionCodes' | 'termDays', type: 'text' | 'area' | 'number') => {
    const id = `${prefix}${name}`
    const help = name === 'indicatorCodes' || name === 'directionCodes' ? texts.measureFields.codesHelp : undefined
    const control = { ...describe(id, { error: wrong[name], help }), name, defaultValue: typed[name] ?? '' }
    return <Field id={id} label={texts.measureFields[name]} error={wrong[name]} help={help}>{type === 'area' ? <TextArea {...control} rows={4} /> : <TextInput {...control} type={type} />}</Field>
  }
  return (
    <form action={submit} className="flex max-w-form flex-col gap-3" noValidate>
      <FormErrorSummary errors={errors} />
      {measure !== undefined && <><input type="hidden" name="measureId" value={measure.id} /><input type="hidden" name="revision" value={String(measure.revision)} /></>}
      {field('title', 'text')}
      {field('text', 'area')}
      {field('indicatorCodes', 'text')}
      {field('directionCodes', 'text')}
      {field('termDays', 'number')}
      <Choices legend={texts.measureFields.kinds} name="kinds" values={deficitKinds} names={deficitKindNames} chosen={measure?.kinds ?? []} />
      <Choices legend={texts.measureFields.types} name="organizationTypes" values={organizationTypes} names={organizationTypeNames} chosen={measure?.organizationTypes ?? []} />
      <Checkbox id={`${prefix}isActive`} name="isActive" label={texts.measureActive} defaultChecked={measure?.isActive ?? true} />
      <div><SubmitButton pendingLabel={texts.working}>{label}</SubmitButton></div>
    </form>
  )
}
