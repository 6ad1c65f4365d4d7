'use client'

import { startTransition, useActionState, useState, type FormEvent } from 'react'
import type { createAppeal } from '@/usecases/appeals/create-appeal'
import type { AppealFormPage } from '@/usecases/appeals/review-result'
import type { FormAction } from '@/usecases/kernel/action-state'
import type { OutOf } from '@/usecases/kernel/define-query'
import { appealTexts as texts } from '@/texts/appeals'
import { Button } from '../kit/button'
import { SelectField, TextField } from '../kit/field'
import { FormErrorSummary } from '../kit/form-error-summary'

const names = ['field', 'ownValue', 'reason'] as const
type Props = { page: AppealFormPage; create: FormAction<OutOf<typeof createAppeal>> }

/** One or more contested fields; each row keeps its number, so that removing one leaves what is typed in the others. */
export const NewAppealForm = ({ page, create }: Props) => {
  const [state, save, isBusy] = useActionState(create, { status: 'idle' })
  const [rows, setRows] = useState<ReadonlyArray<number>>([1])
  const idOf = (row: number, name: string): string => `item-${row}-${name}`
  const faults = state.status === 'invalid' ? state.fields : {}
  const faultOf = (row: number, name: string): string | undefined => faults[`items.${rows.indexOf(row)}.${name}`]
  const errors = state.status === 'refused' ? [{ message: state.message }] : rows.flatMap((row) => names.flatMap((name) => { const message = faultOf(row, name); return message === undefined ? [] : [{ fieldId: idOf(row, name), message }] }))
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const items = rows.map((row) => Object.fromEntries(names.map((name) => [name, form.get(idOf(row, name)) ?? ''])))
    startTransition(() => save({ cycleId: page.cycle.id, organizationId: page.organization.id, items }))
  }
  const options = [{ value: '', label: texts.choose }, ...page.fields.map((field) => ({ value: field.fieldKey, label: texts.fieldOption(field) }))]
  const control = (row: number, name: (typeof names)[number], label: string) => {
    const error = faultOf(row, name)
    return { id: idOf(row, name), name: idOf(row, name), label, ...(error === undefined ? {} : { error }) }
  }
  return (
    <form onSubmit={submit} className="flex max-w-form flex-col gap-5" noValidate>
      <FormErrorSummary errors={errors} />
      {rows.map((row, index) => (
        <fieldset key={row} className="flex flex-col gap-3 border-t border-line pt-3">
          <legend className="pr-2 font-medium">{texts.itemTitle(index + 1)}</legend>
          <SelectField {...control(row, 'field', texts.field)} options={options} defaultValue={row === 1 ? (page.chosen ?? '') : ''} />
          <TextField {...control(row, 'ownValue', texts.ownValue)} help={texts.ownValueHelp} />
          <TextField {...control(row, 'reason', texts.reason)} maxLength={2000} />
          {rows.length > 1 && <div><Button size="small" onClick={() => setRows(rows.filter((other) => other !== row))}>{texts.removeItem}</Button></div>}
        </fieldset>
      ))}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="primary" aria-disabled={isBusy} aria-busy={isBusy}>{isBusy ? texts.creating : texts.create}</Button>
        <Button onClick={() => setRows([...rows, Math.max(...rows) + 1])}>{texts.addItem}</Button>
      </div>
    </form>
  )
}
