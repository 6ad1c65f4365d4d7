'use client'

import { useActionState, useId } from 'react'
import { registerFacts } from '@/domain/statistics/statistics-form'
import { registerFactNames, statisticsTexts as texts } from '@/texts/statistics'
import type { ActionState, FormAction } from '@/usecases/kernel/action-state'
import type { MappingPage } from '@/usecases/statistics/get-mapping'
import { SelectField, TextField } from '../kit/field'
import { FormErrorSummary } from '../kit/form-error-summary'
import { SubmitButton } from '../kit/submit-button'

type Row = MappingPage['rows'][number]
type Props = { readonly mapping: Pick<MappingPage, 'id' | 'form' | 'fields'>; readonly row?: Row; readonly put: FormAction }

const typedOf = (state: ActionState, row: Row | undefined): Readonly<Record<string, string | undefined>> => {
  if (state.status === 'refused' || state.status === 'invalid') return state.typed ?? {}
  return state.status === 'ok' ? {} : { ...row }
}
const faultsOf = (state: ActionState, prefix: string) => {
  const wrong: Readonly<Record<string, string>> = state.status === 'invalid' ? state.fields : {}
  return { wrong, errors: state.status === 'refused' ? [{ message: state.message }] : Object.entries(wrong).map(([name, message]) => ({ fieldId: `${prefix}${name}`, message })) }
}

/** A row of the table: a cell of the form, or a fact of the register, and the field it fills. */
export const MappingRowForm = ({ mapping, row, put }: Props) => {
  const [state, submit] = useActionState(put, { status: 'idle' })
  const prefix = useId()
  const words = texts.rowColumns
  const typed = { ...row, ...typedOf(state, row) }
  const { wrong, errors } = faultsOf(state, prefix)
  const text = (name: 'section' | 'line' | 'column' | 'title' | 'unit', maxLength: number) => <TextField id={`${prefix}${name}`} name={name} label={words[name]} maxLength={maxLength} defaultValue={typed[name] ?? ''} error={wrong[name]} />
  const fields = mapping.fields.map(({ key, label, unit }) => ({ value: key, label: unit === '' ? label : `${label}, ${unit}` }))
  return (
    <form key={state.status === 'ok' ? 'saved' : 'open'} action={submit} className="flex flex-col gap-3" noValidate>
      <FormErrorSummary errors={errors} />
      <input type="hidden" name="mappingId" value={mapping.id} />
      {row !== undefined && <input type="hidden" name="rowId" value={row.id} />}
      {mapping.form === 'register'
        ? <SelectField id={`${prefix}line`} name="line" label={words.fact} defaultValue={typed['line'] ?? ''} options={registerFacts.map((fact) => ({ value: fact, label: registerFactNames[fact] }))} />
        : <><p className="text-sm text-muted">{texts.placeHelp}</p><div className="grid gap-3 sm:grid-cols-3">{text('section', 20)}{text('line', 20)}{text('column', 20)}</div>{text('title', 300)}</>}
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField id={`${prefix}fieldKey`} name="fieldKey" label={words.field} defaultValue={typed['fieldKey'] ?? ''} options={fields} error={wrong['fieldKey']} />
        {text('unit', 40)}
      </div>
      <div><SubmitButton pendingLabel={texts.working}>{row === undefined ? texts.add : texts.save}</SubmitButton></div>
    </form>
  )
}

export const RemoveRowForm = ({ mappingId, rowId, remove }: { mappingId: string; rowId: string; remove: FormAction }) => {
  const [state, submit] = useActionState(remove, { status: 'idle' })
  return (
    <form action={submit}>
      <FormErrorSummary errors={state.status === 'refused' ? [{ message: state.message }] : []} />
      <input type="hidden" name="mappingId" value={mappingId} />
      <input type="hidden" name="rowId" value={rowId} />
      <SubmitButton variant="quiet" size="small" pendingLabel={texts.working}>{texts.remove}</SubmitButton>
    </form>
  )
}
