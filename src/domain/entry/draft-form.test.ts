import { describe, expect, it } from 'vitest'
import { cellStatus, summarize } from './cell-status'
import { draftForm, isQuiet, keptDraft, nextBatch, resolveConflict, takeAnswer, typeCells, withKept, type DraftForm } from './draft-form'
import { retryAfter, retryDelay } from './retry-delay'
import type { CellAnswer, SaveAnswer } from './save-answer'

const empty = draftForm(3, ['1', '', '', ''])
const type = (form: DraftForm, slot: number, text: string) => typeCells(form, [{ slot, text }])
const send = (form: DraftForm, id = 'b1') => {
  const made = nextBatch(form, () => id)
  if (made === undefined) throw new Error('nothing to send')
  return made
}
const slotOf = (field: string) => Number(field)
const answer = (version: number, cells: ReadonlyArray<CellAnswer>, others: SaveAnswer['others'] = []) => ({ answer: { version, at: '2026-10-15T09:00:00Z', cells, others }, slotOf })
const saved = (slot: number): CellAnswer => ({ field: String(slot), result: 'saved' })
const theirs = { text: '9', author: 'Иванова', at: '2026-10-15T09:00:00Z', version: 5 }
const statusOf = (form: DraftForm, slot: number) => cellStatus(form, slot, { lock: undefined, hasWarning: false })

describe('a form with its drafts', () => {
  it('what is typed waits, travels, and is confirmed', () => {
    const typed = type(empty, 1, '5')
    expect(statusOf(typed, 1)).toBe('unsent')
    const { form, batch } = send(typed)
    expect(batch).toEqual({ id: 'b1', known: 3, cells: [{ slot: 1, text: '5', base: 3 }] })
    expect(statusOf(form, 1)).toBe('sending')
    const done = takeAnswer(form, 'b1', answer(4, [saved(1)]))
    expect([done.stored, done.version, done.drafts.size, isQuiet(done), statusOf(done, 1)]).toEqual([['1', '5', '', ''], 4, 0, true, 'saved'])
  })

  it('typing the stored value again needs no sending', () => expect(type(type(empty, 0, '2'), 0, '1').drafts.size).toBe(0))

  it('an unanswered batch is sent again as it was, before anything newer', () => {
    const { form } = send(type(empty, 1, '5'))
    const later = type(type(form, 1, '6'), 2, '7')
    expect(send(later, 'b2').batch).toEqual({ id: 'b1', known: 3, cells: [{ slot: 1, text: '5', base: 3 }] })
    const done = takeAnswer(later, 'b1', answer(4, [saved(1)]))
    expect(send(done, 'b2').batch).toEqual({ id: 'b2', known: 4, cells: [{ slot: 1, text: '6', base: 4 }, { slot: 2, text: '7', base: 3 }] })
  })

  it('going back to the stored value while the other travels is sent too', () => {
    const { form } = send(type(empty, 0, '2'))
    const back = takeAnswer(type(form, 0, '1'), 'b1', answer(4, [saved(0)]))
    expect(send(back, 'b2').batch.cells).toEqual([{ slot: 0, text: '1', base: 4 }])
  })

  it('an answer that came twice changes nothing the second time', () => {
    const { form } = send(type(empty, 1, '5'))
    const done = takeAnswer(form, 'b1', answer(4, [saved(1)]))
    expect(takeAnswer(type(done, 1, '6'), 'b1', answer(4, [saved(1)])).drafts.get(1)?.text).toBe('6')
  })

  it('cells of others are taken over silently; an own draft over them stays with what it had seen', () => {
    const { form } = send(type(empty, 1, '5'))
    const done = takeAnswer(type(form, 2, '8'), 'b1', answer(5, [saved(1)], [{ field: '2', text: '4' }, { field: '3', text: 'd' }]))
    expect([done.stored, done.drafts.get(2)]).toEqual([['1', '5', '4', 'd'], { text: '8', base: 3 }])
  })

  it.each([['mine', { text: '5', base: 5 }, false], ['theirs', undefined, true]] as const)('a conflict keeps both values until it is resolved: %s', (choice, draft, quiet) => {
    const { form } = send(type(empty, 1, '5'))
    const torn = takeAnswer(form, 'b1', answer(5, [{ field: '1', result: 'conflict', theirs }]))
    expect([statusOf(torn, 1), torn.stored[1], torn.drafts.get(1)?.text, isQuiet(torn), nextBatch(torn, () => 'x')]).toEqual(['conflict', '9', '5', true, undefined])
    const resolved = resolveConflict(torn, 1, choice)
    expect([resolved.drafts.get(1), isQuiet(resolved)]).toEqual([draft, quiet])
  })

  it('what cannot be stored stays with its typed text and is not sent; retyped, it is', () => {
    const wrong = typeCells(empty, [{ slot: 1, text: '', raw: '12abc', fault: { code: 'NOT_A_NUMBER' } }])
    expect([statusOf(wrong, 1), wrong.drafts.get(1)?.raw, nextBatch(wrong, () => 'x')]).toEqual(['error', '12abc', undefined])
    expect(send(type(wrong, 1, '12')).batch.cells).toEqual([{ slot: 1, text: '12', base: 3 }])
  })

  it('a cell refused by the server keeps its value and says why', () => {
    const { form } = send(type(empty, 1, '5'))
    const refused = takeAnswer(form, 'b1', answer(3, [{ field: '1', result: 'locked', reason: 'DEADLINE_PASSED' }]))
    expect([statusOf(refused, 1), refused.drafts.get(1)]).toEqual(['error', { text: '5', base: 3, refusal: { kind: 'locked', reason: 'DEADLINE_PASSED' } }])
  })

  it('R2 what is kept survives a reload: the batch under its own number first, then the rest', () => {
    const { form } = send(type(empty, 1, '5'))
    const kept = keptDraft(type(form, 2, '7'))
    const again = withKept(draftForm(4, ['1', '5', '', '']), JSON.parse(JSON.stringify(kept)) as NonNullable<typeof kept>)
    expect(send(again).batch.id).toBe('b1')
    const done = takeAnswer(again, 'b1', answer(4, [saved(1)]))
    expect(send(done, 'b2').batch.cells).toEqual([{ slot: 2, text: '7', base: 3 }])
    expect(keptDraft(empty)).toBeUndefined()
  })

  it('the summary counts each cell once', () => {
    const { form } = send(type(empty, 1, '5'))
    const wrong = typeCells(form, [{ slot: 2, text: '', raw: 'x', fault: { code: 'NOT_A_NUMBER' } }, { slot: 0, text: '4' }])
    expect(summarize([wrong, draftForm(0, ['7', '8', '', ''])])).toEqual({ saved: 2, waiting: 2, errors: 1, conflicts: 0 })
  })

  it('locked and not applicable are two states; a warning is a third', () => {
    const at = (lock: 'NOT_APPLICABLE' | 'DEADLINE_PASSED' | undefined, hasWarning = false) => cellStatus(empty, 0, { lock, hasWarning })
    expect([at('NOT_APPLICABLE'), at('DEADLINE_PASSED'), at(undefined, true), at(undefined), statusOf(empty, 2)]).toEqual(['notApplicable', 'locked', 'warning', 'saved', 'empty'])
  })
})

describe('waiting before the next attempt', () => {
  it.each([[1, 1_000], [2, 2_000], [3, 4_000], [5, 16_000], [6, 30_000], [40, 30_000]])('after %i failures about %i ms', (failures, ms) => {
    expect([retryDelay(failures, 0.5), retryDelay(failures, 0), retryDelay(failures, 0.9999) <= ms * 1.2]).toEqual([ms, ms * 0.8, true])
  })
  it('never before the server asked for it', () => {
    expect(retryDelay(1, 0.5, 7_000)).toBe(7_000)
    expect([retryAfter('3', 0), retryAfter('Thu, 01 Jan 1970 00:00:09 GMT', 4_000), retryAfter(null, 0), retryAfter('soon', 0)]).toEqual([3_000, 5_000, 0, 0])
  })
})
