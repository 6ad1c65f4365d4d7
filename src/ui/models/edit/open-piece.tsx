'use client'

import type { ReactNode } from 'react'
import type { ModelEdit, ModelFrame } from '@/domain/models/edit-model'
import { modelEditorTexts as texts } from '@/texts/model-editor'
import { Button } from '@/ui/kit/button'
import { AdditionsForm } from './additions.form'
import { draftedDocument, frameEdit, frameOf, type EditorEvent, type EditorState } from './editor-state'
import { FieldForm } from './field.form'
import type { Sample } from './formula.form'
import { FrameForm } from './frame.form'
import { ApplicabilityForm, WeightsForm } from './grids.form'
import { IndicatorForm } from './indicator.form'
import { LevelsPreview, LiveCheck } from './live-check'
import { emptyField, emptyIndicator, movedCodes } from './new-pieces'

export type PieceProps = { state: EditorState; dispatch: (event: EditorEvent) => void; save: (edit: ModelEdit) => void; sample: Sample }

const Buttons = ({ save, remove, isNew, children }: { save: () => void; remove?: () => void; isNew: boolean; children?: ReactNode }) => (
  <div className="sticky bottom-0 flex flex-wrap gap-2 border-t border-line bg-page py-3">
    <Button variant="primary" onClick={save}>{texts.save}</Button>
    {children}
    {remove !== undefined && !isNew && <Button variant="danger" onClick={remove}>{texts.remove}</Button>}
  </div>
)

const IndicatorPiece = ({ state, dispatch, save, sample, name }: PieceProps & { name: string }) => {
  const { document, drafts } = state
  const indicator = drafts.indicators[name] ?? document.indicators.find(({ code }) => code === name) ?? emptyIndicator(document)
  const move = (step: 1 | -1): void => {
    const codes = movedCodes(document, name, step)
    if (codes !== undefined) save({ kind: 'reorder', codes })
  }
  return (
    <>
      <IndicatorForm indicator={indicator} document={draftedDocument(state)} sample={sample} onChange={(changed) => dispatch({ type: 'draftIndicator', name, indicator: changed })} />
      <LiveCheck state={state} />
      <Buttons isNew={name === ''} save={() => save({ kind: 'saveIndicator', code: name === '' ? null : name, indicator })} remove={() => { if (window.confirm(texts.removeSure(name))) save({ kind: 'deleteIndicator', code: name }) }}>
        {name !== '' && <><Button onClick={() => move(-1)}>{texts.up}</Button><Button onClick={() => move(1)}>{texts.down}</Button></>}
      </Buttons>
    </>
  )
}

const FieldPiece = ({ state, dispatch, save, name }: PieceProps & { name: string }) => {
  const field = state.drafts.fields[name] ?? state.document.fields.find(({ key }) => key === name) ?? emptyField(state.document)
  return (
    <>
      <FieldForm field={field} document={state.document} name={name} onChange={(changed) => dispatch({ type: 'draftField', name, field: changed })} />
      <LiveCheck state={state} />
      <Buttons isNew={name === ''} save={() => save({ kind: 'saveField', key: name === '' ? null : name, field })} remove={() => { if (window.confirm(texts.removeSure(name))) save({ kind: 'deleteField', key: name }) }} />
    </>
  )
}

const GridPiece = ({ state, dispatch, save, sample, kind }: PieceProps & { kind: 'weights' | 'applicability' }) => {
  const Form = kind === 'weights' ? WeightsForm : ApplicabilityForm
  const changed = state.document.indicators.flatMap(({ code }) => state.drafts.indicators[code] ?? []).filter(({ code }) => state.document.indicators.some((known) => known.code === code))
  return (
    <>
      <Form document={draftedDocument(state)} onChange={(indicator) => dispatch({ type: 'draftIndicator', name: indicator.code, indicator })} />
      <LevelsPreview state={state} sample={sample} />
      <LiveCheck state={state} />
      <Buttons isNew save={() => { if (changed.length > 0) save({ kind: 'saveIndicators', indicators: changed }) }} />
    </>
  )
}

/** The part of the model chosen in the tree, with its buttons. */
export const OpenPiece = (props: PieceProps) => {
  const { state, dispatch, save } = props
  const { piece } = state
  switch (piece.kind) {
    case 'indicator': return <IndicatorPiece key={piece.name} {...props} name={piece.name} />
    case 'field': return <FieldPiece key={piece.name} {...props} name={piece.name} />
    case 'weights': case 'applicability': return <GridPiece {...props} kind={piece.kind} />
    case 'frame': case 'additions': {
      const frame = state.drafts.frame ?? frameOf(state.document)
      const put = (changed: ModelFrame): void => dispatch({ type: 'draftFrame', frame: changed })
      return (
        <>
          {piece.kind === 'frame' ? <FrameForm key={state.revision} frame={frame} onChange={put} /> : <AdditionsForm key={state.revision} frame={frame} onChange={put} indicators={state.document.indicators} />}
          <LevelsPreview state={state} sample={props.sample} />
          <LiveCheck state={state} />
          <Buttons isNew save={() => save(frameEdit(frame))} />
        </>
      )
    }
  }
}
