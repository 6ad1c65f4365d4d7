import type { DirectorId, MunicipalityId, OrganizationId } from '../shared/ids'
import { groupBy } from '../shared/group-by'
import { isCapacity, type SupporterKind } from './supporter-workflow'

/**
 * «Stable high»: a direction at `fromPercent` of its maximum or more in each of the last `cycles` comparable cycles, led by one
 * head whose level in the last one is among the first `topLevels`; of these the best `mostPerMunicipality` of a municipality.
 */
export type SupporterBounds = { readonly fromPercent: number; readonly cycles: number; readonly topLevels: number; readonly mostPerMunicipality: number; readonly capacity: number }
/** `number` 0: the rule every region begins with. */
export type SupporterRule = SupporterBounds & { readonly number: number }
export const defaultSupporterRule: SupporterRule = { number: 0, fromPercent: 80, cycles: 2, topLevels: 2, mostPerMunicipality: 3, capacity: 2 }

export const ruleLimits = { fromPercent: [50, 100], cycles: [1, 3], topLevels: [1, 5], mostPerMunicipality: [1, 20] } as const
export const isSupporterRule = (bounds: SupporterBounds): boolean =>
  Object.entries(ruleLimits).every(([key, [least, most]]) => { const value = bounds[key as keyof typeof ruleLimits]; return Number.isInteger(value) && value >= least && value <= most }) && isCapacity(bounds.capacity)

/** A card of a release with the shares of its directions, whole percent of the maximum: the last cycle first, then those before, as far as they may be compared. `level`: 0 is the best, −1 none. */
export type StandingCard = {
  readonly directorId: DirectorId
  readonly organizationId: OrganizationId
  readonly municipalityId: MunicipalityId
  readonly level: number
  readonly total: number
  readonly shares: ReadonlyArray<ReadonlyMap<string, number>>
}
export type StableDirection = { readonly code: string; readonly percents: ReadonlyArray<number> }

/** Directions that are high in every cycle the rule asks for, in the order of the last card. */
export const stableDirections = ({ shares }: Pick<StandingCard, 'shares'>, { cycles, fromPercent }: Pick<SupporterBounds, 'cycles' | 'fromPercent'>): ReadonlyArray<StableDirection> => {
  const asked = shares.slice(0, cycles)
  if (asked.length < cycles) return []
  return [...(asked[0]?.keys() ?? [])].flatMap((code) => {
    const percents = asked.flatMap((cycle) => cycle.get(code) ?? [])
    return percents.length === cycles && percents.every((percent) => percent >= fromPercent) ? [{ code, percents }] : []
  })
}

export type SupporterProposal = Pick<StandingCard, 'directorId' | 'organizationId' | 'municipalityId'> & { readonly kind: SupporterKind; readonly directions: ReadonlyArray<StableDirection> }
/** Organizations that are proposed or in force as sites already, and persons as mentors. */
export type Taken = { readonly sites: ReadonlySet<string>; readonly mentors: ReadonlySet<string> }

type Ranked = { readonly card: StandingCard; readonly directions: ReadonlyArray<StableDirection> }
const better = (a: Ranked, b: Ranked): number => b.directions.length - a.directions.length || b.card.total - a.card.total || (a.card.organizationId < b.card.organizationId ? -1 : 1)
/** An organization is proposed once, with the better of its heads; a head of two organizations once. */
const once = (all: ReadonlyArray<Ranked>, keyOf: (card: StandingCard) => string): ReadonlyArray<Ranked> => {
  const seen = new Set<string>()
  return all.filter(({ card }) => { const key = keyOf(card); const isNew = !seen.has(key); seen.add(key); return isNew })
}

/** The best of each municipality: the organization as a base site, its head as a mentor. Run again, it adds nobody who is there. */
export const proposeSupporters = (cards: ReadonlyArray<StandingCard>, rule: SupporterBounds, taken: Taken): ReadonlyArray<SupporterProposal> => {
  const fit = cards.filter(({ level }) => level >= 0 && level < rule.topLevels).map((card) => ({ card, directions: stableDirections(card, rule) })).filter(({ directions }) => directions.length > 0)
  return [...groupBy(fit, ({ card }) => card.municipalityId).values()].flatMap((ofOne) => {
    const best = once(once([...ofOne].sort(better), ({ organizationId }) => organizationId), ({ directorId }) => directorId).slice(0, rule.mostPerMunicipality)
    return best.flatMap(({ card: { directorId, organizationId, municipalityId }, directions }): ReadonlyArray<SupporterProposal> => {
      const made = { directorId, organizationId, municipalityId, directions }
      return [...(taken.sites.has(organizationId) ? [] : [{ ...made, kind: 'base_site' as const }]), ...(taken.mentors.has(directorId) ? [] : [{ ...made, kind: 'mentor' as const }])]
    })
  })
}
