import { additionKeys, frameKeys, type ModelEdit, type ModelFrame } from '@/domain/models/edit-model'
import type { Field, Indicator, ModelDocument } from '@/domain/models/model-document'
import type { ModelFinding } from '@/domain/models/model-finding'
import type { EditorPlace } from '@/domain/models/place-in-editor'

/** What is open on the right; `name` is the code or key as saved, '' for a new piece. */
export type Piece = EditorPlace
/** Unsaved work by piece: moving about the tree loses nothing. */
export type Drafts = { readonly indicators: Readonly<Record<string, Indicator>>; readonly fields: Readonly<Record<string, Field>>; readonly frame: ModelFrame | null }
export type EditorState = {
  readonly document: ModelDocument
  readonly revision: number
  readonly findings: ReadonlyArray<ModelFinding>
  /** Justifications kept, by the key of their warning. */
  readonly reasons: Readonly<Record<string, string>>
  readonly piece: Piece
  readonly drafts: Drafts
  readonly status: { readonly kind: 'idle' | 'saving' | 'saved' } | { readonly kind: 'refused'; readonly message: string }
}
export type Saved = Pick<EditorState, 'document' | 'revision' | 'findings'>
export type EditorEvent =
  | { readonly type: 'select'; readonly piece: Piece }
  | { readonly type: 'draftIndicator'; readonly name: string; readonly indicator: Indicator }
  | { readonly type: 'draftField'; readonly name: string; readonly field: Field }
  | { readonly type: 'draftFrame'; readonly frame: ModelFrame }
  | { readonly type: 'discard' }
  | { readonly type: 'saving' }
  | { readonly type: 'saved'; readonly edit: ModelEdit; readonly saved: Saved }
  | { readonly type: 'explained'; readonly findingKey: string; readonly reason: string }
  | { readonly type: 'refused'; readonly message: string }

const omit = <T>(record: Readonly<Record<string, T>>, names: ReadonlyArray<string>): Readonly<Record<string, T>> => Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)))
export const emptyDrafts: Drafts = { indicators: {}, fields: {}, frame: null }

/** Optional parts that the model has not are left out. */
export const frameOf = (document: ModelDocument): ModelFrame =>
  Object.fromEntries([...frameKeys, ...additionKeys].flatMap((key) => (document[key] === undefined ? [] : [[key, document[key]]]))) as ModelFrame

/** What is saved: a part taken out of the draft is taken out of the document. */
export const frameEdit = (frame: ModelFrame): Extract<ModelEdit, { kind: 'saveFrame' }> => ({ kind: 'saveFrame', frame: { ...Object.fromEntries(additionKeys.map((key) => [key, null])), ...frame } })

export const openEditor = ({ piece = { kind: 'frame' }, reasons = {}, ...saved }: Saved & { piece?: Piece; reasons?: EditorState['reasons'] }): EditorState => ({ ...saved, reasons, piece, drafts: emptyDrafts, status: { kind: 'idle' } })

const withoutSaved = (drafts: Drafts, edit: ModelEdit): Drafts => {
  switch (edit.kind) {
    case 'saveFrame': return { ...drafts, frame: null }
    case 'saveField': return { ...drafts, fields: omit(drafts.fields, [edit.key ?? '']) }
    case 'deleteField': return { ...drafts, fields: omit(drafts.fields, [edit.key]) }
    case 'saveIndicator': return { ...drafts, indicators: omit(drafts.indicators, [edit.code ?? '']) }
    case 'saveIndicators': return { ...drafts, indicators: omit(drafts.indicators, edit.indicators.map(({ code }) => code)) }
    case 'deleteIndicator': return { ...drafts, indicators: omit(drafts.indicators, [edit.code]) }
    case 'reorder': return drafts
  }
}

/** A saved piece stays open under its new name; a deleted one gives way to the frame. */
const pieceAfter = (piece: Piece, edit: ModelEdit): Piece => {
  if (edit.kind === 'saveField') return { kind: 'field', name: edit.field.key }
  if (edit.kind === 'saveIndicator') return { kind: 'indicator', name: edit.indicator.code }
  return edit.kind === 'deleteField' || edit.kind === 'deleteIndicator' ? { kind: 'frame' } : piece
}

export const editorReducer = (state: EditorState, event: EditorEvent): EditorState => {
  const { drafts } = state
  switch (event.type) {
    case 'select': return { ...state, piece: event.piece, status: { kind: 'idle' } }
    case 'draftIndicator': return { ...state, drafts: { ...drafts, indicators: { ...drafts.indicators, [event.name]: event.indicator } } }
    case 'draftField': return { ...state, drafts: { ...drafts, fields: { ...drafts.fields, [event.name]: event.field } } }
    case 'draftFrame': return { ...state, drafts: { ...drafts, frame: event.frame } }
    case 'discard': return { ...state, drafts: emptyDrafts, status: { kind: 'idle' } }
    case 'saving': return { ...state, status: { kind: 'saving' } }
    case 'saved': return { ...state, ...event.saved, drafts: withoutSaved(drafts, event.edit), piece: pieceAfter(state.piece, event.edit), status: { kind: 'saved' } }
    case 'explained': return { ...state, reasons: { ...state.reasons, [event.findingKey]: event.reason } }
    case 'refused': return { ...state, status: { kind: 'refused', message: event.message } }
  }
}

/** The document with unsaved work on known pieces laid over it: what the sums on the screen are counted by. */
export const draftedDocument = ({ document, drafts }: Pick<EditorState, 'document' | 'drafts'>): ModelDocument => {
  const known = { ...document, fields: document.fields.map((field) => drafts.fields[field.key] ?? field), indicators: document.indicators.map((indicator) => drafts.indicators[indicator.code] ?? indicator) }
  const { aggregation: _aggregation, caps: _caps, weightSets: _sets, notRated: _notRated, adjustments: _adjustments, ...bare } = known
  return drafts.frame === null ? known : { ...bare, ...drafts.frame }
}

/** The same with a new piece joined: what the open piece is checked by. */
export const withOpenPiece = (state: Pick<EditorState, 'document' | 'drafts' | 'piece'>): ModelDocument => {
  const drafted = draftedDocument(state)
  const [indicator, field] = [state.drafts.indicators[''], state.drafts.fields['']]
  return { ...drafted, indicators: indicator === undefined ? drafted.indicators : [...drafted.indicators, indicator], fields: field === undefined ? drafted.fields : [...drafted.fields, field] }
}

export const countDrafts = ({ indicators, fields, frame }: Drafts): number => Object.keys(indicators).length + Object.keys(fields).length + (frame === null ? 0 : 1)
