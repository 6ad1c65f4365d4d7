import { describe, expect, it } from 'vitest'
import { nextLines, readSheetPeople, refuseMark, type SheetLine } from './document-sheet'

const line = (position: number, over: Partial<SheetLine> = {}): SheetLine => ({ id: String(position), purpose: 'acquaintance', position, personName: `Человек ${position}`, mark: null, ...over })
const marking = { mark: 'acquainted', reason: '', markedOn: '2026-01-12', documentDay: '2026-01-10', today: '2026-01-12' } as const

describe('sheets of a document', () => {
  it('are marked in order, the first person first, each line once', () => {
    const lines = [line(1), line(2)]
    expect(refuseMark(lines, line(2), marking)).toEqual({ code: 'SHEET_OUT_OF_ORDER', waitingFor: 'Человек 1' })
    expect(refuseMark(lines, line(1), marking)).toBeUndefined()
    expect(refuseMark([line(1, { mark: 'refused' }), line(2)], line(2), marking)).toBeUndefined()
    expect(refuseMark(lines, line(1, { mark: 'acquainted' }), marking)).toEqual({ code: 'SHEET_LINE_MARKED' })
    expect(nextLines([line(2), line(1, { mark: 'acquainted' }), line(3), line(1, { id: 's', purpose: 'signature' })])).toEqual(['2', 's'])
  })

  it('note a refusal with its reason, and no day before the document or after today', () => {
    expect(refuseMark([line(1)], line(1), { ...marking, mark: 'refused' })).toEqual({ code: 'SHEET_REASON_MISSING' })
    expect(refuseMark([line(1)], line(1), { ...marking, mark: 'refused', reason: 'Не согласен с баллом' })).toBeUndefined()
    expect(refuseMark([line(1)], line(1), { ...marking, mark: 'signed' })).toEqual({ code: 'SHEET_MARK_OTHER' })
    expect(refuseMark([line(1)], line(1), { ...marking, markedOn: '2026-01-09' })).toEqual({ code: 'SHEET_DATE_OUTSIDE' })
    expect(refuseMark([line(1)], line(1), { ...marking, markedOn: '2026-01-13' })).toEqual({ code: 'SHEET_DATE_OUTSIDE' })
  })

  it('read people a line at a time', () =>
    expect(readSheetPeople('Иванова А.А.; директор\n\n Петров П.П., начальник, отдел ')).toEqual([{ personName: 'Иванова А.А.', post: 'директор' }, { personName: 'Петров П.П.', post: 'начальник, отдел' }]))
})
