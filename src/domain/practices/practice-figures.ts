import type { ModelDocument, OrganizationType } from '../models/model-document'
import { shownMedianOf } from '../scoring/clusters/peers'
import { standingOf, type CriterionKind } from '../scoring/places/standings'

/** A criterion of a release and what was reached on it, whole percent of its maximum. */
export type PracticeFigure = { readonly kind: CriterionKind; readonly code: string; readonly name: string; readonly percent: number }

/** From what share of a criterion's maximum a result is strong enough to teach others, whole percent. */
export const STRONG_FROM = 80

type Lines = { readonly states: Uint8Array; readonly points: ReadonlyArray<number> }
const kinds = ['direction', 'indicator'] as const

/** One card as it is; of several the median, where there are enough of them to speak of a municipality. */
const percentOf = (shares: ReadonlyArray<number>, smallestGroup: number | null): number | null => (smallestGroup === null ? (shares[0] ?? null) : shownMedianOf(shares, smallestGroup))

/** What is strong on these cards: directions first, then indicators, as the model orders them. @param smallestGroup of a municipality's cards, from how many on a median is told; null for the card of one director */
export const strongFigures = (document: ModelDocument, cards: ReadonlyArray<Lines>, smallestGroup: number | null): ReadonlyArray<PracticeFigure> => {
  const standings = { indicator: cards.map((card) => standingOf(document, card, 'indicator')), direction: cards.map((card) => standingOf(document, card, 'direction')) }
  return kinds.flatMap((kind) => (kind === 'indicator' ? document.indicators : document.directions).flatMap(({ code, name }) => {
    const percent = percentOf(standings[kind].flatMap((shares) => shares.get(code) ?? []), smallestGroup)
    return percent === null || percent < STRONG_FROM ? [] : [{ kind, code, name, percent }]
  }))
}

/** «indicator 2.1»: how a form names a criterion. */
export const figureKey = ({ kind, code }: Pick<PracticeFigure, 'kind' | 'code'>): string => `${kind} ${code}`

/** A published practice as a recommendation looks for it. */
export type FindablePractice = { readonly id: string; readonly organizationId: string | null; readonly indicatorCodes: ReadonlyArray<string>; readonly directionCodes: ReadonlyArray<string>; readonly organizationTypes: ReadonlyArray<OrganizationType> }
type Sought = { readonly indicatorCode: string; readonly directionCode: string; readonly type: OrganizationType; readonly organizationId: string }

/** Who is weak on an indicator learns from those strong on the same indicator, else in the same direction; never from themselves. The library's order decides between equals. */
export const choosePractice = <P extends FindablePractice>(library: ReadonlyArray<P>, { indicatorCode, directionCode, type, organizationId }: Sought): P | undefined => {
  const fitting = library.filter((one) => one.organizationId !== organizationId && (one.organizationTypes.length === 0 || one.organizationTypes.includes(type)))
  return fitting.find(({ indicatorCodes }) => indicatorCodes.includes(indicatorCode)) ?? fitting.find(({ directionCodes }) => directionCodes.includes(directionCode))
}

/** The same for many persons in turn: between equals the one named least so far, so that one practice is not sent to everybody. */
export const practiceChooser = <P extends FindablePractice>(library: ReadonlyArray<P>): ((sought: Sought) => P | undefined) => {
  const named = new Map<string, number>()
  const uses = ({ id }: P): number => named.get(id) ?? 0
  return (sought) => {
    const chosen = choosePractice([...library].sort((a, b) => uses(a) - uses(b)), sought)
    if (chosen !== undefined) named.set(chosen.id, uses(chosen) + 1)
    return chosen
  }
}
