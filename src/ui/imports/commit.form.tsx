'use client'

import { useActionState, useState } from 'react'
import type { commitImport } from '@/usecases/imports/commit-import'
import type { FormAction } from '@/usecases/kernel/action-state'
import type { OutOf } from '@/usecases/kernel/define-query'
import { importPageTexts } from '@/texts/import-page'
import { Callout } from '../kit/callout'
import { SubmitButton } from '../kit/submit-button'
import { ConflictsTable, type Conflict, type Side } from './conflicts.table'

export type CommitAction = FormAction<OutOf<typeof commitImport>>
type CommitProps = { importId: string; commit: CommitAction; conflicts: ReadonlyArray<Conflict>; conflictCount: number; timeZone: string }

/** Writes what was compared; first, whose value stands where others changed the same cells. */
export const CommitForm = ({ importId, commit, conflicts, conflictCount, timeZone }: CommitProps) => {
  const [state, submit] = useActionState(commit, { status: 'idle' })
  const [rest, setRest] = useState<Side>('theirs')
  const [chosen, setChosen] = useState<ReadonlyMap<number, Side>>(new Map())
  const sideOf = (number: number): Side => chosen.get(number) ?? rest
  const mine = conflicts.flatMap((_, number) => (sideOf(number) === 'mine' ? [number] : []))
  const chooseAll = (side: Side): void => {
    setRest(side)
    setChosen(new Map())
  }
  return (
    <form action={submit} className="flex flex-col gap-4">
      <input type="hidden" name="importId" value={importId} />
      {conflictCount > 0 && (
        <>
          <input type="hidden" name="rest" value={rest} />
          <input type="hidden" name="mine" value={mine.join(',')} />
          <Callout tone="warning" title={importPageTexts.conflictsTitle(conflictCount)}>{importPageTexts.conflictsWhy}</Callout>
          <ConflictsTable conflicts={conflicts} timeZone={timeZone} sideOf={sideOf} choose={(number, side) => setChosen(new Map(chosen).set(number, side))} chooseAll={chooseAll} />
          {conflictCount > conflicts.length && <p className="text-sm text-muted">{importPageTexts.restTitle(conflictCount - conflicts.length)}</p>}
        </>
      )}
      {(state.status === 'refused' || state.status === 'invalid') && <Callout tone="danger" live>{state.message}</Callout>}
      <div><SubmitButton pendingLabel={importPageTexts.committing}>{importPageTexts.commit}</SubmitButton></div>
    </form>
  )
}
