'use client'

import { startTransition, useReducer } from 'react'
import type { ModelEdit } from '@/domain/models/edit-model'
import { findingKey } from '@/domain/models/finding-key'
import type { ModelFinding } from '@/domain/models/model-finding'
import { placeInEditor } from '@/domain/models/place-in-editor'
import { modelEditorTexts as texts } from '@/texts/model-editor'
import { Button } from '@/ui/kit/button'
import { Callout } from '@/ui/kit/callout'
import { FormErrorSummary } from '@/ui/kit/form-error-summary'
import type { FormAction } from '@/usecases/kernel/action-state'
import type { OutOf } from '@/usecases/kernel/define-query'
import type { getModelEditor } from '@/usecases/models/get-editor'
import { FindingsView } from '../findings.view'
import { countDrafts, editorReducer, openEditor, type EditorState, type Piece, type Saved } from './editor-state'
import { ModelTree } from './model-tree'
import { OpenPiece } from './open-piece'

type Props = { editor: OutOf<typeof getModelEditor>; save: FormAction<Saved>; explain: FormAction<{ findingKey: string; reason: string }>; piece: Piece }

const Told = ({ status }: Pick<EditorState, 'status'>) => (
  <>
    <FormErrorSummary errors={status.kind === 'refused' ? status.message.split('\n').map((message) => ({ message })) : []} />
    <p role="status" className="text-sm text-muted">{status.kind === 'saving' ? texts.saving : status.kind === 'saved' ? texts.saved : ''}</p>
  </>
)

/** Findings about what is open come first: they are what the person is working at. */
const inOrder = (findings: ReadonlyArray<ModelFinding>, { piece }: EditorState): ReadonlyArray<ModelFinding> => {
  const isHere = ({ place }: ModelFinding): boolean => 'name' in piece && (piece.kind === 'indicator' ? place.indicator : place.field) === piece.name
  return [...findings].sort((a, b) => Number(isHere(b)) - Number(isHere(a)) || Number(b.severity === 'error') - Number(a.severity === 'error'))
}

/** The editor of a draft: the tree, the open part, and the checker's list always in sight. One part is saved at a time. */
export const ModelEditorView = ({ editor, save, explain, piece }: Props) => {
  const [state, dispatch] = useReducer(editorReducer, editor, ({ document, flow, findings, reasons }) => openEditor({ document, revision: flow.revision, findings, reasons, piece }))
  const send = async (edit: ModelEdit): Promise<void> => {
    dispatch({ type: 'saving' })
    try {
      const answer = await save({ status: 'idle' }, { versionId: editor.head.id, revision: state.revision, edit })
      if (answer.status === 'ok') return dispatch({ type: 'saved', edit, saved: answer.out })
      dispatch({ type: 'refused', message: 'message' in answer ? answer.message : texts.failed })
    } catch {
      dispatch({ type: 'refused', message: texts.failed })
    }
  }
  const keepReason: FormAction = async (previous, payload) => {
    const answer = await explain(previous, payload)
    if (answer.status === 'ok') dispatch({ type: 'explained', ...answer.out })
    return answer
  }
  const drafts = countDrafts(state.drafts)
  const findings = inOrder(state.findings, state).map((finding) => ({ ...finding, reason: state.reasons[findingKey(finding)] ?? null }))
  return (
    <div className="grid gap-6 lg:grid-cols-[16rem_minmax(0,1fr)] xl:grid-cols-[16rem_minmax(0,1fr)_20rem]">
      <ModelTree document={state.document} drafts={state.drafts} piece={state.piece} onSelect={(piece) => dispatch({ type: 'select', piece })} />
      <div className="flex min-w-0 flex-col gap-4">
        <Told status={state.status} />
        {drafts > 0 && <Callout>{texts.draftCount(drafts)} <Button size="small" variant="quiet" onClick={() => dispatch({ type: 'discard' })}>{texts.discard}</Button></Callout>}
        <OpenPiece state={state} dispatch={dispatch} sample={editor.sample} save={(edit) => startTransition(() => { void send(edit) })} />
      </div>
      <div className="min-w-0 lg:col-start-2 xl:sticky xl:top-16 xl:col-start-3 xl:max-h-[calc(100dvh-5rem)] xl:overflow-y-auto">
        <FindingsView findings={findings} explain={{ versionId: editor.head.id, action: keepReason }}
          linkTo={({ place }) => <Button size="small" variant="quiet" onClick={() => dispatch({ type: 'select', piece: placeInEditor(place) })}>{texts.openPlace}</Button>} />
      </div>
    </div>
  )
}
