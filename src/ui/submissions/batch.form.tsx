'use client'

import { useActionState, type ReactNode } from 'react'
import { outcomeTexts, submissionTexts as texts } from '@/texts/submissions'
import { Callout } from '@/ui/kit/callout'
import { SubmitButton } from '@/ui/kit/submit-button'
import type { FormAction } from '@/usecases/kernel/action-state'
import type { FormOutcome } from '@/usecases/submissions/check-forms'

export type BatchAction = FormAction<{ done: number; outcomes: ReadonlyArray<FormOutcome> }>
type Props = { action: BatchAction; hidden: Readonly<Record<string, string>>; label: string; names: Readonly<Record<string, string>>; /** Why there is nothing to choose; null where there is. */ nothing: string | null; children: ReactNode }

/** One step for every chosen form; what became of each stands under the list, also when nothing is left to choose. */
export const BatchForm = ({ action, hidden, label, names, nothing, children }: Props) => {
  const [state, submit] = useActionState(action, { status: 'idle' })
  const refused = state.status === 'ok' ? state.out.outcomes.filter(({ code }) => code !== 'DONE') : []
  return (
    <form action={submit} className="flex flex-col gap-3">
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      {nothing !== null && <p className="text-sm text-muted">{nothing}</p>}
      {children}
      {nothing === null && <div><SubmitButton pendingLabel={texts.working}>{label}</SubmitButton></div>}
      {state.status === 'invalid' && <Callout tone="danger" live>{texts.nobodyChosen}</Callout>}
      {state.status === 'refused' && <Callout tone="danger" live>{state.message}</Callout>}
      {state.status === 'ok' && (
        <Callout tone={refused.length === 0 ? 'success' : 'warning'} title={texts.outcomes(state.out.done, state.out.outcomes.length)} live>
          <ul>{refused.map(({ organizationId, code }) => <li key={organizationId}>{texts.outcome(names[organizationId] ?? '', outcomeTexts[code] ?? code)}</li>)}</ul>
        </Callout>
      )}
    </form>
  )
}
