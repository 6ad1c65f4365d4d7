'use client'

import { useActionState } from 'react'
import { statisticsForms } from '@/domain/statistics/statistics-form'
import { statisticsFormNames, statisticsTexts as texts } from '@/texts/statistics'
import type { FormAction } from '@/usecases/kernel/action-state'
import type { MappingList } from '@/usecases/statistics/list-mappings'
import { SelectField, TextField } from '../kit/field'
import { FormErrorSummary } from '../kit/form-error-summary'
import { SubmitButton } from '../kit/submit-button'

/** A table for a form and its year, empty or from last year's. */
export const CreateMappingForm = ({ list, create }: { list: MappingList; create: FormAction<{ mappingId: string }> }) => {
  const [state, submit] = useActionState(create, { status: 'idle' })
  const wrong = state.status === 'invalid' ? state.fields : {}
  const errors = state.status === 'refused' ? [{ message: state.message }] : Object.entries(wrong).map(([name, message]) => ({ fieldId: `mapping-${name}`, message }))
  const models = list.models.map(({ id, name }) => ({ value: id, label: name }))
  const sources = list.mappings.map(({ id, form, edition, modelName }) => ({ value: id, label: `${texts.formEdition(form, edition)}. ${modelName}` }))
  return (
    <form action={submit} className="flex max-w-form flex-col gap-4" noValidate>
      <FormErrorSummary errors={errors} />
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField id="mapping-form" name="form" label={texts.form} options={statisticsForms.map((form) => ({ value: form, label: statisticsFormNames[form] }))} />
        <TextField id="mapping-edition" name="edition" label={texts.edition} help={texts.editionHelp} inputMode="numeric" maxLength={4} defaultValue={String(list.thisYear)} error={wrong['edition']} />
        <SelectField id="mapping-modelId" name="modelId" label={texts.model} options={models} error={wrong['modelId']} />
        <SelectField id="mapping-copyFrom" name="copyFrom" label={texts.copyFrom} options={[{ value: '', label: texts.copyNothing }, ...sources]} />
      </div>
      <div><SubmitButton pendingLabel={texts.working}>{texts.create}</SubmitButton></div>
    </form>
  )
}
