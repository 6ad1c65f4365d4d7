'use client'

import { startTransition, useActionState, useState, type FormEvent } from 'react'
import type { ModelDocument } from '@/domain/models/model-document'
import type { ModelGoal } from '@/domain/models/model-goals'
import { modelGoalTexts as texts } from '@/texts/model-goals'
import type { ActionState, FormAction } from '@/usecases/kernel/action-state'
import { Button } from '../kit/button'
import { Callout } from '../kit/callout'
import { Checkbox, Field, TextArea, TextField } from '../kit/field'
import { FormErrorSummary } from '../kit/form-error-summary'
import { AmountInput } from './edit/amount-input'

/** A draft whose frame is saved whole; the revision is the one this page was read with. */
export type DraftFrame = { readonly versionId: string; readonly revision: number; readonly document: ModelDocument; readonly action: FormAction<unknown> }

const messagesOf = (state: ActionState<unknown>): ReadonlyArray<{ message: string }> => (state.status === 'refused' || state.status === 'invalid' ? state.message.split('\n').map((message) => ({ message })) : [])

const useSave = ({ versionId, revision, action }: DraftFrame) => {
  const [state, run, isPending] = useActionState(action, { status: 'idle' })
  const save = (frame: Partial<Pick<ModelDocument, 'goals' | 'profile'>>): void => startTransition(() => run({ versionId, revision, edit: { kind: 'saveFrame', frame } }))
  return { state, save, isPending }
}

const emptyGoal = ({ goals = [] }: ModelDocument): ModelGoal => ({ code: texts.newCode(goals.length + 1), text: '', rationale: '', dueYear: '', measure: '', indicators: [] })

/** One goal of a draft: its words and its indicators. */
export const GoalForm = ({ draft, goal }: { draft: DraftFrame; goal: ModelGoal | null }) => {
  const { state, save, isPending } = useSave(draft)
  const [typed, setTyped] = useState<ModelGoal>(goal ?? emptyGoal(draft.document))
  const goals = draft.document.goals ?? []
  const id = (name: string): string => `goal-${goal?.code ?? 'new'}-${name}`
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    save({ goals: goal === null ? [...goals, typed] : goals.map((other) => (other.code === goal.code ? typed : other)) })
  }
  const toggle = (code: string): void => setTyped({ ...typed, indicators: draft.document.indicators.map((indicator) => indicator.code).filter((other) => (other === code ? !typed.indicators.includes(code) : typed.indicators.includes(other))) })
  return (
    <details>
      <summary className="cursor-pointer py-1 font-medium">{goal === null ? texts.addGoal : texts.editGoal}</summary>
      <form onSubmit={submit} className="flex max-w-form flex-col gap-4 pt-2" noValidate>
        <FormErrorSummary errors={messagesOf(state)} />
        {state.status === 'ok' && <Callout tone="success" live>{texts.saved}</Callout>}
        <TextField id={id('code')} name="code" label={texts.labels.code} value={typed.code} onChange={(event) => setTyped({ ...typed, code: event.target.value })} />
        <TextField id={id('text')} name="text" label={texts.labels.text} value={typed.text} onChange={(event) => setTyped({ ...typed, text: event.target.value })} />
        <Field id={id('rationale')} label={texts.labels.rationale}><TextArea id={id('rationale')} rows={3} value={typed.rationale} onChange={(event) => setTyped({ ...typed, rationale: event.target.value })} /></Field>
        <TextField id={id('measure')} name="measure" label={texts.labels.measure} value={typed.measure} onChange={(event) => setTyped({ ...typed, measure: event.target.value })} />
        <TextField id={id('year')} name="dueYear" label={texts.labels.dueYear} inputMode="numeric" value={typed.dueYear} onChange={(event) => setTyped({ ...typed, dueYear: event.target.value })} />
        <fieldset className="flex flex-col gap-1">
          <legend className="mb-1 text-sm font-medium">{texts.indicatorsHelp}</legend>
          {draft.document.indicators.map(({ code, name }) => <Checkbox key={code} id={id(code)} label={texts.goal(code, name)} checked={typed.indicators.includes(code)} onChange={() => toggle(code)} />)}
        </fieldset>
        <div className="flex flex-wrap gap-3">
          <Button type="submit" variant="primary" disabled={isPending}>{isPending ? texts.pending : texts.saveGoal}</Button>
          {goal !== null && <Button variant="danger" disabled={isPending} onClick={() => save({ goals: goals.filter(({ code }) => code !== goal.code) })}>{texts.deleteGoal}</Button>}
        </div>
      </form>
    </details>
  )
}

/** The reference profile of a draft: a target and a reason for each direction. */
export const ProfileForm = ({ draft }: { draft: DraftFrame }) => {
  const { state, save, isPending } = useSave(draft)
  const { directions, profile = [] } = draft.document
  const [rows, setRows] = useState(() => directions.map(({ code }) => profile.find(({ direction }) => direction === code) ?? { direction: code, target: '', reason: '' }))
  const put = (at: number, part: Partial<(typeof rows)[number]>): void => setRows(rows.map((row, index) => (index === at ? { ...row, ...part } : row)))
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    save({ profile: rows.filter(({ target }) => target !== '') })
  }
  return (
    <form onSubmit={submit} className="flex max-w-form flex-col gap-4" noValidate>
      <FormErrorSummary errors={messagesOf(state)} />
      {state.status === 'ok' && <Callout tone="success" live>{texts.saved}</Callout>}
      {rows.map((row, at) => (
        <fieldset key={row.direction} className="grid min-w-0 gap-3 border-b border-line pb-3 sm:grid-cols-[10rem_minmax(0,1fr)]">
          <legend className="mb-1 text-sm font-medium">{texts.goal(row.direction, directions[at]?.name ?? '')}</legend>
          <AmountInput id={`target-${row.direction}`} label={texts.profileColumns.target} value={row.target} onChange={(target) => put(at, { target })} />
          <TextField id={`reason-${row.direction}`} name="reason" label={texts.profileColumns.reason} value={row.reason} onChange={(event) => put(at, { reason: event.target.value })} />
        </fieldset>
      ))}
      <div><Button type="submit" variant="primary" disabled={isPending}>{isPending ? texts.pending : texts.saveProfile}</Button></div>
    </form>
  )
}
