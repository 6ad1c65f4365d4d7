import type { Level, ModelDocument } from '../../models/model-document'
import type { LevelCap } from '../../models/scoring-parts'
import type { CardOutcome } from './cycle-scores'
import { Decimal } from '../../shared/decimal'

/** What `aggregateCards` stored of one card: hundredths and micro-units. */
export type CardFacts = {
  readonly total: number
  readonly missingPercent: number
  readonly level: number
  readonly cappedBy: number
  readonly directionScores: ReadonlyArray<number>
  readonly directionMaxes: ReadonlyArray<number>
  /** Of a model with parts beyond sums: why there is no level, and which rule of `notRated` held (−1 if none). */
  readonly outcome?: CardOutcome
  readonly outcomeRule?: number
}
/** A direction that holds a level down: it has `percent` of its maximum and needs at least `atLeast` (both as text). */
export type Brake = { readonly directionName: string; readonly percent: string; readonly atLeast: string }
export type LevelReason =
  | { readonly kind: 'notEnough'; readonly missingPercent: number; readonly limit: string }
  | { readonly kind: 'notRated'; readonly reason: string }
  | { readonly kind: 'blocked' }
  | { readonly kind: 'notPositive' }
  | { readonly kind: 'cappedByRule'; readonly byTotal: string; readonly reason: string }
  | { readonly kind: 'threshold'; readonly from: string; readonly below: string | null }
  | { readonly kind: 'capped'; readonly byTotal: string; readonly brake: Brake }
export type LevelExplanation = {
  readonly level: Level | null
  readonly reason: LevelReason
  /** The level above, the hundredths of a point that lack (0 when only brakes are left), and the brakes in the way. */
  readonly next: { readonly level: Level; readonly lacking: number; readonly brakes: ReadonlyArray<Brake>; readonly caps?: ReadonlyArray<string> } | null
}

const hundredths = (text: string): number => new Decimal(text).times(100).toNumber()
const positionOf = (document: ModelDocument, code: string): number => document.levels.findIndex((level) => level.code === code)

const brakeOf = (document: ModelDocument, card: CardFacts, floor: ModelDocument['floors'][number]): Brake | undefined => {
  const position = document.directions.findIndex((direction) => direction.code === floor.direction)
  const maximum = card.directionMaxes[position] ?? 0
  if (maximum === 0) return undefined
  const percent = new Decimal(card.directionScores[position] ?? 0).times(100).div(maximum)
  if (percent.gte(floor.belowPercent)) return undefined
  return { directionName: document.directions[position]?.name ?? floor.direction, percent: percent.toDecimalPlaces(2, Decimal.ROUND_DOWN).toFixed(), atLeast: floor.belowPercent }
}

const brakesOn = (document: ModelDocument, card: CardFacts, level: number): ReadonlyArray<Brake> =>
  document.floors.flatMap((floor) => {
    const holds = level <= positionOf(document, floor.level) && level < positionOf(document, floor.cap)
    return (holds ? brakeOf(document, card, floor) : undefined) ?? []
  })

const noLevelReason = (document: ModelDocument, card: CardFacts): LevelReason => {
  switch (card.outcome) {
    case 'notRated': return { kind: 'notRated', reason: document.notRated?.[card.outcomeRule ?? -1]?.reason ?? '' }
    case 'blocked': return { kind: 'blocked' }
    case 'notPositive': return { kind: 'notPositive' }
    default: return { kind: 'notEnough', missingPercent: card.missingPercent, limit: document.missing.noLevelAbovePercent }
  }
}

/** The cap that lowered the level; `cappedBy` numbers caps after floors. */
const capOf = (document: ModelDocument, card: CardFacts): LevelCap | undefined => document.caps?.[card.cappedBy - document.floors.length]

const thresholdOf = ({ levels }: ModelDocument, level: number): LevelReason => ({ kind: 'threshold', from: levels[level]?.from ?? '0', below: levels[level - 1]?.from ?? null })

const reasonOf = (document: ModelDocument, card: CardFacts): LevelReason => {
  if (card.level < 0) return noLevelReason(document, card)
  const byTotal = document.levels.findIndex((level) => card.total >= hundredths(level.from))
  const floor = document.floors[card.cappedBy]
  const brake = floor === undefined ? undefined : brakeOf(document, card, floor)
  if (brake !== undefined) return { kind: 'capped', byTotal: document.levels[byTotal]?.name ?? '', brake }
  const cap = capOf(document, card)
  if (cap !== undefined) return { kind: 'cappedByRule', byTotal: document.levels[byTotal]?.name ?? '', reason: cap.reason }
  return thresholdOf(document, card.level)
}

/** Why this level and not another, and what the next one would need (domain/02 B.1.6, B.2). */
export const explainLevel = (document: ModelDocument, card: CardFacts): LevelExplanation => {
  const cap = capOf(document, card)
  const above = card.level < 0 ? undefined : document.levels[card.level - 1]
  const next = above === undefined ? null : { level: above, lacking: Math.max(0, hundredths(above.from) - card.total), brakes: brakesOn(document, card, card.level - 1), ...(cap === undefined ? {} : { caps: [cap.reason] }) }
  return { level: document.levels[card.level] ?? null, reason: reasonOf(document, card), next }
}
