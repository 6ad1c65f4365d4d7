import type { DraftForm } from './draft-form'
import type { LockReason } from './lock-reason'

/** The eight states of a cell, each with an icon and words, and `empty`, which has neither. */
export const cellStatuses = ['saved', 'unsent', 'sending', 'error', 'warning', 'conflict', 'locked', 'notApplicable', 'empty'] as const
export type CellStatus = (typeof cellStatuses)[number]

export type CellSurroundings = { readonly lock: LockReason | undefined; readonly hasWarning: boolean }

const ofDraft = (form: DraftForm, slot: number): CellStatus | undefined => {
  const draft = form.drafts.get(slot)
  if (draft === undefined) return undefined
  if (draft.theirs !== undefined) return 'conflict'
  if (draft.refusal !== undefined) return 'error'
  return form.batches.some(({ cells }) => cells.some((cell) => cell.slot === slot && cell.text === draft.text)) ? 'sending' : 'unsent'
}

export const cellStatus = (form: DraftForm, slot: number, { lock, hasWarning }: CellSurroundings): CellStatus => {
  const waiting = ofDraft(form, slot)
  if (waiting !== undefined) return waiting
  if (lock === 'NOT_APPLICABLE') return 'notApplicable'
  if (lock !== undefined) return 'locked'
  if (hasWarning) return 'warning'
  return (form.stored[slot] ?? '') !== '' ? 'saved' : 'empty'
}

/** What waits and what went wrong, over all forms. */
export type EntrySummary = { readonly saved: number; readonly waiting: number; readonly errors: number; readonly conflicts: number }

const NOTHING: EntrySummary = { saved: 0, waiting: 0, errors: 0, conflicts: 0 }

const summaryOf = ({ stored, drafts }: DraftForm): EntrySummary => {
  let [saved, waiting, errors, conflicts] = [0, 0, 0, 0]
  for (const text of stored) if (text !== '') saved += 1
  for (const [slot, { refusal, theirs }] of drafts) {
    if ((stored[slot] ?? '') !== '') saved -= 1
    if (theirs !== undefined) conflicts += 1
    else if (refusal !== undefined) errors += 1
    else waiting += 1
  }
  return { saved, waiting, errors, conflicts }
}

// A form never changes, it is replaced: after a key only the form of that cell is counted anew.
const known = new WeakMap<DraftForm, EntrySummary>()

export const summarize = (forms: Iterable<DraftForm>): EntrySummary => {
  let total = NOTHING
  for (const form of forms) {
    const one = known.get(form) ?? summaryOf(form)
    known.set(form, one)
    total = { saved: total.saved + one.saved, waiting: total.waiting + one.waiting, errors: total.errors + one.errors, conflicts: total.conflicts + one.conflicts }
  }
  return total
}
