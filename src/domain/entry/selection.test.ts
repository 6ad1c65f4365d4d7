import { describe, expect, it } from 'vitest'
import { readEntry } from './check-entry'
import { columnRules } from '../imports/column-rules'
import { organizationTypes } from '../models/model-document'
import { needsWarning, planPaste, type PasteWorld } from './paste-plan'
import { areaOf, cursorAt, moveCursor, type Cursor, type Move } from './selection'
import { EMPTY_STACK, pushStep, redo, undo } from './undo-stack'

const size = { rows: 10, columns: 6 }
const filled = new Set(['0 0', '1 0', '2 0', '5 0', '9 0', '0 3'])
const isFilled = ({ row, column }: { row: number; column: number }) => filled.has(`${row} ${column}`)
const go = (cursor: Cursor, move: Move, stretch = false) => moveCursor(cursor, move, { size, isFilled, stretch })
const at = (row: number, column: number) => cursorAt({ row, column })

describe('keys of a spreadsheet', () => {
  const keys: ReadonlyArray<readonly [string, Cursor, Move, number, number]> = [
    ['→', at(0, 0), { kind: 'by', rows: 0, columns: 1 }, 0, 1],
    ['↑ at the top stays', at(0, 2), { kind: 'by', rows: -1, columns: 0 }, 0, 2],
    ['Page Down stops at the end', at(5, 2), { kind: 'by', rows: 20, columns: 0 }, 9, 2],
    ['Home', at(4, 3), { kind: 'rowStart' }, 4, 0],
    ['End', at(4, 3), { kind: 'rowEnd' }, 4, 5],
    ['Ctrl+Home', at(4, 3), { kind: 'gridStart' }, 0, 0],
    ['Ctrl+End', at(4, 3), { kind: 'gridEnd' }, 9, 5],
    ['Ctrl+↓ to the end of what is filled', at(0, 0), { kind: 'edge', rows: 1, columns: 0 }, 2, 0],
    ['Ctrl+↓ over a gap to the next filled', at(2, 0), { kind: 'edge', rows: 1, columns: 0 }, 5, 0],
    ['Ctrl+↓ through nothing to the end', at(0, 1), { kind: 'edge', rows: 1, columns: 0 }, 9, 1],
    ['Ctrl+→ to the next filled', at(0, 0), { kind: 'edge', rows: 0, columns: 1 }, 0, 3],
    ['Tab', at(0, 0), { kind: 'next', along: 'row' }, 0, 1],
    ['Enter', at(0, 0), { kind: 'next', along: 'column' }, 1, 0],
    ['Shift+Tab', at(0, 1), { kind: 'previous', along: 'row' }, 0, 0],
    ['Enter on the last row stays', at(9, 1), { kind: 'next', along: 'column' }, 9, 1],
  ]
  it.each(keys)('%s', (_name, from, move, row, column) => expect(go(from, move)).toEqual(at(row, column)))

  it('Shift stretches from where it began and leaves the active cell', () => {
    const once = go(at(1, 1), { kind: 'by', rows: 1, columns: 0 }, true)
    const twice = go(once, { kind: 'by', rows: 0, columns: 2 }, true)
    expect([twice.active, areaOf(twice.selection)]).toEqual([{ row: 1, column: 1 }, { top: 1, bottom: 2, left: 1, right: 3 }])
    expect(go(twice, { kind: 'by', rows: 0, columns: 1 })).toEqual(at(1, 2))
  })

  it('Tab and Enter go round inside a stretched selection', () => {
    const area = go(go(at(1, 1), { kind: 'by', rows: 1, columns: 0 }, true), { kind: 'by', rows: 0, columns: 1 }, true)
    const tabs = [1, 2, 3, 4].reduce<Cursor[]>((list) => [...list, go(list.at(-1) ?? area, { kind: 'next', along: 'row' })], [area]).map(({ active }) => `${active.row} ${active.column}`)
    expect(tabs).toEqual(['1 1', '1 2', '2 1', '2 2', '1 1'])
    expect(go(area, { kind: 'next', along: 'column' }).active).toEqual({ row: 2, column: 1 })
  })

  it('an empty grid has nowhere to go', () => expect(moveCursor(at(0, 0), { kind: 'gridEnd' }, { size: { rows: 0, columns: 0 }, isFilled, stretch: false })).toEqual(at(0, 0)))
})

const rules = columnRules({ slot: 0, field: { key: 'x', label: 'x', unit: '', kind: 'decimal', direction: '1', about: 'organization', source: '', max: '100' }, organizationTypes, mayBeNotApplicable: false })
const world: PasteWorld = {
  size: { rows: 3, columns: 3 }, cellAt: (row, column) => ({ form: row, slot: column }), lockAt: (form, slot) => (form === 1 && slot === 1 ? 'VALUE_VERIFIED' : undefined), read: (_slot, raw) => readEntry(rules, raw),
}

describe('a paste is told before it is done', () => {
  it('a block from the corner, with what lies outside and what is locked', () => {
    const plan = planPaste([['1', '2'], ['3', '4'], ['5', '6'], ['7', '8']], at(0, 1).selection, world)
    expect(plan.edits.map(({ form, slot, text }) => [form, slot, text])).toEqual([[0, 1, '1'], [0, 2, '2'], [1, 2, '4'], [2, 1, '5'], [2, 2, '6']])
    expect([plan.overflow, [...plan.locked], needsWarning(plan), areaOf(plan.area)]).toEqual([2, [['VALUE_VERIFIED', 1]], true, { top: 0, bottom: 2, left: 1, right: 2 }])
  })
  it('one cell fills the selection', () => {
    const plan = planPaste([['7']], { anchor: { row: 0, column: 0 }, focus: { row: 2, column: 0 } }, world)
    expect([plan.edits.map(({ form }) => form), needsWarning(plan)]).toEqual([[0, 1, 2], false])
  })
  it('a row repeats down a selection of its width', () => {
    const plan = planPaste([['1', '2']], { anchor: { row: 0, column: 0 }, focus: { row: 2, column: 1 } }, world)
    expect(plan.edits.map(({ text }) => text).join(' ')).toBe('1 2 1 1 2')
  })
  it('what cannot be stored is counted and keeps its text; ragged rows leave cells alone', () => {
    const plan = planPaste([['101', 'н/п'], ['5']], at(0, 0).selection, world)
    expect([plan.faults, plan.edits.map(({ raw, text }) => raw ?? text)]).toEqual([2, ['101', 'н/п', '5']])
  })
  it('nothing copied pastes nothing', () => expect(planPaste([], at(0, 0).selection, world).edits).toEqual([]))
})

describe('undo', () => {
  const cell = (slot: number, before: string, after: string) => ({ form: 0, slot, before, after })
  it('takes back a whole paste at once, and gives it again', () => {
    const stack = pushStep(pushStep(EMPTY_STACK, [cell(0, '', '1')]), [cell(1, '', '2'), cell(2, '5', '3')])
    const back = undo(stack)
    expect(back?.cells).toEqual([{ form: 0, slot: 1, text: '' }, { form: 0, slot: 2, text: '5' }])
    expect(redo(back?.stack ?? EMPTY_STACK)?.cells.map(({ text }) => text)).toEqual(['2', '3'])
  })
  it('a new step forgets what was undone', () => {
    const back = undo(pushStep(EMPTY_STACK, [cell(0, '', '1')]))
    expect(redo(pushStep(back?.stack ?? EMPTY_STACK, [cell(0, '', '4')]))).toBeUndefined()
    expect([undo(EMPTY_STACK), redo(EMPTY_STACK)]).toEqual([undefined, undefined])
  })
})
