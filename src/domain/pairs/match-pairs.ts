import type { OrganizationType } from '../models/model-document'
import { groupBy } from '../shared/group-by'
import type { DirectorId, MunicipalityId, OrganizationId } from '../shared/ids'
import { GIVER_LOAD } from './pair-workflow'

/** `stable`: high in the current and the comparable cycle before («стабильно положительные»); `points`: by the points of the current cycle alone. */
export const pairRules = ['stable', 'points'] as const
export type PairRule = (typeof pairRules)[number]
/** Whole percents of a criterion's maximum: high from, low below. */
export type PairBounds = { readonly highFrom: number; readonly lowBelow: number }
export const defaultPairBounds: PairBounds = { highFrom: 80, lowBelow: 40 }

/** One result: shares of the maximum by criterion code, now and in the comparable cycle before (absent where there is none). */
export type Standing = {
  readonly directorId: DirectorId
  readonly organizationId: OrganizationId
  readonly municipalityId: MunicipalityId
  readonly type: OrganizationType
  readonly shares: ReadonlyMap<string, number>
  readonly previous?: ReadonlyMap<string, number> | undefined
}
export type PairMatch = { readonly giver: Standing; readonly taker: Standing; readonly code: string; readonly giverPercent: number; readonly takerPercent: number; readonly isNear: boolean }

/** Rows × columns of costs → chosen pairs of positions, of the least total cost. */
export type Solve = (costs: ReadonlyArray<ReadonlyArray<number>>) => ReadonlyArray<readonly [number, number]>

type Asked = {
  readonly rule: PairRule
  readonly bounds?: PairBounds
  /** Pairs a giver takes part in already. */
  readonly loads: ReadonlyMap<string, number>
  /** Organizations that learn in a pair already: they are not given another one. */
  readonly taken: ReadonlySet<string>
}

/** More than any sum of distances and gaps: as many organizations as possible are helped before the nearest helper is sought. */
const IMPOSSIBLE = 1_000_000
const FAR = 200

const isHigh = ({ shares, previous }: Standing, code: string, { rule, highFrom }: { rule: PairRule; highFrom: number }): boolean =>
  (shares.get(code) ?? -1) >= highFrom && (rule === 'points' || (previous?.get(code) ?? -1) >= highFrom)

const bestOf = (giver: Standing, taker: Standing, { rule, bounds }: { rule: PairRule; bounds: PairBounds }): PairMatch | undefined => {
  if (giver.organizationId === taker.organizationId || giver.directorId === taker.directorId) return undefined
  const isNear = giver.municipalityId === taker.municipalityId
  let best: PairMatch | undefined
  for (const [code, takerPercent] of taker.shares) {
    if (takerPercent >= bounds.lowBelow || !isHigh(giver, code, { rule, highFrom: bounds.highFrom })) continue
    const giverPercent = giver.shares.get(code) ?? 0
    if (best === undefined || giverPercent - takerPercent > best.giverPercent - best.takerPercent) best = { giver, taker, code, giverPercent, takerPercent, isNear }
  }
  return best
}

const costOf = (match: PairMatch | undefined): number => (match === undefined ? IMPOSSIBLE : (match.isNear ? 0 : FAR) + 100 - (match.giverPercent - match.takerPercent))

const matchOfType = (all: ReadonlyArray<Standing>, asked: Asked, solve: Solve): ReadonlyArray<PairMatch> => {
  const judged = { rule: asked.rule, bounds: asked.bounds ?? defaultPairBounds }
  const takers = all.filter(({ organizationId, shares }) => !asked.taken.has(organizationId) && [...shares.values()].some((share) => share < judged.bounds.lowBelow))
  const slots = all.flatMap((giver) => {
    const isGiver = [...giver.shares.keys()].some((code) => isHigh(giver, code, { rule: asked.rule, highFrom: judged.bounds.highFrom }))
    return isGiver ? Array.from({ length: Math.max(0, GIVER_LOAD - (asked.loads.get(giver.directorId) ?? 0)) }, () => giver) : []
  })
  if (takers.length === 0 || slots.length === 0) return []
  const matches = takers.map((taker) => slots.map((giver) => bestOf(giver, taker, judged)))
  return solve(matches.map((row) => row.map(costOf))).flatMap(([row, column]) => matches[row]?.[column] ?? [])
}

/**
 * Who shares with whom: the same type of organization, never the same organization, no giver beyond `GIVER_LOAD`, each
 * organization with one helper, on the criterion where they differ most. As many as possible, then the nearer, then the wider gap.
 */
export const matchPairs = (all: ReadonlyArray<Standing>, asked: Asked, solve: Solve): ReadonlyArray<PairMatch> =>
  [...groupBy(all, ({ type }) => type).values()].flatMap((ofType) => matchOfType(ofType, asked, solve))
