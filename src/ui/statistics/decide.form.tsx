'use client'

import { useActionState } from 'react'
import { statisticsTexts as texts } from '@/texts/statistics'
import type { FormAction } from '@/usecases/kernel/action-state'
import type { StatisticsFilePage } from '@/usecases/imports/get-statistics'
import { describe, Select } from '../kit/field'
import { FormErrorSummary } from '../kit/form-error-summary'
import { SubmitButton } from '../kit/submit-button'

type Props = { readonly statisticsFileId: string; readonly line: StatisticsFilePage['lines'][number]; readonly organizations: StatisticsFilePage['organizations']; readonly decide: FormAction }

/** Whose figures these are, or that they are left out; likely organizations come first. */
export const DecideForm = ({ statisticsFileId, line, organizations, decide }: Props) => {
  const [state, submit] = useActionState(decide, { status: 'idle' })
  const id = `decide-${line.id}`
  const likely = new Set<string>(line.candidates.map((one) => one.id))
  const options = [...line.candidates, ...organizations.filter((one) => !likely.has(one.id))].map(({ id: value, name }) => ({ value, label: name }))
  return (
    <form action={submit} className="flex flex-wrap items-end gap-2">
      <FormErrorSummary errors={state.status === 'refused' || state.status === 'invalid' ? [{ fieldId: id, message: state.message }] : []} />
      <input type="hidden" name="statisticsFileId" value={statisticsFileId} />
      <input type="hidden" name="lineId" value={line.id} />
      <label htmlFor={id} className="sr-only">{texts.choose}</label>
      <Select {...describe(id, {})} name="organizationId" className="max-w-64" defaultValue={line.organizationId ?? line.candidates[0]?.id ?? ''} options={[{ value: '', label: texts.leaveOut }, ...options]} />
      <SubmitButton variant="secondary" size="small" pendingLabel={texts.working}>{texts.decide}</SubmitButton>
    </form>
  )
}
