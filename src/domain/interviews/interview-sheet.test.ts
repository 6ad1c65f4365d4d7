import { describe, expect, it } from 'vitest'
import { aModelDocument } from '#tests/factories/model-document'
import type { Deficit } from '../recommendations/find-deficits'
import { lineStateByte } from '../scoring/lines/line-state'
import { MOST_QUESTIONS, prepareSheet, strongestOf } from './interview-sheet'

const document = aModelDocument()
const deficit = (indicatorCode: string, over: Partial<Deficit> = {}): Deficit => ({ kind: 'level', indicatorCode, directionCode: '1', percent: 10, from: 100, size: 90, controllability: 'high', ...over })
const card = (deficits: ReadonlyArray<Deficit>) => ({ total: 4120, level: 3, states: Uint8Array.from(document.indicators.map(() => lineStateByte.scored)), points: document.indicators.map(({ max }) => (Number(max) * 1_000_000) / 2), deficits })

describe('the sheet of an interview', () => {
  it('KRA-25: has the profile by directions and a question for each weak indicator, once', () => {
    const sheet = prepareSheet(document, card([deficit('1.1'), deficit('1.1', { kind: 'gap' }), deficit('2.1', { kind: 'drop', from: 70 })]), new Map([['1', 62]]))
    expect(sheet.directions).toEqual([{ code: '1', name: 'Управление', percent: 50, group: 62 }, { code: '2', name: 'Условия', percent: 50, group: null }])
    expect(sheet.questions.map(({ code, kind, from }) => `${code} ${kind} ${from}`)).toEqual(['1.1 level 100', '2.1 drop 70'])
    expect([sheet.total, sheet.level]).toEqual([4120, 'критический'])
  })

  it('asks no more than can be talked over', () => {
    const many = Array.from({ length: MOST_QUESTIONS + 2 }, (_, at) => deficit(`9.${at}`))
    expect(prepareSheet(document, card(many), new Map()).questions).toHaveLength(MOST_QUESTIONS)
  })

  it('begins with what is strongest, if anything is known', () => {
    const one = { code: '1', name: 'Управление', group: null }
    expect(strongestOf({ directions: [{ ...one, percent: 40 }, { ...one, code: '2', percent: 80 }] })?.code).toBe('2')
    expect(strongestOf({ directions: [{ ...one, percent: null }] })).toBeUndefined()
  })
})
