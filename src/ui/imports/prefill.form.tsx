'use client'

import { useActionState } from 'react'
import type { prefillFromLast } from '@/usecases/imports/prefill-from-last'
import type { FormAction } from '@/usecases/kernel/action-state'
import type { OutOf } from '@/usecases/kernel/define-query'
import { importPageTexts } from '@/texts/import-page'
import { Callout } from '../kit/callout'
import { Card } from '../kit/card'
import { SubmitButton } from '../kit/submit-button'

export type PrefillAction = FormAction<OutOf<typeof prefillFromLast>>

/** Empty cells from the previous cycle, by the way of every import: nothing is written before the comparison is confirmed. */
export const PrefillForm = ({ cycleId, period, prefill }: { cycleId: string; period: string; prefill: PrefillAction }) => {
  const [state, submit] = useActionState(prefill, { status: 'idle' })
  return (
    <Card title={importPageTexts.prefillTitle}>
      <form action={submit} className="flex flex-col gap-4">
        <input type="hidden" name="cycleId" value={cycleId} />
        <input type="hidden" name="fileName" value={importPageTexts.prefillName(period)} />
        <p className="text-sm text-muted">{importPageTexts.prefillHelp(period)}</p>
        {(state.status === 'refused' || state.status === 'invalid') && <Callout tone="danger" live>{state.message}</Callout>}
        <div><SubmitButton variant="secondary" pendingLabel={importPageTexts.prefilling}>{importPageTexts.prefill}</SubmitButton></div>
      </form>
    </Card>
  )
}
