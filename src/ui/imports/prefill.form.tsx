'use client'

import { useActionState } from 'react'
import type { FormAction } from '@/usecases/kernel/action-state'
import { importPageTexts } from '@/texts/import-page'
import { statisticsTexts } from '@/texts/statistics'
import { Callout } from '../kit/callout'
import { Card } from '../kit/card'
import { SubmitButton } from '../kit/submit-button'

export type PrefillAction = FormAction<{ importId: string }>
type Words = { readonly title: string; readonly help: string; readonly fileName: string; readonly submit: string }

/** Empty cells from a source that is there already, by the way of every import: nothing is written before the comparison is confirmed. */
const SourceForm = ({ cycleId, words, prefill }: { cycleId: string; words: Words; prefill: PrefillAction }) => {
  const [state, submit] = useActionState(prefill, { status: 'idle' })
  return (
    <Card title={words.title}>
      <form action={submit} className="flex flex-col gap-4">
        <input type="hidden" name="cycleId" value={cycleId} />
        <input type="hidden" name="fileName" value={words.fileName} />
        <p className="text-sm text-muted">{words.help}</p>
        {(state.status === 'refused' || state.status === 'invalid') && <Callout tone="danger" live>{state.message}</Callout>}
        <div><SubmitButton variant="secondary" pendingLabel={importPageTexts.prefilling}>{words.submit}</SubmitButton></div>
      </form>
    </Card>
  )
}

/** From the previous cycle. */
export const PrefillForm = ({ cycleId, period, prefill }: { cycleId: string; period: string; prefill: PrefillAction }) => (
  <SourceForm cycleId={cycleId} prefill={prefill} words={{ title: importPageTexts.prefillTitle, help: importPageTexts.prefillHelp(period), fileName: importPageTexts.prefillName(period), submit: importPageTexts.prefill }} />
)

/** From the register of organizations. */
export const RegisterPrefillForm = ({ cycleId, prefill }: { cycleId: string; prefill: PrefillAction }) => (
  <SourceForm cycleId={cycleId} prefill={prefill} words={{ title: statisticsTexts.registerTitle, help: statisticsTexts.registerHelp, fileName: statisticsTexts.registerName, submit: statisticsTexts.registerFill }} />
)
