'use client'

import { useActionState } from 'react'
import type { undoImport } from '@/usecases/imports/undo-import'
import type { FormAction } from '@/usecases/kernel/action-state'
import type { OutOf } from '@/usecases/kernel/define-query'
import { importPageTexts } from '@/texts/import-page'
import { Callout } from '../kit/callout'
import { SubmitButton } from '../kit/submit-button'

export type UndoAction = FormAction<OutOf<typeof undoImport>>

/** Takes a written import back; `until` is worded. */
export const UndoForm = ({ importId, undo, until }: { importId: string; undo: UndoAction; until: string }) => {
  const [state, submit] = useActionState(undo, { status: 'idle' })
  return (
    <form action={submit} className="flex flex-col gap-3">
      <input type="hidden" name="importId" value={importId} />
      {(state.status === 'refused' || state.status === 'invalid') && <Callout tone="danger" live>{state.message}</Callout>}
      <p className="text-sm text-muted">{importPageTexts.undoWhy(until)}</p>
      <div><SubmitButton variant="secondary" pendingLabel={importPageTexts.undoing}>{importPageTexts.undo}</SubmitButton></div>
    </form>
  )
}
