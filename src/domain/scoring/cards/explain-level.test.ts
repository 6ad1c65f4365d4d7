import { describe, expect, it } from 'vitest'
import { aModelDocument } from '#tests/factories/model-document'
import { explainLevel, type CardFacts } from './explain-level'

const document = {
  ...aModelDocument(),
  levels: [
    { code: 'a', name: 'высокий', from: '85', tone: 'high' as const }, { code: 'b', name: 'оптимальный', from: '70', tone: 'optimal' as const },
    { code: 'c', name: 'критический', from: '0', tone: 'critical' as const },
  ],
  floors: [{ level: 'b', direction: '2', belowPercent: '40', cap: 'c' }],
}
const card = (over: Partial<CardFacts>): CardFacts => ({ total: 7000, missingPercent: 0, level: 1, cappedBy: -1, directionScores: [3e6, 4e6], directionMaxes: [5e6, 5e6], ...over })

describe('explainLevel', () => {
  it('names the threshold that was reached and the one that was not', () =>
    expect(explainLevel(document, card({}))).toEqual({
      level: document.levels[1], reason: { kind: 'threshold', from: '70', below: '85' }, next: { level: document.levels[0], lacking: 1500, brakes: [] },
    }))
  it('has no next level at the top', () => expect(explainLevel(document, card({ total: 8500, level: 0 }))).toMatchObject({ reason: { from: '85', below: null }, next: null }))
  it('names the direction that holds the level down', () => {
    const brake = { directionName: document.directions[1]?.name, percent: '39.99', atLeast: '40' }
    expect(explainLevel(document, card({ total: 9000, level: 2, cappedBy: 0, directionScores: [5e6, 1_999_999] }))).toEqual({
      level: document.levels[2], reason: { kind: 'capped', byTotal: 'высокий', brake }, next: { level: document.levels[1], lacking: 0, brakes: [brake] },
    })
  })
  it('does not brake at the limit itself nor on a direction that does not apply', () => {
    expect(explainLevel(document, card({ total: 6900, level: 2, directionScores: [5e6, 2e6] })).next).toEqual({ level: document.levels[1], lacking: 100, brakes: [] })
    expect(explainLevel(document, card({ total: 6900, level: 2, directionScores: [5e6, Number.NaN], directionMaxes: [5e6, 0] })).next?.brakes).toEqual([])
  })
  it('names the cap that holds the level down and the decision not to rate', () => {
    const withCaps = { ...document, caps: [{ cap: 'c', when: { condition: 'x > 0' }, reason: 'есть нарушение' }], notRated: [{ when: { yearShareBelowPercent: '50' }, reason: 'меньше половины года' }] }
    expect(explainLevel(withCaps, card({ total: 9000, level: 2, cappedBy: 1 }))).toMatchObject({ reason: { kind: 'cappedByRule', byTotal: 'высокий', reason: 'есть нарушение' }, next: { lacking: 0, caps: ['есть нарушение'] } })
    expect(explainLevel(withCaps, card({ level: -1, outcome: 'notRated', outcomeRule: 0 })).reason).toEqual({ kind: 'notRated', reason: 'меньше половины года' })
    expect(explainLevel(withCaps, card({ level: -1, outcome: 'blocked' })).reason).toEqual({ kind: 'blocked' })
  })
  it('says when too much is missing', () => expect(explainLevel(document, card({ level: -1, missingPercent: 2400 }))).toEqual({ level: null, reason: { kind: 'notEnough', missingPercent: 2400, limit: document.missing.noLevelAbovePercent }, next: null }))
})
