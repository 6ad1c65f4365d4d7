'use client'

import { useActionState } from 'react'
import type { commitImport } from '@/usecases/imports/commit-import'
import type { FormAction } from '@/usecases/kernel/action-state'
import type { OutOf } from '@/usecases/kernel/define-query'
import { importPageTexts } from '@/texts/import-page'
import { Callout } from '../kit/callout'
import { SubmitButton } from '../kit/submit-button'

export type CommitAction = FormAction<OutOf<typeof commitImport>>

export const CommitForm = ({ importId, commit }: { importId: string; commit: CommitAction }) => {
  const [state, submit] = useActionState(commit, { status: 'idle' })
  return (
    <form action={submit} className="flex flex-col gap-3">
      <input type="hidden" name="importId" value={importId} />
      {(state.status === 'refused' || state.status === 'invalid') && <Callout tone="danger" live>{state.message}</Callout>}
      <div><SubmitButton pendingLabel={importPageTexts.committing}>{importPageTexts.commit}</SubmitButton></div>
    </form>
  )
}
