import { multiplyDivideRound } from '../../shared/near-half'
import { decimals, doubles, type Arithmetic } from './card-arithmetic'
import { cardInputOf } from './card-input'
import { holds } from '../compile/circumstance'
import type { CompiledParts } from '../compile/compile-parts'
import type { Mutable } from './cycle-arrays'
import { cardOutcomes, type ExtendedScores } from './cycle-scores'
import { partsOf, scoreCard, type CardInput, type CardLine, type CardResult } from './extended-card'
import type { ScoringInput } from '../lines/line-columns'
import { shareOutParts } from './share-parts'

/** How a card is counted: doubles first and decimals where they doubt, or decimals alone (the definition). */
export type CardCounting = 'quick' | 'exact'
type Run = { readonly input: ScoringInput; readonly parts: CompiledParts; readonly scores: Mutable; readonly out: ExtendedScores; readonly counting: CardCounting }

const emptyExtended = ({ n, m }: Mutable, groups: number, adjustments: number): ExtendedScores => ({
  outcome: new Uint8Array(n), outcomeRule: new Int16Array(n).fill(-1), weightSet: new Int16Array(n).fill(-1), lineWeight: new Float64Array(n * m),
  groupScore: new Float64Array(n * groups), adjustment: new Float64Array(n * adjustments), adjustmentContribution: new Int32Array(n * adjustments),
})

type Rounded = { readonly directionScore: ReadonlyArray<number>; readonly groupScore: ReadonlyArray<number>; readonly adjustment: ReadonlyMap<number, number>; readonly total: number }

const roundCard = <T>(k: Arithmetic<T>, { input, parts }: Run, card: CardResult<T>): Rounded => {
  const points = (share: T | undefined, nominal: number): number => (share === undefined ? Number.NaN : k.toUnits(share, nominal / 10 ** parts.digits))
  return {
    directionScore: card.directions.map(({ share, nominal }) => points(share, nominal)),
    groupScore: card.groups.map(({ share, nominal }) => points(share, nominal)),
    adjustment: new Map(card.directions.flatMap(({ adjusted, nominal }) => adjusted.map(({ position, share }) => [position, points(share, nominal)] as const))),
    total: card.total === undefined ? 0 : k.toUnits(card.total, 10_000 / input.model.totalUnit),
  }
}

const isCertain = (card: CardResult<number>, { directionScore, groupScore, adjustment, total }: Rounded): boolean =>
  !Number.isNaN(total) && [...adjustment.values()].every((amount) => !Number.isNaN(amount))
  && card.directions.every(({ share }, position) => share === undefined || !Number.isNaN(directionScore[position]))
  && card.groups.every(({ share }, position) => share === undefined || !Number.isNaN(groupScore[position]))

const asNumbers = <T>(k: Arithmetic<T>, card: CardResult<T>): CardResult<number> => {
  const optional = (share: T | undefined): number | undefined => (share === undefined ? undefined : k.toNumber(share))
  return {
    ...card, total: optional(card.total), groups: card.groups.map((group) => ({ ...group, share: optional(group.share) })),
    directions: card.directions.map((direction) => ({
      ...direction, own: optional(direction.own), share: optional(direction.share), used: direction.used.map((line) => ({ ...line, share: k.toNumber(line.share) })),
      adjusted: direction.adjusted.map((line) => ({ ...line, share: k.toNumber(line.share) })),
    })),
  }
}

/** The card in doubles for its parts, and its rounded amounts by the chosen counting. */
const countCard = (run: Run, card: CardInput): { numbers: CardResult<number>; rounded: Rounded } => {
  const quick = scoreCard(doubles, card)
  const rounded = quick === undefined ? undefined : roundCard(doubles, run, quick)
  if (run.counting === 'quick' && quick !== undefined && rounded !== undefined && isCertain(quick, rounded)) return { numbers: quick, rounded }
  const exact = scoreCard(decimals, card)
  if (exact === undefined) throw new Error('Decimals cannot doubt')
  return { numbers: quick ?? asNumbers(decimals, exact), rounded: roundCard(decimals, run, exact) }
}

const writeContributions = ({ input, parts, scores, out }: Run, row: number, card: CardResult<number>): void => {
  const { lines, adjustments, weights } = partsOf(parts, card)
  for (const [position, weight] of weights) out.lineWeight[row * scores.m + position] = Math.round(weight * 1e6)
  const total = (scores.total[row] ?? 0) / input.model.totalUnit
  const entries = [...[...lines].map(([position, part]) => ({ part, position, isLine: true })), ...[...adjustments].map(([position, part]) => ({ part, position, isLine: false }))]
  shareOutParts(entries.map(({ part }) => part), total).forEach((units, index) => {
    const entry = entries[index]
    if (entry === undefined) return
    if (entry.isLine) scores.lineContribution[row * scores.m + entry.position] = units * input.model.totalUnit
    else out.adjustmentContribution[row * parts.adjustments.length + entry.position] = units * input.model.totalUnit
  })
}

const isMore = (part: number, hundredths: number, whole: number): boolean => BigInt(part) * 10_000n > BigInt(hundredths) * BigInt(whole)

/** Why there is no level, or 'rated'. «Не оценивается» comes first: it is a decision, not a lack. */
const judgeOutcome = (run: Run, row: number, facts: { missing: number; maximum: number; card: CardResult<number> }): ExtendedScores['outcome'][number] => {
  const { input, parts, scores, out } = run
  const rule = parts.notRated.findIndex((when) => holds({ input, scores, row }, when))
  out.outcomeRule[row] = rule
  if (rule !== -1) return cardOutcomes.indexOf('notRated')
  if (parts.policy === 'block' && facts.missing > 0) return cardOutcomes.indexOf('blocked')
  if (facts.maximum === 0 || isMore(facts.missing, input.model.noLevelAboveHundredths, facts.maximum)) return cardOutcomes.indexOf('notEnoughData')
  if (!facts.card.isPositive) return cardOutcomes.indexOf('notPositive')
  return facts.card.total === undefined ? cardOutcomes.indexOf('notEnoughData') : cardOutcomes.indexOf('rated')
}

const isWeakDirection = ({ scores }: Run, row: number, { direction, belowHundredths }: { direction: number; belowHundredths: number }): boolean => {
  const score = scores.directionScore[row * scores.d + direction] ?? Number.NaN
  return !Number.isNaN(score) && BigInt(score) * 10_000n < BigInt(belowHundredths) * BigInt(scores.directionMax[row * scores.d + direction] ?? 0)
}

/** By the published total, then floors, then caps; `cappedBy` counts caps after floors. */
const judgeLevel = (run: Run, row: number): void => {
  const { input: { model }, parts, scores } = run
  let level = model.levels.findIndex((from) => (scores.total[row] ?? 0) >= from)
  const lower = (cap: number, rule: number): void => {
    if (level === -1 || level >= cap) return
    level = cap
    scores.cappedBy[row] = rule
  }
  model.floors.forEach((floor, position) => { if (level <= floor.guards && isWeakDirection(run, row, floor)) lower(floor.cap, position) })
  parts.caps.forEach(({ cap, when }, position) => { if (level < cap && holds({ input: run.input, scores, row }, when)) lower(cap, model.floors.length + position) })
  scores.level[row] = level
}

const writeAmounts = ({ input, parts, scores, out }: Run, row: number, { card, rounded }: { card: CardResult<number>; rounded: Rounded }): void => {
  card.directions.forEach(({ nominal, isThin }, position) => {
    const index = row * scores.d + position
    scores.directionScore[index] = rounded.directionScore[position] ?? Number.NaN
    scores.directionMax[index] = multiplyDivideRound(nominal, 1, 10 ** parts.digits)
    scores.directionThin[index] = isThin ? 1 : 0
  })
  rounded.groupScore.forEach((score, group) => { out.groupScore[row * rounded.groupScore.length + group] = score })
  for (const [position, amount] of rounded.adjustment) out.adjustment[row * parts.adjustments.length + position] = amount
  scores.total[row] = rounded.total * input.model.totalUnit
}

const scoreRow = (run: Run, row: number): void => {
  const { input, parts, scores, out } = run
  const { set, card } = cardInputOf({ input, parts, scores }, row)
  const { weights, lines } = card
  out.weightSet[row] = set
  const weightOf = (line: CardLine): number => line.max * (weights.indicators[line.position] ?? 0)
  const counted = lines.filter(({ direction }) => (weights.nominal[direction] ?? 0) > 0)
  const maximum = counted.reduce((sum, line) => sum + weightOf(line), 0)
  const missing = counted.filter((line) => line.isMissing).reduce((sum, line) => sum + weightOf(line), 0)
  const { numbers, rounded } = countCard(run, card)
  writeAmounts(run, row, { card: numbers, rounded })
  writeContributions(run, row, numbers)
  scores.missingPercent[row] = maximum === 0 ? 0 : multiplyDivideRound(missing, 10_000, maximum)
  scores.cappedBy[row] = -1
  scores.level[row] = -1
  out.outcome[row] = judgeOutcome(run, row, { missing, maximum, card: numbers })
  if (out.outcome[row] === cardOutcomes.indexOf('rated')) judgeLevel(run, row)
}

/** Cards of a model with parts beyond sums of points, from their lines. */
export const aggregateExtended = (input: ScoringInput, scores: Mutable, counting: CardCounting): ExtendedScores => {
  const { parts } = input.model
  if (parts === undefined) throw new Error('The model has no such parts')
  const run: Run = { input, parts, scores, out: emptyExtended(scores, parts.groupWeights.length, parts.adjustments.length), counting }
  for (let row = 0; row < scores.n; row += 1) scoreRow(run, row)
  return run.out
}
