import type { ModelDocument } from '../../models/model-document'
import type { OrganizationType } from '../../models/organization-type'
import { add, divide, fraction, fractionFromText, multiply, roundToUnits, ZERO_FRACTION, type Fraction } from '../../shared/fraction'

/**
 * A municipal supplement beside the regional core (PRM-05, capability 16). It is a model, a cycle and a release of its own, so the regional total and the
 * places in the region never know of it; «вместе» is counted from the two published totals, each weighed by the maximum of its model.
 */

/** Sum of the maxima of the directions, in points: what a model weighs beside another one. */
export const pointsOf = ({ directions }: Pick<ModelDocument, 'directions'>): Fraction => directions.map(({ max }) => fractionFromText(max)).reduce(add, ZERO_FRACTION)

export type WeighedTotal = { readonly total: number; readonly points: Fraction }

/** (core × its points + supplement × its points) / all points; hundredths, rounded once, half up. */
export const togetherOf = (core: WeighedTotal, supplement: WeighedTotal): number => {
  const weighed = ({ total, points }: WeighedTotal): Fraction => multiply(fraction(BigInt(total)), points)
  return Number(roundToUnits(divide(add(weighed(core), weighed(supplement)), add(core.points, supplement.points)), 0))
}

export type CorePart = { readonly key: string; readonly organizationType: OrganizationType; readonly total: number; readonly level: number }
export type SupplementPart = { readonly key: string; readonly total: number; readonly level: number }
/** `null`: the supplement or the core gave no level, so there is nothing to put together. Places 1-2-2-4 inside the organization type; 0 where there is none. */
export type Together = { readonly key: string; readonly core: number | null; readonly supplement: number | null; readonly together: number | null; readonly place: number; readonly placeOf: number }

type Placed = { readonly organizationType: OrganizationType; readonly together: number | null }
const isBetter = (row: Placed) => (other: Placed): boolean => other.together !== null && row.together !== null && other.organizationType === row.organizationType && other.together > row.together

/** The three results of everybody in a municipality, in the order of the core; who has no supplement stays with the core alone and without a place. */
export const putTogether = (parts: { core: ReadonlyArray<CorePart>; supplement: ReadonlyArray<SupplementPart> }, points: { core: Fraction; supplement: Fraction }): ReadonlyArray<Together> => {
  const own = new Map(parts.supplement.map((part) => [part.key, part]))
  const rated = ({ total, level }: { total: number; level: number }): number | null => (level < 0 ? null : total)
  const rows = parts.core.map(({ key, organizationType, ...card }) => {
    const found = own.get(key)
    const [core, supplement] = [rated(card), found === undefined ? null : rated(found)]
    const together = core === null || supplement === null ? null : togetherOf({ total: core, points: points.core }, { total: supplement, points: points.supplement })
    return { key, organizationType, core, supplement, together }
  })
  return rows.map(({ organizationType, ...row }) => {
    const among = rows.filter((other) => other.together !== null && other.organizationType === organizationType).length
    if (row.together === null) return { ...row, place: 0, placeOf: 0 }
    return { ...row, place: 1 + rows.filter(isBetter({ organizationType, together: row.together })).length, placeOf: among }
  })
}
