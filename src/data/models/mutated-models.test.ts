import { describe, expect, it } from 'vitest'
import { aRichModel } from '#tests/golden/rich-model'
import { mutateModel } from '#tests/golden/mutate-model'
import { seeded } from '#tests/golden/random'
import { checkModel } from '@/domain/models/check-model'
import { diffModels } from '@/domain/models/diff-models'
import { editModel } from '@/domain/models/edit-model'
import type { ModelDocument } from '@/domain/models/model-document'
import { cellStateByte, emptyGrid } from '@/domain/scoring/lines/cells'
import { checkHistory } from '@/domain/scoring/lines/check-history'
import { compileModel } from '@/domain/scoring/compile/compile-model'
import type { Participant } from '@/domain/scoring/cards/cycle-scores'
import { explainLine } from '@/domain/scoring/lines/explain-line'
import { scoreCycle } from '@/domain/scoring/score-cycle'
import { findingInWords } from '@/texts/models'
import { modelRefusals, ruleInWords } from '@/texts/model-pages'
import { explanationInWords } from '@/texts/scoring'
import { parseModelDocument, parseUploadedDocument } from './model-version.codec'

const COUNT = 500
const PEOPLE = 12
const good = aRichModel()
const types = ['secondary_school', 'kindergarten', 'basic_school'] as const
const participants: ReadonlyArray<Participant> = [...Array(PEOPLE).keys()].map((at) => ({
  organizationType: types[at % 3] ?? 'secondary_school', municipality: at % 2, isRural: at % 2 === 0, isSmall: at % 5 === 0, hasSelection: false, isFirstCycle: at === 0, size: 'small', yearsInPost: at % 4, yearShare: 400_000 + at * 50_000,
}))

const score = (document: ModelDocument, seed: number) => {
  const random = seeded(seed)
  const grid = emptyGrid(PEOPLE, document.fields.length)
  for (let at = 0; at < grid.values.length; at += 1) {
    grid.states[at] = random.chance(0.9) ? cellStateByte.value : random.pick([cellStateByte.noData, cellStateByte.notApplicable, cellStateByte.withheld])
    grid.values[at] = grid.states[at] === cellStateByte.value ? random.whole(0, 100) * 1_000_000 : 0
  }
  return scoreCycle(compileModel(document), participants, { ...grid, previous: [{ values: grid.values.map((value) => value / 2), states: grid.states, isComparable: true }] })
}

/** What became of a mutation; every way out but the last two is a message with a place. */
const outcomeOf = (document: unknown, seed: number): 'structure' | 'error' | 'sound' => {
  const parsed = parseUploadedDocument(JSON.stringify(document))
  if (!parsed.ok) {
    if (parsed.error.code !== 'MODEL_STRUCTURE') throw new Error(parsed.error.code)
    const told = modelRefusals.MODEL_STRUCTURE({ places: parsed.error.places }).split('\n')
    expect(told.length).toBeGreaterThan(1)
    expect(told.every((line) => line.trim() !== '')).toBe(true)
    return 'structure'
  }
  const findings = checkModel(parsed.value)
  const told = findings.map(findingInWords)
  for (const line of told) expect(line).toMatch(/^(Показатель|Поле|Направление|Уровень|Модель|Источник|Тип организаций)[^:]*: .+\.$/su)
  const [indicator] = parsed.value.indicators
  if (indicator !== undefined) expect(editModel(parsed.value, { kind: 'saveIndicator', code: indicator.code, indicator }).ok || findings.length > 0).toBe(true)
  diffModels(good, parsed.value)
  parsed.value.indicators.forEach(ruleInWords)
  if (findings.some(({ severity }) => severity === 'error')) return 'error'
  const scores = score(parsed.value, seed)
  for (const total of scores.total) expect(total >= 0 && total <= 10_000).toBe(true)
  parsed.value.indicators.forEach((_, position) => expect(explanationInWords(explainLine(parsed.value, scores, { row: seed % PEOPLE, position }))).not.toBe(''))
  checkHistory(parsed.value, { scores, cycle: '2025/26' })
  return 'sound'
}

describe('models spoiled in one place', () => {
  it('the good one is sound, with every kind of rule and every part', () => {
    expect(checkModel(good).filter(({ severity }) => severity === 'error')).toEqual([])
    expect(outcomeOf(good, 1)).toBe('sound')
    expect(parseModelDocument(good).ok).toBe(true)
  })

  it(`each of ${COUNT} is refused with a message that names the place, or is a sound model that can be scored`, () => {
    const outcomes: Record<ReturnType<typeof outcomeOf>, number> = { structure: 0, error: 0, sound: 0 }
    for (let seed = 1; seed <= COUNT; seed += 1) {
      const mutation = mutateModel(seeded(seed), good)
      try {
        outcomes[outcomeOf(mutation.document, seed)] += 1
      } catch (error) {
        throw new Error(`Mutation ${seed}, ${mutation.kind} at ${mutation.path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
      }
    }
    expect(outcomes.structure + outcomes.error + outcomes.sound).toBe(COUNT)
    for (const count of Object.values(outcomes)) expect(count).toBeGreaterThan(20)
  }, 60_000)
})
