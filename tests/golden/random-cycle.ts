import { organizationTypes, type Direction, type Field, type Indicator, type ModelDocument, type ScoringRule } from '@/domain/models/model-document'
import { cellStateByte, emptyGrid, type CellGrid } from '@/domain/scoring/cells'
import type { Participant } from '@/domain/scoring/cycle-scores'
import { seeded, type Random } from './random'
import { aDirection, aField, aModel, anIndicator } from './sample-model'

const points = (random: Random, max: number): string => String(random.whole(0, max * 20) / 20)
const descending = (random: Random, count: number, digits: number): string[] =>
  [...new Set(Array.from({ length: count }, () => random.whole(-5, 120 * 10 ** digits)))].sort((a, b) => b - a).map((n) => String(n / 10 ** digits))

const ruleOf = (random: Random, max: number): ScoringRule => {
  switch (random.whole(0, 8)) {
    case 0: return { kind: 'steps', steps: descending(random, 4, 2).map((from) => ({ from, points: points(random, max) })) }
    case 1: return { kind: 'linear', zeroAt: random.pick(['0', '12.5', '100', '-3.3']), fullAt: random.pick(['99', '97.77', '33.333', '1']) }
    case 2: return { kind: 'boolean' }
    case 3: return { kind: 'cluster_median', bands: ['0', '-2.5', '-10'].map((offset) => ({ offset, points: points(random, max) })) }
    case 4: return { kind: 'cluster_percentile', bands: ['75', '50', '33.3'].map((percentile) => ({ percentile, points: points(random, max) })), ...(random.chance(0.5) ? { aboveZero: points(random, max) } : {}) }
    case 5: return { kind: 'count_penalty', each: random.pick(['1', '0.3', '0.125']) }
    case 6: return { kind: 'rubric', grades: ['0', '1', '2', '50'].map((value) => ({ value, label: value, points: points(random, max) })) }
    case 7: return { kind: 'best_is_100' }
    default: return { kind: 'ratio_to_municipality', steps: ['1.1', '1', '0.75'].map((from) => ({ from, points: points(random, max) })) }
  }
}

const formulas = ['x / y * 100', 'x', '(x + 0.5 * y) / (z + 1) * 100', 'x / 3', 'x / 3 + y / 7', '(x / y) / (z / y)', 'max(x, y, 1) - min(y, z)', 'x / y * 100 * (1.2 - 0.2 * has_selection)', 'abs(x - y)', 'x > y', '-x / y', 'x * y * z', '(x > y && z / y > 1) * 2']
const conditions = ['x == 0', 'is_first_cycle', 'x > y', '!(is_rural) && z == 0', 'x / y >= 1 || z / x > 1', 'y == 0 && x / y > 0']

const indicatorOf = (random: Random, code: string, directions: ReadonlyArray<Direction>): Indicator => {
  const max = random.pick([0.5, 1, 2, 3, 4])
  const keys = { x: `f${random.whole(0, 11)}`, y: `f${random.whole(0, 11)}`, z: `f${random.whole(0, 11)}` }
  const put = (text: string): string => text.replace(/\b[xyz]\b/g, (name) => keys[name as 'x' | 'y' | 'z'])
  const condition = (): { condition: string; reason: string } => ({ condition: put(random.pick(conditions)), reason: 'тест' })
  return anIndicator(code, ruleOf(random, max), {
    direction: random.pick(directions).code, formula: put(random.pick(formulas)), max: String(max), weight: random.pick(['1', '1', '1', '0.5', '1.25', '0']),
    goodDirection: random.chance(0.8) ? 'up' : 'down',
    applicability: { organizationTypes: organizationTypes.filter(() => random.chance(0.85)), ...(random.chance(0.2) ? { unless: condition() } : {}) },
    ...(random.chance(0.15) ? { voidWhen: condition() } : {}),
    ...(random.chance(0.2) ? { alternatives: [{ ...condition(), points: points(random, max) }, { ...condition(), points: points(random, max) }] } : {}),
  })
}

export const randomModel = (random: Random): ModelDocument => {
  const directions = Array.from({ length: random.whole(1, 5) }, (_, position) => aDirection(String(position + 1), random.pick(['5', '8', '10', '14', '3', '7.5'])))
  const fields: Field[] = Array.from({ length: 12 }, (_, position) => aField(`f${position}`))
  return aModel({
    directions, fields, indicators: Array.from({ length: random.whole(3, 14) }, (_, position) => indicatorOf(random, String(position), directions)),
    floors: [{ level: 'high', direction: random.pick(directions).code, belowPercent: '50', cap: 'optimal' }, { level: 'optimal', direction: '1', belowPercent: '33.33', cap: 'acceptable' }],
    rounding: { compareDigits: random.pick([0, 1, 2, 2, 2, 3]), totalDigits: random.pick([1, 2, 2, 2]) },
    cluster: { by: ['organizationType', 'territory', 'size'], minimum: random.pick([1, 3, 8]) }, tieOrder: directions.slice(0, 2).map(({ code }) => code),
    missing: { policy: 'zero_points', noLevelAbovePercent: random.pick(['20', '50', '100']) },
  })
}

const participant = (random: Random): Participant => ({
  organizationType: random.pick(organizationTypes.slice(0, 2)), municipality: random.whole(0, 2), isRural: random.chance(0.4), isSmall: random.chance(0.1),
  hasSelection: random.chance(0.2), isFirstCycle: random.chance(0.1), size: random.pick(['small', 'medium', 'large']),
})

/** Amounts that like boundaries: small whole numbers, halves, eighths, thirds, and a few monsters. */
const amount = (random: Random): number => {
  const kind = random.whole(0, 19)
  if (kind < 8) return random.whole(0, 12) * 1_000_000
  if (kind < 12) return random.whole(0, 800) * 125_000
  if (kind < 16) return random.whole(0, 10_000) * 5_000
  if (kind < 18) return random.whole(-50, 120_000_000)
  return random.pick([0, 1, -1, 32_000_000, 9_000_000_000_000_000, -9_000_000_000_000_000, 333_333])
}

export type RandomCycle = { readonly document: ModelDocument; readonly participants: ReadonlyArray<Participant>; readonly cells: CellGrid }

/** A random model with random participants and cells. */
export const randomCycle = (seed: number, rows: number): RandomCycle => {
  const random = seeded(seed)
  const document = randomModel(random)
  const cells = emptyGrid(rows, document.fields.length)
  for (let index = 0; index < cells.values.length; index += 1) {
    const isValue = random.chance(0.93)
    cells.states[index] = isValue ? cellStateByte.value : random.whole(0, 3)
    if (cells.states[index] === cellStateByte.value) cells.values[index] = amount(random)
  }
  return { document, participants: Array.from({ length: rows }, () => participant(random)), cells }
}
