'use client'

import { useActionState, useState } from 'react'
import { modelLibraryTexts as texts } from '@/texts/model-library'
import type { ActionState, FormAction } from '@/usecases/kernel/action-state'
import type { OutOf } from '@/usecases/kernel/define-query'
import type { addTemplate, listLibrary } from '@/usecases/models/library'
import { Callout } from '../kit/callout'
import { SelectField, TextField } from '../kit/field'
import { FormErrorSummary } from '../kit/form-error-summary'
import { Link } from '../kit/link'
import { SubmitButton } from '../kit/submit-button'

export type LibraryDraft = OutOf<typeof listLibrary>['drafts'][number]
const errorsOf = (state: ActionState<unknown>): ReadonlyArray<{ message: string }> => (state.status === 'refused' || state.status === 'invalid' ? [{ message: state.message }] : [])

type TemplateProps = { code: string; direction: string; fieldKeys: ReadonlyArray<string>; drafts: ReadonlyArray<LibraryDraft>; action: FormAction<OutOf<typeof addTemplate>>; draftHref: Readonly<Record<string, string>> }

/** Puts a template into a direction of a draft; says before how many new fields it would cost. */
export const AddTemplateForm = ({ code, direction, fieldKeys, drafts, action, draftHref }: TemplateProps) => {
  const [state, run] = useActionState(action, { status: 'idle' })
  const [versionId, setVersion] = useState(drafts[0]?.versionId ?? '')
  const draft = drafts.find((candidate) => candidate.versionId === versionId)
  if (draft === undefined) return <p className="text-sm text-muted">{texts.noDrafts}</p>
  const price = fieldKeys.filter((key) => !draft.fieldKeys.includes(key)).length
  return (
    <form action={run} className="flex flex-col gap-3 border-t border-line pt-3">
      <FormErrorSummary errors={errorsOf(state)} />
      {state.status === 'ok' && <Callout tone="success" live>{texts.added(state.out.code)} <Link href={draftHref[versionId] ?? ''}>{texts.openDraft}</Link></Callout>}
      <input type="hidden" name="revision" value={draft.revision} />
      <input type="hidden" name="code" value={code} />
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField id={`draft-${code}`} name="versionId" label={texts.draft} value={versionId} onChange={(event) => setVersion(event.target.value)} options={drafts.map((other) => ({ value: other.versionId, label: texts.draftOption(other.name, other.number) }))} />
        <SelectField id={`into-${code}`} name="direction" label={texts.into} defaultValue={draft.directions.some((other) => other.code === direction) ? direction : (draft.directions[0]?.code ?? '')} options={draft.directions.map((other) => ({ value: other.code, label: texts.name(other.code, other.name) }))} />
      </div>
      <p className="text-sm text-muted">{texts.burden(price)}</p>
      <div><SubmitButton pendingLabel={texts.adding}>{texts.add}</SubmitButton></div>
    </form>
  )
}

/** A new draft from a published model. */
export const CreateFromLibraryForm = ({ libraryId, title, action }: { libraryId: string; title: string; action: FormAction<unknown> }) => {
  const [state, run] = useActionState(action, { status: 'idle' })
  return (
    <form action={run} className="flex max-w-form flex-col gap-3">
      <FormErrorSummary errors={errorsOf(state)} />
      <input type="hidden" name="libraryId" value={libraryId} />
      <TextField id={`code-${libraryId}`} name="code" label={texts.code} />
      <TextField id={`name-${libraryId}`} name="name" label={texts.newName} defaultValue={title} />
      <div><SubmitButton pendingLabel={texts.creating}>{texts.create}</SubmitButton></div>
    </form>
  )
}

/** Publishes an approved version without naming the region; says before that it cannot be taken back. */
export const PublishToLibraryForm = ({ versionId, title, action }: { versionId: string; title: string; action: FormAction<unknown> }) => {
  const [state, run] = useActionState(action, { status: 'idle' })
  return (
    <form action={run} className="flex max-w-form flex-col gap-3">
      <FormErrorSummary errors={errorsOf(state)} />
      {state.status === 'ok' ? <Callout tone="success" live>{texts.publishDone}</Callout> : <Callout tone="warning">{texts.publishWarning}</Callout>}
      <input type="hidden" name="versionId" value={versionId} />
      <TextField id="library-title" name="title" label={texts.publishTitle} defaultValue={title} />
      <div><SubmitButton pendingLabel={texts.publishing}>{texts.publish}</SubmitButton></div>
    </form>
  )
}
