import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { workedCycle } from '#tests/golden/worked-example'
import { parseModelDocument } from '@/data/models/model-version.codec'
import { compileModel } from './compile/compile-model'
import { scoreCycle } from './score-cycle'
import { scoreCycleByReference } from './exact/score-card-reference'
import { scoreGroups } from './cards/score-groups'

const parsed = parseModelDocument(JSON.parse(readFileSync(new URL('../../../prisma/seed/reference/models/amur.json', import.meta.url), 'utf8')))
if (!parsed.ok) throw new Error('amur.json')
const document = parsed.value
const { participants, cells } = workedCycle(document)
const scores = scoreCycle(compileModel(document), participants, cells)

// Columns of the table in domain/02 B.6: Σ points, Σ applicable max, nominal max, score.
const TABLE = [
  [7, 10, 10, 7], [13.5, 16, 18, 15.1875], [7, 10, 14, 9.8], [1.5, 4, 10, 3.75], [1.5, 3, 3, 1.5],
  [8.5, 10, 10, 8.5], [8, 12, 12, 8], [5.5, 8, 8, 5.5], [3, 5, 5, 3], [2.5, 5, 5, 2.5],
]
const applicable = (state: number): boolean => state === 0 || state === 1 || state === 6 || state === 7

describe('the worked example B.6', () => {
  it('B.2.6 AMU-32 gives every number of its table', () => {
    const rows = document.directions.map((direction, position) => {
      const inside = document.indicators.map((indicator, line) => ({ indicator, line })).filter(({ indicator }) => indicator.direction === direction.code)
      const points = inside.reduce((sum, { line }) => sum + (scores.linePoints[line] ?? 0), 0) / 1e6
      const max = inside.filter(({ line }) => applicable(scores.lineState[line] ?? 0)).reduce((sum, { indicator }) => sum + Number(indicator.max), 0)
      return [points, max, (scores.directionMax[position] ?? 0) / 1e6, (scores.directionScore[position] ?? 0) / 1e6]
    })
    expect(rows).toEqual(TABLE)
  })

  it('B.2.7 B.2.8 AMU-32 total 68,14 is «допустимый»; direction 5 alone is thin', () => {
    expect(scores.total[0]).toBe(6814)
    expect(document.levels[scores.level[0] ?? -1]?.name).toBe('допустимый')
    expect(Array.from(scores.directionThin.subarray(0, 10))).toEqual([0, 0, 0, 0, 1, 0, 0, 0, 0, 0])
    expect(scores.missingPercent[0]).toBe(0)
  })

  it('ZEL group 1 has 62,50 % and group 2 has 69,65 %', () => {
    expect(scoreGroups(document, scores, { row: 0 })).toEqual([
      { code: 'professional', score: 12_500_000, max: 20_000_000, percent: 6250 },
      { code: 'management', score: 52_237_500, max: 75_000_000, percent: 6965 },
    ])
  })

  it('not applicable are 2.11, 3.2, 3.4, 4.1, 4.2, 4.5, 5.1, 5.2, 5.5', () => {
    const codes = document.indicators.filter((indicator, line) => !/[ДУК]$/u.test(indicator.code) && !applicable(scores.lineState[line] ?? 0)).map(({ code }) => code)
    expect(codes).toEqual(['2.11', '3.2', '3.4', '4.1', '4.2', '4.5', '5.1', '5.2', '5.5'])
  })

  it('contributions add up to the total; the definition agrees', () => {
    expect(scores.lineContribution.subarray(0, scores.m).reduce((a, b) => a + b, 0)).toBe(6814)
    expect(scores).toEqual(scoreCycleByReference(document, participants, cells))
  })
})
