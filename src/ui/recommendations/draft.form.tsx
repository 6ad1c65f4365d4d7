'use client'

import { useActionState, useId, useState } from 'react'
import { practiceTexts } from '@/texts/practices'
import { deficitKindNames, deficitSentence, recommendationTexts as texts } from '@/texts/recommendations'
import { Button } from '@/ui/kit/button'
import { describe, Field, SelectField, TextArea, TextInput } from '@/ui/kit/field'
import { FormErrorSummary } from '@/ui/kit/form-error-summary'
import { SubmitButton } from '@/ui/kit/submit-button'
import type { ActionState, FormAction } from '@/usecases/kernel/action-state'
import type { DraftForm as DraftFacts, NamablePractice } from '@/usecases/recommendations/get-draft-form'

type Name = 'title' | 'text' | 'basis' | 'dueOn'
const names: ReadonlyArray<{ name: Name; type: 'text' | 'area' | 'date' }> = [{ name: 'title', type: 'text' }, { name: 'text', type: 'area' }, { name: 'basis', type: 'text' }, { name: 'dueOn', type: 'date' }]

const errorsOf = (state: ActionState, prefix: string) => {
  if (state.status === 'refused') return [{ message: state.message }]
  return state.status === 'invalid' ? Object.entries(state.fields).map(([name, message]) => ({ fieldId: `${prefix}${name}`, message })) : []
}

const Words = ({ state, prefix, values }: { state: ActionState; prefix: string; values: Readonly<Partial<Record<Name, string>>> }) => {
  const typed = state.status === 'refused' || state.status === 'invalid' ? (state.typed ?? {}) : values
  return names.map(({ name, type }) => {
    const id = `${prefix}${name}`
    const error = state.status === 'invalid' ? state.fields[name] : undefined
    const control = { ...describe(id, { error }), name, defaultValue: (typed as Record<string, string>)[name] ?? '' }
    return <Field key={`${name}${values[name] ?? ''}`} id={id} label={texts.fields[name]} error={error}>{type === 'area' ? <TextArea {...control} rows={5} /> : <TextInput {...control} type={type} />}</Field>
  })
}

/** What is published, and the one the draft names already even if it is no longer. */
const PracticeField = ({ prefix, practices, chosen }: { prefix: string; practices: ReadonlyArray<NamablePractice>; chosen: string }) => (practices.length === 0 ? null : (
  <SelectField key={chosen} id={`${prefix}practiceId`} name="practiceId" label={practiceTexts.inRecommendation} defaultValue={chosen}
    options={[{ value: '', label: practiceTexts.noneChosen }, ...practices.map(({ id, title, placeName }) => ({ value: id, label: practiceTexts.suits(title, placeName) }))]} />
))

type EditedDraft = { readonly id: string; readonly revision: number; readonly practice: { readonly id: string; readonly title: string } | null; readonly practices: ReadonlyArray<NamablePractice> } & Readonly<Record<Name, string>>
const practicesOf = ({ practice, practices }: EditedDraft): ReadonlyArray<NamablePractice> =>
  practice === null || practices.some(({ id }) => id === practice.id) ? practices : [{ ...practice, placeName: practiceTexts.archivedShort }, ...practices]

/** The words of a draft; a refusal keeps what was typed. */
export const EditDraftForm = ({ action, shown }: { action: FormAction; shown: EditedDraft }) => {
  const [state, submit] = useActionState(action, { status: 'idle' })
  const prefix = useId()
  return (
    <form action={submit} className="flex max-w-form flex-col gap-3" noValidate>
      <FormErrorSummary errors={errorsOf(state, prefix)} />
      <input type="hidden" name="recommendationId" value={shown.id} />
      <input type="hidden" name="revision" value={String(shown.revision)} />
      <Words state={state} prefix={prefix} values={{ title: shown.title, text: shown.text, basis: shown.basis, dueOn: shown.dueOn }} />
      <PracticeField prefix={prefix} practices={practicesOf(shown)} chosen={shown.practice?.id ?? ''} />
      <div><SubmitButton pendingLabel={texts.working}>{texts.save}</SubmitButton></div>
    </form>
  )
}

type Props = { readonly action: FormAction; readonly hidden: Readonly<Record<string, string>>; readonly facts: DraftFacts }

/** A recommendation by hand. A deficit of the card fills the ground with one press. */
export const NewDraftForm = ({ action, hidden, facts }: Props) => {
  const [state, submit] = useActionState(action, { status: 'idle' })
  const [picked, pick] = useState<{ code: string; basis: string; practiceId: string }>({ code: '', basis: '', practiceId: '' })
  const prefix = useId()
  return (
    <form action={submit} className="flex max-w-form flex-col gap-3" noValidate>
      <FormErrorSummary errors={errorsOf(state, prefix)} />
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      {facts.deficits.length > 0 && (
        <ul className="flex flex-col gap-2" aria-label={texts.deficit}>
          {facts.deficits.map((deficit) => {
            const basis = `${deficit.name}: ${deficitSentence(deficit)}`
            return <li key={`${deficit.indicatorCode}${deficit.kind}`}><Button size="small" variant="quiet" aria-pressed={picked.basis === basis} onClick={() => pick({ code: deficit.indicatorCode, basis, practiceId: deficit.practiceId })}>{`${deficitKindNames[deficit.kind]}. ${basis}`}</Button></li>
          })}
        </ul>
      )}
      <SelectField key={picked.code} id={`${prefix}indicatorCode`} name="indicatorCode" label={texts.fields.indicator} defaultValue={picked.code} options={[{ value: '', label: '' }, ...facts.indicators.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))]} />
      <Words state={state} prefix={prefix} values={picked.basis === '' ? {} : { basis: picked.basis }} />
      <PracticeField prefix={prefix} practices={facts.practices} chosen={picked.practiceId} />
      <div><SubmitButton pendingLabel={texts.working}>{texts.save}</SubmitButton></div>
    </form>
  )
}
