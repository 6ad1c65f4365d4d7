import type { ModelDocument } from '../../models/model-document'
import { add, compare, divide, fraction, fractionFromText, multiply, roundToUnits, ZERO_FRACTION } from '../../shared/fraction'

/** A director's card in one organization. */
export type OrganizationCard = {
  /** Published total, hundredths of a point. */
  readonly total: number
  /** Position in `levels`; −1 without a level. */
  readonly level: number
  /** Share of the year in this post, micro-units. */
  readonly yearShare: number
  /** How large the part is: pupils, groups, posts; whole and above zero. 1 where parts are equal. */
  readonly size: number
}
export type DirectorSummary = {
  /** Hundredths of a point, in the model's published digits; null where no card can be counted. */
  readonly total: number | null
  readonly level: number
  /** Weight of each card in millionths; 0 for a card without a level. Largest remainder: they add up to a million. */
  readonly weights: ReadonlyArray<number>
  /** Cards left out because they have no level. */
  readonly leftOut: number
}

const MILLION = 1_000_000

const weightsOf = (parts: ReadonlyArray<bigint>): ReadonlyArray<number> => {
  const whole = parts.reduce((sum, part) => sum + part, 0n)
  if (whole === 0n) return parts.map(() => 0)
  const floors = parts.map((part) => Number((part * BigInt(MILLION)) / whole))
  const left = MILLION - floors.reduce((sum, floor) => sum + floor, 0)
  const remainders = parts.map((part, position) => ({ position, rest: (part * BigInt(MILLION)) % whole })).sort((a, b) => (a.rest === b.rest ? a.position - b.position : a.rest > b.rest ? -1 : 1))
  const extra = new Set(remainders.slice(0, left).map(({ position }) => position))
  return floors.map((floor, position) => floor + (extra.has(position) ? 1 : 0))
}

/**
 * Several organizations of one director, pro rata to year share × size (Pennsylvania PDE 13-2: «calculated pro rata»).
 * The mean is taken over published totals, exactly, and rounded once half up; its level is by the total alone: a cap
 * belongs to the organization that caused it and is shown with its card.
 */
export const summarizeOrganizations = (document: ModelDocument, cards: ReadonlyArray<OrganizationCard>): DirectorSummary => {
  const parts = cards.map((card) => (card.level === -1 ? 0n : BigInt(card.yearShare) * BigInt(card.size)))
  const leftOut = cards.filter(({ level }) => level === -1).length
  const whole = parts.reduce((sum, part) => sum + part, 0n)
  if (whole === 0n) return { total: null, level: -1, weights: parts.map(() => 0), leftOut }
  const sum = cards.reduce((reached, card, position) => add(reached, multiply(fraction(BigInt(card.total), 100n), fraction(parts[position] ?? 0n))), ZERO_FRACTION)
  const digits = document.rounding.totalDigits
  const total = Number(roundToUnits(divide(sum, fraction(whole)), digits)) * 10 ** (2 - digits)
  const level = document.levels.findIndex(({ from }) => compare(fraction(BigInt(total), 100n), fractionFromText(from)) >= 0)
  return { total, level, weights: weightsOf(parts), leftOut }
}
