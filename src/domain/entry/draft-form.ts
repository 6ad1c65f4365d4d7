import type { EntryFault } from './check-entry'
import type { CellText } from './entry-cell'
import type { LockReason } from './lock-reason'
import type { CellAnswer, SaveAnswer, TheirCell } from './save-answer'

/** Why a draft is not sent on: a fault of the value, a closed cell, or a field that the model no longer has. */
export type DraftRefusal = { readonly kind: 'fault'; readonly fault: EntryFault } | { readonly kind: 'locked'; readonly reason: LockReason } | { readonly kind: 'unknown' }

/** A cell that a person changed and the server has not confirmed. `raw`: as it was typed, where it is no cell text. */
export type Draft = {
  readonly text: CellText
  readonly raw?: string
  /** The version of the form at which the person last saw the cell. */
  readonly base: number
  readonly refusal?: DraftRefusal
  readonly theirs?: TheirCell
}
export type BatchCell = { readonly slot: number; readonly text: CellText; readonly base: number }
/** Frozen before the first attempt: repeated attempts send the very same. */
export type Batch = { readonly id: string; readonly known: number; readonly cells: ReadonlyArray<BatchCell> }

/** One form as the browser knows it: what the server has confirmed, and what waits. All functions give a new form. */
export type DraftForm = {
  readonly version: number
  /** Confirmed cells of the own layer, by slot. */
  readonly stored: ReadonlyArray<CellText>
  readonly drafts: ReadonlyMap<number, Draft>
  /** Made and not yet answered, oldest first; only the first one travels. */
  readonly batches: ReadonlyArray<Batch>
}

export const draftForm = (version: number, stored: ReadonlyArray<CellText>): DraftForm => ({ version, stored, drafts: new Map(), batches: [] })

/** What a person did to a cell: a text, or something that cannot be stored. */
export type Edit = { readonly slot: number; readonly text: CellText; readonly raw?: string; readonly fault?: EntryFault }

const travels = (form: DraftForm, slot: number): boolean => form.batches.some(({ cells }) => cells.some((cell) => cell.slot === slot))

/** The own cell as the person left it, confirmed or not. */
export const ownText = (form: DraftForm, slot: number): CellText => form.drafts.get(slot)?.text ?? form.stored[slot] ?? ''

/** The draft an edit leaves; undefined where the cell is again what the server has and nothing else was said of it. */
const editedDraft = (form: DraftForm, { slot, text, raw, fault }: Edit, before: Draft | undefined): Draft | undefined => {
  const kept = before?.theirs === undefined ? undefined : { theirs: before.theirs }
  if (fault === undefined && kept === undefined && text === (form.stored[slot] ?? '') && !travels(form, slot)) return undefined
  const typed = raw === undefined ? {} : { raw }
  const refused = fault === undefined ? {} : ({ refusal: { kind: 'fault', fault } } as const)
  return { text, base: before?.base ?? form.version, ...typed, ...refused, ...kept }
}

export const typeCells = (form: DraftForm, edits: ReadonlyArray<Edit>): DraftForm => {
  const drafts = new Map(form.drafts)
  for (const edit of edits) {
    const draft = editedDraft(form, edit, drafts.get(edit.slot))
    if (draft === undefined) drafts.delete(edit.slot)
    else drafts.set(edit.slot, draft)
  }
  return { ...form, drafts }
}

/** Cells of one batch: the server takes no more. */
export const MAX_BATCH_CELLS = 1_000

/** The batch to send next: the oldest unanswered one as it is, else a new one of all cells that may travel; nothing where none waits. */
export const nextBatch = (form: DraftForm, newId: () => string): { readonly form: DraftForm; readonly batch: Batch } | undefined => {
  const waiting = form.batches[0]
  if (waiting !== undefined) return { form, batch: waiting }
  const cells = [...form.drafts].flatMap(([slot, { text, base, refusal, theirs }]) => (refusal === undefined && theirs === undefined ? [{ slot, text, base }] : [])).slice(0, MAX_BATCH_CELLS)
  if (cells.length === 0) return undefined
  const batch = { id: newId(), known: form.version, cells }
  return { form: { ...form, batches: [batch] }, batch }
}

type Answered = { readonly sent: BatchCell; readonly answer: CellAnswer; readonly version: number }

const refusalOf = (answer: CellAnswer): DraftRefusal | undefined => {
  if (answer.result === 'fault') return { kind: 'fault', fault: answer.fault }
  if (answer.result === 'locked') return { kind: 'locked', reason: answer.reason }
  return answer.result === 'unknown' ? { kind: 'unknown' } : undefined
}

const settle = (drafts: Map<number, Draft>, stored: CellText[], { sent, answer, version }: Answered): void => {
  const draft = drafts.get(sent.slot)
  const isNewer = draft !== undefined && (draft.text !== sent.text || draft.raw !== undefined)
  if (answer.result === 'saved') {
    stored[sent.slot] = sent.text
    if (isNewer) drafts.set(sent.slot, { ...draft, base: version })
    else drafts.delete(sent.slot)
    return
  }
  if (answer.result === 'conflict') {
    stored[sent.slot] = answer.theirs.text
    drafts.set(sent.slot, { ...(draft ?? { text: sent.text, base: sent.base }), theirs: answer.theirs })
    return
  }
  const refusal = refusalOf(answer)
  if (!isNewer && refusal !== undefined) drafts.set(sent.slot, { text: sent.text, base: sent.base, refusal })
}

/** The server has answered a batch. Cells typed meanwhile stay and are sent next; an answer to a batch that is not waiting is old news. */
export const takeAnswer = (form: DraftForm, batchId: string, { answer, slotOf }: { answer: SaveAnswer; slotOf: (field: string) => number | undefined }): DraftForm => {
  const batch = form.batches.find(({ id }) => id === batchId)
  if (batch === undefined) return form
  const drafts = new Map(form.drafts)
  const stored = [...form.stored]
  for (const { field, text } of answer.others) {
    const slot = slotOf(field)
    if (slot !== undefined) stored[slot] = text
  }
  const answers = new Map(answer.cells.map((cell) => [slotOf(cell.field), cell]))
  for (const sent of batch.cells) {
    const cell = answers.get(sent.slot)
    if (cell !== undefined) settle(drafts, stored, { sent, answer: cell, version: answer.version })
  }
  return { version: Math.max(form.version, answer.version), stored, drafts, batches: form.batches.filter(({ id }) => id !== batchId) }
}

/** «Оставить моё»: sent again, now having seen the other value. «Взять чужое»: the own one is dropped. */
export const resolveConflict = (form: DraftForm, slot: number, choice: 'mine' | 'theirs'): DraftForm => {
  const draft = form.drafts.get(slot)
  if (draft?.theirs === undefined) return form
  const drafts = new Map(form.drafts)
  if (choice === 'theirs') drafts.delete(slot)
  else {
    const { theirs, ...mine } = draft
    drafts.set(slot, { ...mine, base: theirs.version })
  }
  return { ...form, drafts }
}

/** What is kept on the person's machine; nothing where nothing waits. */
export type KeptDraft = { readonly cells: ReadonlyArray<readonly [number, Draft]>; readonly batches: ReadonlyArray<Batch> }

export const keptDraft = ({ drafts, batches }: DraftForm): KeptDraft | undefined => (drafts.size === 0 && batches.length === 0 ? undefined : { cells: [...drafts], batches })

/** A freshly loaded form with what was kept. A batch that may have arrived is sent again under its own number, before anything else. */
export const withKept = (form: DraftForm, kept: KeptDraft): DraftForm => {
  const drafts = new Map(form.drafts)
  for (const { cells } of kept.batches) for (const { slot, text, base } of cells) drafts.set(slot, { text, base })
  for (const [slot, draft] of kept.cells) drafts.set(slot, draft)
  return { ...form, drafts, batches: [...form.batches, ...kept.batches] }
}

/** Nothing of it waits to be sent: what is left needs the person. */
export const isQuiet = (form: DraftForm): boolean => form.batches.length === 0 && [...form.drafts.values()].every(({ refusal, theirs }) => refusal !== undefined || theirs !== undefined)
