'use client'

import { startTransition, useActionState, type FormEvent } from 'react'
import { cycleStageNames, scheduleTexts as texts } from '@/texts/cycle-schedule'
import type { proposeScheduleEdition } from '@/usecases/cycles/propose-schedule'
import type { ScheduleDto } from '@/usecases/kernel/schedule-dto'
import type { ActionState, FormAction } from '@/usecases/kernel/action-state'
import type { OutOf } from '@/usecases/kernel/define-query'
import { Button } from '../kit/button'
import { SelectField, TextField } from '../kit/field'
import { FormErrorSummary } from '../kit/form-error-summary'

type Props = { cycleId: string; from: ScheduleDto; staff: ReadonlyArray<{ id: string; name: string }>; needsReason: boolean; propose: FormAction<OutOf<typeof proposeScheduleEdition>> }
const dayNames = ['collectionFrom', 'deadline', 'verifyUntil', 'preliminaryOn'] as const
const stageFields = ['startsOn', 'endsOn', 'responsibleId', 'executors'] as const
const idOf = (stage: string, field: string): string => `${stage}.${field}`

/** Paths of the command name stages by their place in the list, the fields of the form by the stage. */
const errorsOf = (state: ActionState, stages: ScheduleDto['stages']): ReadonlyArray<{ fieldId?: string; message: string }> => {
  if (state.status === 'refused') return [{ message: state.message }]
  if (state.status !== 'invalid') return []
  return Object.entries(state.fields).map(([path, message]) => {
    const found = /^stages\.(\d+)\.(\w+)$/.exec(path)
    const stage = found === null ? undefined : stages[Number(found[1])]?.stage
    return { fieldId: stage === undefined ? path : idOf(stage, found?.[2] ?? ''), message }
  })
}

const inputOf = (form: FormData, { cycleId, from }: Props) => ({
  cycleId, reason: form.get('reason') ?? '', appealDays: form.get('appealDays'), ...Object.fromEntries(dayNames.map((name) => [name, form.get(name)])),
  stages: from.stages.map(({ stage }) => ({ stage, ...Object.fromEntries(stageFields.map((field) => [field, form.get(idOf(stage, field)) ?? ''])) })),
})

const StageFields = ({ row, staff, errorOf }: { row: ScheduleDto['stages'][number]; staff: Props['staff']; errorOf: (id: string) => { error: string } | Record<string, never> }) => {
  const control = (field: (typeof stageFields)[number]) => ({ id: idOf(row.stage, field), name: idOf(row.stage, field), label: texts.fields[field], ...errorOf(idOf(row.stage, field)) })
  return (
    <fieldset className="grid grid-cols-4 gap-3 border-t border-line pt-3 phone:grid-cols-1">
      <legend className="pr-2 font-medium">{cycleStageNames[row.stage]}</legend>
      <TextField {...control('startsOn')} type="date" defaultValue={row.startsOn} />
      <TextField {...control('endsOn')} type="date" defaultValue={row.endsOn} />
      <SelectField {...control('responsibleId')} defaultValue={row.responsibleId ?? ''} options={[{ value: '', label: texts.nobody }, ...staff.map(({ id, name }) => ({ value: id, label: name }))]} />
      <TextField {...control('executors')} defaultValue={row.executors} maxLength={500} />
    </fieldset>
  )
}

/** A new edition of the plan, begun from the last one; what was typed stays after a refusal. */
export const ScheduleForm = (props: Props) => {
  const { from, staff, needsReason, propose } = props
  const [state, save, isBusy] = useActionState(propose, { status: 'idle' })
  const errors = errorsOf(state, from.stages)
  const errorOf = (id: string) => {
    const found = errors.find(({ fieldId }) => fieldId === id)
    return found === undefined ? {} : { error: found.message }
  }
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    startTransition(() => save(inputOf(form, props)))
  }
  return (
    <form key={from.number} onSubmit={submit} className="flex flex-col gap-5" noValidate>
      <FormErrorSummary errors={[...errors]} />
      <div className="grid grid-cols-5 gap-3 phone:grid-cols-1">
        {dayNames.map((name) => <TextField key={name} id={name} name={name} label={texts.fields[name]} type="date" defaultValue={from[name]} {...(name === 'deadline' ? { help: texts.help.deadline } : {})} {...errorOf(name)} />)}
        <TextField id="appealDays" name="appealDays" label={texts.fields.appealDays} type="number" min={1} max={60} defaultValue={from.appealDays} {...errorOf('appealDays')} />
      </div>
      {from.stages.map((row) => <StageFields key={row.stage} row={row} staff={staff} errorOf={errorOf} />)}
      {needsReason && <TextField id="reason" name="reason" label={texts.fields.reason} help={texts.help.reason} {...errorOf('reason')} />}
      <div><Button type="submit" variant="primary" aria-disabled={isBusy} aria-busy={isBusy}>{isBusy ? texts.saving : texts.save}</Button></div>
    </form>
  )
}
