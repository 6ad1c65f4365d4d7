import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { aModelDocument } from '#tests/factories/model-document'
import { findingInWords } from '@/texts/models'
import { checkGoals } from './check-goals'
import type { ModelDocument } from './model-document'
import { compareWithProfile, type ModelGoal } from './model-goals'

const aGoal = (over: Partial<ModelGoal> = {}): ModelGoal => ({ code: 'Ц1', text: 'Цель', rationale: 'Обоснование', dueYear: '2027', measure: 'Показатель', indicators: aModelDocument().indicators.map(({ code }) => code), ...over })
const load = (file: string): ModelDocument => JSON.parse(readFileSync(new URL(`../../../prisma/seed/reference/models/${file}.json`, import.meta.url), 'utf8')) as ModelDocument
const codes = (document: ModelDocument): ReadonlyArray<string> => checkGoals(document).map(({ code }) => code)

describe('goals of a model', () => {
  it('ZEL-24 a matrix without empty rows and columns is sound, and nothing is asked where there are no goals', () => {
    expect(codes(aModelDocument())).toEqual([])
    expect(codes(aModelDocument({ goals: [aGoal()] }))).toEqual([])
  })

  it.each([
    ['GOAL_EMPTY', aModelDocument({ goals: [aGoal(), aGoal({ code: 'Ц2', indicators: [] })] })],
    ['GOAL_INDICATOR_UNKNOWN', aModelDocument({ goals: [aGoal({ indicators: [...aGoal().indicators, '99'] })] })],
    ['INDICATOR_WITHOUT_GOAL', aModelDocument({ goals: [aGoal({ indicators: aGoal().indicators.slice(1) })] })],
    ['CODE_REPEATED', aModelDocument({ goals: [aGoal(), aGoal()] })],
    ['PROFILE_DIRECTION_UNKNOWN', aModelDocument({ profile: [{ direction: '9', target: '70', reason: 'т' }] })],
    ['PROFILE_DIRECTION_UNKNOWN', aModelDocument({ profile: [{ direction: '1', target: '70', reason: 'т' }, { direction: '1', target: '80', reason: 'т' }] })],
    ['PROFILE_TARGET_RANGE', aModelDocument({ profile: [{ direction: '1', target: '101', reason: 'т' }] })],
    ['PROFILE_DIRECTION_MISSING', aModelDocument({ profile: [{ direction: '1', target: '70', reason: 'т' }] })],
  ] as const)('%s is found and worded', (code, document) => {
    expect(codes(document)).toContain(code)
    for (const finding of checkGoals(document)) expect(findingInWords(finding)).toMatch(/^[А-Я][^\n]*: [^\n]+\.$/u)
  })

  it('ZEL-24 Zelenchuk names its five aims, each with a reason, a year and a measure', () => {
    const { goals = [] } = load('zelenchuk')
    expect(goals.map(({ text }) => text)).toEqual([
      'Формирование профессиональных компетенций руководителей', 'Обеспечение качества управленческой деятельности', 'Обеспечение качества подготовки обучающихся',
      'Обеспечение организаций квалифицированными кадрами', 'Обеспечение потребности в резерве управленческих кадров',
    ])
    for (const { rationale, dueYear, measure, indicators } of goals) expect([rationale !== '', /^20\d\d$/u.test(dueYear), measure !== '', indicators.length > 0]).toEqual([true, true, true, true])
  })
})

describe('«модель эффективного руководителя»', () => {
  it('ZEL-31 every profile is compared with the reference, below and above; what does not apply is not judged', () => {
    const document = aModelDocument({ profile: [{ direction: '1', target: '75.5', reason: 'т' }, { direction: '2', target: '60', reason: 'т' }] })
    const rows = compareWithProfile(document, new Map([['1', 70.25], ['2', null]]))
    expect(rows.map(({ code, target, share, difference }) => [code, target, share, difference])).toEqual([['1', 75.5, 70.25, -5.25], ['2', 60, null, null]])
    expect(compareWithProfile(aModelDocument(), new Map([['1', 70]]))).toEqual([])
  })

  it.each(['amur', 'krasnoyarsk', 'north-ossetia', 'zelenchuk', 'perm'])('ZEL-31 %s has a target for every direction', (file) => {
    const { profile = [], directions } = load(file)
    expect(profile.map(({ direction }) => direction)).toEqual(directions.map(({ code }) => code))
  })
})
