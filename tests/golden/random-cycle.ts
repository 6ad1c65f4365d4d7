import { organizationTypes, type Direction, type Field, type Indicator, type ModelDocument, type ScoringRule } from '@/domain/models/model-document'
import type { Circumstance, Mean, Normalisation } from '@/domain/models/scoring-parts'
import { cellStateByte, emptyGrid, type CellGrid } from '@/domain/scoring/lines/cells'
import type { ContextFacts } from '@/domain/scoring/clusters/context-facts'
import type { Participant } from '@/domain/scoring/cards/cycle-scores'
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

const among = ['region', 'cluster', 'municipality'] as const
const normalisation = (random: Random): Normalisation => random.pick<Normalisation>([
  { method: 'min_max', among: random.pick(among) }, { method: 'z_score', among: random.pick(among) }, { method: 'rank', among: random.pick(among) },
  { method: 'percentile_rank', among: random.pick(among) }, { method: 'borda', among: random.pick(among) }, { method: 'distance_to_target', target: random.pick(['50', '100', '33.3']), among: random.pick(among) },
  { method: 'distance_to_maximum', among: random.pick(among) }, { method: 'distance_to_reference', reference: random.pick(['mean', 'median', 'best', 'worst'] as const), among: random.pick(among) },
  { method: 'goalposts', low: '0', high: random.pick(['100', '33.333', '7']) }, { method: 'log_goalposts', low: random.pick(['0.5', '1', '10']), high: '120' },
])
const growth = (random: Random): 'absolute' | 'relative' => random.pick(['absolute', 'relative'])

/** Rules that came with issue B: targets, changes, grids and normalised values. */
const addedRuleOf = (random: Random, max: number): ScoringRule => {
  switch (random.whole(0, 5)) {
    case 0: return { kind: 'target_share', target: random.pick(['3', '50', '33.333', '100']) }
    case 1: return { kind: 'growth', change: growth(random), steps: ['10', '0.5', '0', '-3.33'].map((from) => ({ from, points: points(random, max) })) }
    case 2: return {
      kind: 'status_change', change: growth(random), statuses: ['50', '10', '-100'].map((from) => ({ from, label: from })), changes: ['1', '0', '-1.5'].map((from) => ({ from, label: from })),
      cells: [0, 1, 2].map(() => [0, 1, 2].map(() => ({ points: points(random, max), label: 'клетка' }))),
    }
    default: {
      const scale = random.chance(0.6) ? { zeroAt: random.pick(['0', '-2', '12.5']), fullAt: random.pick(['100', '2', '37.77']) } : { steps: ['75', '33.33', '1', '0'].map((from) => ({ from, points: points(random, max) })) }
      return { kind: 'normalised', by: normalisation(random), scale }
    }
  }
}

const formulas = ['x / y * 100', 'x', '(x + 0.5 * y) / (z + 1) * 100', 'x / 3', 'x / 3 + y / 7', '(x / y) / (z / y)', 'max(x, y, 1) - min(y, z)', 'x / y * 100 * (1.2 - 0.2 * has_selection)', 'abs(x - y)', 'x > y', '-x / y', 'x * y * z', '(x > y && z / y > 1) * 2']
const conditions = ['x == 0', 'is_first_cycle', 'x > y', '!(is_rural) && z == 0', 'x / y >= 1 || z / x > 1', 'y == 0 && x / y > 0']

const indicatorOf = (random: Random, code: string, { directions, isExtended }: { directions: ReadonlyArray<Direction>; isExtended: boolean }): Indicator => {
  const max = random.pick([0.5, 1, 2, 3, 4])
  const keys = { x: `f${random.whole(0, 11)}`, y: `f${random.whole(0, 11)}`, z: `f${random.whole(0, 11)}` }
  const put = (text: string): string => text.replace(/\b[xyz]\b/g, (name) => keys[name as 'x' | 'y' | 'z'])
  const condition = (): { condition: string; reason: string } => ({ condition: put(random.pick(conditions)), reason: 'тест' })
  const rule = isExtended && random.chance(0.7) ? addedRuleOf(random, max) : ruleOf(random, max)
  return anIndicator(code, rule, {
    ...(isExtended && random.chance(0.25) ? { smallBase: { denominator: put('y'), below: '10', totalBelow: '25' } } : {}),
    direction: random.pick(directions).code, formula: put(random.pick(formulas)), max: String(max), weight: random.pick(['1', '1', '1', '0.5', '1.25', '0']),
    goodDirection: random.chance(0.8) ? 'up' : 'down',
    applicability: { organizationTypes: organizationTypes.filter(() => random.chance(0.85)), ...(random.chance(0.2) ? { unless: condition() } : {}) },
    ...(random.chance(0.15) ? { voidWhen: condition() } : {}),
    ...(random.chance(0.2) ? { alternatives: [{ ...condition(), points: points(random, max) }, { ...condition(), points: points(random, max) }] } : {}),
  })
}

export const randomModel = (random: Random, isExtended = false): ModelDocument => {
  const directions = Array.from({ length: random.whole(1, 5) }, (_, position) => aDirection(String(position + 1), random.pick(['5', '8', '10', '14', '3', '7.5'])))
  const fields: Field[] = Array.from({ length: 12 }, (_, position) => aField(`f${position}`))
  return aModel({
    directions, fields, indicators: Array.from({ length: random.whole(3, 14) }, (_, position) => indicatorOf(random, String(position), { directions, isExtended })),
    floors: [{ level: 'high', direction: random.pick(directions).code, belowPercent: '50', cap: 'optimal' }, { level: 'optimal', direction: '1', belowPercent: '33.33', cap: 'acceptable' }],
    rounding: { compareDigits: random.pick([0, 1, 2, 2, 2, 3]), totalDigits: random.pick([1, 2, 2, 2]) },
    cluster: { by: random.chance(0.3) ? ['organizationType', 'territory', 'size', 'context'] : ['organizationType', 'territory', 'size'], minimum: random.pick([1, 3, 8]) }, tieOrder: directions.slice(0, 2).map(({ code }) => code),
    missing: { policy: 'zero_points', noLevelAbovePercent: random.pick(['20', '50', '100']) },
  })
}

/** Conditions from a generator of their own, so that the numbers of every seed known before stay what they were; some of them unknown. */
const contextOf = (seed: number, row: number): ContextFacts => {
  const random = seeded(seed * 1009 + row + 1)
  const share = (): number | null => (random.chance(0.2) ? null : random.pick([0, 100, 500, 2500, 10_000, random.whole(0, 10_000)]))
  return { isRemote: random.chance(0.2), specialNeeds: share(), hardship: share(), otherLanguage: share(), laterShift: share(), wear: share() }
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

const fill = (random: Random, { values, states }: { values: Float64Array; states: Uint8Array }): void => {
  for (let index = 0; index < values.length; index += 1) {
    const isValue = random.chance(0.93)
    states[index] = isValue ? cellStateByte.value : random.whole(0, 3)
    if (states[index] === cellStateByte.value) values[index] = amount(random)
  }
}

/** A random model with random participants and cells. */
export const randomCycle = (seed: number, rows: number): RandomCycle => {
  const random = seeded(seed)
  const document = randomModel(random)
  const cells = emptyGrid(rows, document.fields.length)
  fill(random, cells)
  return { document, participants: Array.from({ length: rows }, (_, row) => ({ ...participant(random), context: contextOf(seed, row) })), cells }
}

const mean = (random: Random): Mean => {
  const lift = random.chance(0.6) ? { lift: random.pick(['1', '5', '0.5']) } : {}
  return random.pick<Mean>([{ kind: 'arithmetic' }, { kind: 'arithmetic', ...lift }, { kind: 'geometric', ...lift }, { kind: 'harmonic', ...lift }, { kind: 'power', exponent: random.pick(['2', '3', '0.5', '-2']), ...lift }])
}

const circumstance = (random: Random, document: ModelDocument): Circumstance => {
  const indicator = random.pick(document.indicators).code
  return random.pick<Circumstance>([
    { organizationTypes: ['basic_school'] }, { yearsInPostFrom: 1, yearsInPostBelow: 3 }, { yearShareBelowPercent: '50' }, { condition: 'f0 > f1' }, { absent: [indicator] },
    { weakIndicator: { indicator, belowPercent: '33.33' } }, { condition: 'f2 > 3', yearsInPostFrom: 2 },
  ])
}

/** Means per level, missing policies, caps, conditional weights, «не оценивается», bonuses and penalties. */
const withParts = (random: Random, document: ModelDocument): ModelDocument => {
  const groups = [{ code: 'a', name: 'А', ...(random.chance(0.5) ? { weight: '3' } : {}) }, { code: 'b', name: 'Б' }]
  const directions = document.directions.map((direction) => ({ ...direction, group: random.pick(['a', 'b']) }))
  const share = () => random.pick(['0', '30', '60'])
  const when = () => circumstance(random, document)
  return {
    ...document, groups, directions, missing: { ...document.missing, policy: random.pick(['zero_points', 'exclude_and_renormalise', 'block'] as const) },
    aggregation: { direction: mean(random), ...(random.chance(0.5) ? { group: mean(random) } : {}), total: mean(random), availability: { direction: share(), group: share(), total: share() } },
    caps: [{ cap: 'acceptable', when: when(), reason: 'т' }], notRated: random.chance(0.3) ? [{ when: when(), reason: 'т' }] : [],
    weightSets: [{ when: when(), reason: 'т', indicators: document.indicators.slice(0, 2).map(({ code }) => ({ indicator: code, weight: random.pick(['2', '0', '0.25']) })), directions: [{ direction: '1', max: random.pick(['0', '4', '20']) }] }],
    adjustments: ['bonus', 'penalty', 'bonus'].map((kind, position) => ({ code: String(position), name: 'н', kind: kind as 'bonus' | 'penalty', direction: random.pick(directions).code, formula: random.pick(['f3 / 3', 'f4', 'f5 / f6']), max: random.pick(['1', '2.5', '40']) })),
  }
}

/** The same with the rules and parts of issue B and cells of earlier cycles. */
export const randomExtendedCycle = (seed: number, rows: number): RandomCycle => {
  const random = seeded(seed)
  const model = randomModel(random, true)
  const plain = random.chance(0.8) ? withParts(random, model) : model
  const slots = plain.fields.length
  const grid = (): CellGrid => { const cells = emptyGrid(rows, slots); fill(random, cells); return cells }
  const cells: CellGrid = { ...grid(), previous: Array.from({ length: random.whole(0, 3) }, () => ({ ...grid(), isComparable: random.chance(0.8) })) }
  const participants = Array.from({ length: rows }, (_, row) => ({ ...participant(random), yearsInPost: random.whole(0, 6), yearShare: random.whole(0, 4) * 250_000, context: contextOf(seed, row) }))
  return { document: plain, participants, cells }
}
