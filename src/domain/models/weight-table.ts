import { Decimal, HUNDRED, ZERO } from '../shared/decimal'
import { organizationTypes, type ModelDocument, type OrganizationType } from './model-document'

/** Limits of a direction's share of the whole, percent (capability 19). */
export const SHARE_LIMITS = { low: '10', high: '30' } as const

export type WeightLine = { readonly code: string; readonly share: string }
export type DirectionWeight = {
  readonly code: string
  readonly max: string
  /** Sum of max × weight of its indicators, of the organization type that has the most of them. */
  readonly sum: string
  /** Percent of the whole, two digits. */
  readonly share: string
  readonly isOutside: boolean
  readonly lines: ReadonlyArray<WeightLine>
}

const percentOf = (part: Decimal, whole: Decimal): Decimal => (whole.isZero() ? ZERO : part.times(HUNDRED).div(whole))
const shown = (value: Decimal): string => value.toDecimalPlaces(2).toFixed()
const amount = (text: string): Decimal => (/^-?\d+(\.\d+)?$/.test(text) ? new Decimal(text) : ZERO)

/** A direction that a model leaves out, with its reason, weighs nothing. */
const isInUse = ({ emptyReason }: ModelDocument['directions'][number]): boolean => emptyReason === undefined

/** What each indicator and direction really weighs where everything applies: share of 100 points. Unread amounts count as zero. */
export const weightTable = ({ directions, indicators }: Pick<ModelDocument, 'directions' | 'indicators'>): ReadonlyArray<DirectionWeight> => {
  const inUse = directions.filter(isInUse)
  const whole = inUse.reduce((sum, { max }) => sum.plus(amount(max)), ZERO)
  return inUse.map(({ code, max }) => {
    const inside = indicators.filter(({ direction }) => direction === code).map((indicator) => ({ code: indicator.code, types: indicator.applicability.organizationTypes, points: amount(indicator.max).times(amount(indicator.weight)) }))
    // A direction may hold indicators of different types of organizations: nobody earns them all, so the widest type is the whole.
    const sum = Decimal.max(...organizationTypes.map((type) => inside.filter(({ types }) => types.includes(type)).reduce((total, { points }) => total.plus(points), ZERO)))
    const share = percentOf(amount(max), whole)
    return {
      code, max, sum: sum.toFixed(), share: shown(share), isOutside: share.lt(SHARE_LIMITS.low) || share.gt(SHARE_LIMITS.high),
      lines: inside.map(({ code: line, points }) => ({ code: line, share: shown(sum.isZero() ? ZERO : share.times(points).div(sum)) })),
    }
  })
}

/** Percent of the model's points that a type can earn: in each direction no more than its maximum counts, since types may have indicators of their own there. */
export const coverageByType = ({ directions: all, indicators }: Pick<ModelDocument, 'directions' | 'indicators'>): Readonly<Record<OrganizationType, string>> => {
  const directions = all.filter(isInUse)
  const whole = directions.reduce((sum, { max }) => sum.plus(amount(max)), ZERO)
  const pointsFor = (type: OrganizationType): Decimal => directions.reduce((sum, { code, max }) => {
    const own = indicators.filter(({ direction, applicability }) => direction === code && applicability.organizationTypes.includes(type))
    return sum.plus(Decimal.min(amount(max), own.reduce((points, indicator) => points.plus(amount(indicator.max).times(amount(indicator.weight))), ZERO)))
  }, ZERO)
  return Object.fromEntries(organizationTypes.map((type) => [type, shown(percentOf(pointsFor(type), whole))])) as Record<OrganizationType, string>
}
