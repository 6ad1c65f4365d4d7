import { describe, expect, it } from 'vitest'
import { aDirection, aField, aModel, anIndicator } from '#tests/golden/sample-model'
import { findingInWords } from '@/texts/models'
import type { ModelDocument, ScoringRule } from '../../models/model-document'
import { toMicro } from '../../shared/micro'
import { emptyGrid } from './cells'
import { CEILING_PERCENT, checkHistory, HISTORY_LEAST } from './check-history'
import { compileModel } from '../compile/compile-model'
import type { Participant } from '../cards/cycle-scores'
import { scoreCycle } from '../score-cycle'

const STEPS: ScoringRule = { kind: 'steps', steps: [{ from: '50', points: '2' }, { from: '0', points: '0' }] }
const LINE: ScoringRule = { kind: 'linear', zeroAt: '0', fullAt: '100' }
const document: ModelDocument = aModel({
  directions: [aDirection('1', '6')], fields: ['a', 'b', 'c'].map((key) => aField(key, { max: '100' })),
  indicators: [anIndicator('1.1', STEPS, { formula: 'a' }), anIndicator('1.2', LINE, { formula: 'b' }), anIndicator('1.3', LINE, { formula: 'c' })],
})
const participant: Participant = { organizationType: 'secondary_school', municipality: 0, isRural: false, isSmall: false, hasSelection: false, isFirstCycle: false, size: 'small' }

const findingsOf = (rows: ReadonlyArray<readonly [string, string, string]>) => {
  const grid = emptyGrid(rows.length, 3)
  rows.flat().forEach((text, at) => { grid.values[at] = toMicro(text); grid.states[at] = 1 })
  return checkHistory(document, { scores: scoreCycle(compileModel(document), rows.map(() => participant), grid), cycle: '2025/26' })
}
/** b rises, c goes its own way. */
const cards = (count: number, above: number): ReadonlyArray<readonly [string, string, string]> =>
  [...Array(count).keys()].map((at) => [at < above ? '90' : '10', String(at), String((at * 37) % 101)] as const)

describe('checkHistory', () => {
  it('warns where more than 80 % fall into one band, not at 80 %', () => {
    expect(CEILING_PERCENT).toBe(80)
    expect(findingsOf(cards(100, 80)).map(({ code }) => code)).not.toContain('BAND_CEILING')
    const [finding] = findingsOf(cards(100, 81))
    expect(finding).toMatchObject({ severity: 'warning', code: 'BAND_CEILING', place: { indicator: '1.1' }, facts: { percent: '81', points: '2' } })
    expect(finding && findingInWords(finding)).toBe('Показатель 1.1, правило «ступени»: 81\u00A0% руководителей цикла «2025/26» получили бы одни и те же 2\u00A0б.: показатель никого не различает.')
  })
  it('warns where more than 80 % would reach one level', () => {
    const level = findingsOf([...Array(30).keys()].map((at) => ['90', '95', String(90 + (at % 10))] as const)).find(({ code }) => code === 'LEVEL_CEILING')
    expect(level && findingInWords(level)).toBe('Уровень «высокий»: в него попали бы 100\u00A0% руководителей цикла «2025/26».')
  })
  it('warns of two indicators with |r| > 0,92, also a falling one', () => {
    const same = [...Array(40).keys()].map((at) => [at % 2 === 0 ? '90' : '10', String(at), String(90 - 2 * at + (at % 3))] as const)
    expect(findingsOf(same).filter(({ code }) => code === 'INDICATORS_CORRELATED').map(({ place, facts }) => [place.indicator, facts['other'], facts['r']])).toEqual([['1.2', '1.3', '-1']])
    expect(findingsOf(cards(100, 50)).map(({ code }) => code)).not.toContain('INDICATORS_CORRELATED')
  })
  it('says nothing by a handful of cards', () => {
    expect(findingsOf(cards(HISTORY_LEAST - 1, HISTORY_LEAST - 1))).toEqual([])
    expect(findingsOf(cards(HISTORY_LEAST, HISTORY_LEAST)).map(({ code }) => code)).toContain('BAND_CEILING')
  })
})
