'use client'

import { useActionState, useId, useState } from 'react'
import { decisionKinds, type DecisionLevel } from '@/domain/decisions/decision-workflow'
import { decisionKindNames, decisionLevelNames, decisionTexts as texts } from '@/texts/decisions'
import { Button } from '@/ui/kit/button'
import { Field, SelectField, TextArea, TextField, TextInput } from '@/ui/kit/field'
import { FormErrorSummary } from '@/ui/kit/form-error-summary'
import { SubmitButton } from '@/ui/kit/submit-button'
import type { ActionState, FormAction } from '@/usecases/kernel/action-state'

type Point = { readonly text: string; readonly executorName: string; readonly dueOn: string }
type Person = { readonly directorId: string; readonly organizationId: string; readonly directorName: string; readonly organizationName: string }
export type DecisionValues = {
  readonly kind: string; readonly title: string; readonly text: string; readonly reason: string; readonly basis: string; readonly controllerName: string
  readonly points: ReadonlyArray<Point>; readonly persons: ReadonlyArray<Person>; readonly recommendations: ReadonlyArray<{ readonly id: string; readonly title: string }>
}
export type Level = { readonly level: DecisionLevel; readonly municipalityId: string | null; readonly organizationId: string | null; readonly name: string | null }
type Props = {
  readonly action: FormAction
  readonly hidden: Readonly<Record<string, string>>
  readonly values: DecisionValues
  /** A new decision chooses whose it is and on which cycle; a draft keeps both. */
  readonly choices?: { readonly levels: ReadonlyArray<Level>; readonly cycles: ReadonlyArray<{ id: string; title: string }>; readonly cycleId?: string | undefined }
}

const emptyPoint: Point = { text: '', executorName: '', dueOn: '' }
const levelLabel = ({ level, name }: Level): string => (name === null ? decisionLevelNames[level] : `${decisionLevelNames[level]}: ${name}`)

const Points = ({ initial }: { initial: ReadonlyArray<Point> }) => {
  const [points, setPoints] = useState<ReadonlyArray<Point>>(initial.length === 0 ? [emptyPoint] : initial)
  const prefix = useId()
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="pb-1 font-medium">{texts.pointsTitle}</legend>
      {points.map((point, at) => (
        <fieldset key={at} className="flex flex-col gap-2 rounded-md border border-line p-3">
          <legend className="px-1 text-sm text-muted">{texts.point(at + 1)}</legend>
          <Field id={`${prefix}text${at}`} label={texts.fields.pointText}><TextArea id={`${prefix}text${at}`} name="pointText[]" rows={2} defaultValue={point.text} /></Field>
          <div className="flex flex-wrap gap-3">
            <Field id={`${prefix}executor${at}`} label={texts.fields.pointExecutor}><TextInput id={`${prefix}executor${at}`} name="pointExecutor[]" defaultValue={point.executorName} /></Field>
            <Field id={`${prefix}due${at}`} label={texts.fields.pointDueOn}><TextInput id={`${prefix}due${at}`} name="pointDueOn[]" type="date" defaultValue={point.dueOn} /></Field>
          </div>
        </fieldset>
      ))}
      <div><Button size="small" onClick={() => setPoints([...points, emptyPoint])}>{texts.addPoint}</Button></div>
    </fieldset>
  )
}

const LevelFields = ({ choices }: { choices: NonNullable<Props['choices']> }) => {
  const [at, setAt] = useState(0)
  const chosen = choices.levels[at]
  return (
    <>
      <SelectField id="cycleId" name="cycleId" label={texts.fields.cycleId} defaultValue={choices.cycleId ?? choices.cycles[0]?.id ?? ''} options={choices.cycles.map(({ id, title }) => ({ value: id, label: title }))} />
      <SelectField id="levelChoice" name="levelChoice_" label={texts.fields.level} value={String(at)} onChange={(event) => setAt(Number(event.target.value))} options={choices.levels.map((level, index) => ({ value: String(index), label: levelLabel(level) }))} />
      {chosen !== undefined && (
        <>
          <input type="hidden" name="level" value={chosen.level} />
          {chosen.municipalityId !== null && <input type="hidden" name="municipalityId" value={chosen.municipalityId} />}
          {chosen.organizationId !== null && <input type="hidden" name="organizationId" value={chosen.organizationId} />}
        </>
      )}
    </>
  )
}

const errorsOf = (state: ActionState) => (state.status === 'refused' ? [{ message: state.message }] : state.status === 'invalid' ? Object.entries(state.fields).map(([fieldId, message]) => ({ fieldId, message })) : [])

/** A decision as a draft: grounds, people, words, points. A refusal keeps what was typed. */
export const DecisionForm = ({ action, hidden, values, choices }: Props) => {
  const [state, submit] = useActionState(async (previous: ActionState, form: FormData) => { form.delete('levelChoice_'); return action(previous, form) }, { status: 'idle' })
  const typed = state.status === 'refused' || state.status === 'invalid' ? (state.typed ?? {}) : {}
  const wrong = state.status === 'invalid' ? state.fields : {}
  const control = (name: 'title' | 'text' | 'reason' | 'basis' | 'controllerName') => ({ id: name, name, label: texts.fields[name], defaultValue: typed[name] ?? values[name], ...(wrong[name] === undefined ? {} : { error: wrong[name] }) })
  const area = (name: 'text' | 'reason', help?: string) => {
    const { id, label, defaultValue, ...rest } = control(name)
    return <Field id={id} label={label} {...rest} {...(help === undefined ? {} : { help })}><TextArea id={id} name={name} rows={4} defaultValue={defaultValue} /></Field>
  }
  return (
    <form action={submit} className="flex max-w-form flex-col gap-4" noValidate>
      <FormErrorSummary errors={errorsOf(state)} />
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      {values.recommendations.map(({ id }) => <input key={id} type="hidden" name="recommendationIds[]" value={id} />)}
      {values.persons.map(({ directorId, organizationId }) => <input key={`${directorId}${organizationId}`} type="hidden" name="persons[]" value={`${directorId}/${organizationId}`} />)}
      {values.recommendations.length > 0 && <div><p className="font-medium">{texts.grounds}</p><ul className="list-disc pl-5">{values.recommendations.map(({ id, title }) => <li key={id}>{title}</li>)}</ul></div>}
      {values.persons.length > 0 && <div><p className="font-medium">{texts.persons}</p><ul className="list-disc pl-5">{values.persons.map((person) => <li key={person.directorId}>{`${person.directorName}, ${person.organizationName}`}</li>)}</ul><p className="text-sm text-muted">{texts.help.persons}</p></div>}
      {choices !== undefined && <LevelFields choices={choices} />}
      <SelectField id="kind" name="kind" label={texts.fields.kind} help={texts.help.kind} defaultValue={typed['kind'] ?? values.kind} options={decisionKinds.map((value) => ({ value, label: decisionKindNames[value] }))} />
      <TextField {...control('title')} />
      {area('text')}
      {area('reason', texts.help.reason)}
      <TextField {...control('basis')} optional />
      <TextField {...control('controllerName')} optional />
      <Points initial={values.points} />
      <div><SubmitButton pendingLabel={texts.working}>{texts.save}</SubmitButton></div>
    </form>
  )
}
