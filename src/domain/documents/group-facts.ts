import { organizationTypes, type LevelTone, type OrganizationType } from '../models/model-document'
import { cellKeys, municipalityScope, regionScope } from '../publication/published-tables'
import { changeKeys, isFallingTwice, lastingKeys, lossKey, type ToldRelease } from '../publication/tell-release'
import { strongestMovers, summarizeChanges } from '../scoring/places/movers'
import { extremesOf, shareCounts, summarizeCards, type SummedCard } from '../scoring/places/summarize-cards'
import { groupBy } from '../shared/group-by'

/** A card of the release as documents need it. Totals in hundredths; `levelBefore` null where there is nothing to compare with. */
export type DocumentCard = SummedCard & {
  readonly director: string
  readonly organization: string
  readonly municipalityId: string
  readonly municipality: string
  readonly type: OrganizationType
  readonly place: number
  readonly levelBefore: number | null
  /** Total of the cycle before the previous one, where all three may be compared. */
  readonly twoBefore: number | null
}
/** How often an indicator gave nothing. */
export type IndicatorLoss = { readonly code: string; readonly name: string; readonly direction: string; readonly applicable: number; readonly zero: number }
/** `share`: whole percent of those the indicator applies to. How many they are would tell the sizes of types. */
export type ToldLoss = { readonly code: string; readonly name: string; readonly direction: string; readonly share: number }

/** A median share of the maximum in whole percent; null where the direction applies to nobody, «hidden» where to too few. */
export type ToldShare = number | null | 'hidden'
/** Null: hidden. Medians in hundredths. Levels of a type inside a municipality are never told: such groups are too small. */
export type TypeFacts = { readonly type: OrganizationType; readonly size: number | null; readonly median: number | null; readonly levels: ReadonlyArray<number | null> | null }
export type MunicipalityFacts = { readonly name: string; readonly size: number | null; readonly median: number | null; readonly medianBefore: number | null; readonly shares: ReadonlyArray<ToldShare> | null }
export type NamedLine = { readonly director: string; readonly organization: string; readonly municipality: string; readonly total: number; readonly previous: number | null }
export type NamedLists = { readonly leaders: ReadonlyArray<NamedLine>; readonly lowest: ReadonlyArray<NamedLine>; readonly risen: ReadonlyArray<NamedLine>; readonly fallen: ReadonlyArray<NamedLine>; readonly fallingTwice: ReadonlyArray<NamedLine> }

/** `median`: of the changes, hundredths. Null: too few to tell of. */
export type ToldChanges = { readonly compared: number; readonly risen: number | null; readonly fallen: number | null; readonly unchanged: number | null; readonly median: number | null }

/** Counts are null where they are hidden. */
export type GroupFacts = {
  readonly n: number | null
  /** Without a level. */
  readonly unrated: number | null
  readonly municipalityCount: number
  readonly median: number | null
  readonly medianBefore: number | null
  /** Null where there is nobody to compare or too few. */
  readonly changes: ToldChanges | null
  /** By position of the level. */
  readonly levels: ReadonlyArray<number | null>
  readonly types: ReadonlyArray<TypeFacts>
  /** Best median first, the hidden ones last. */
  readonly municipalities: ReadonlyArray<MunicipalityFacts>
  readonly shares: ReadonlyArray<ToldShare>
  readonly extremes: { readonly strongest: number; readonly weakest: number } | null
  readonly losses: ReadonlyArray<ToldLoss>
  /** The highest level now and a cycle ago. */
  readonly stableHigh: number | null
  /** Lower than a cycle ago, which was lower than two cycles ago. */
  readonly fallingTwice: number | null
  readonly names: NamedLists | null
}

export type LevelFact = { readonly name: string; readonly from: string; readonly tone: LevelTone }
export type DirectionFact = { readonly code: string; readonly name: string }

const LISTED = 10
const WEAKEST_INDICATORS = 10

const line = ({ director, organization, municipality, total, previous }: DocumentCard): NamedLine => ({ director, organization, municipality, total, previous })

const namesOf = (rated: ReadonlyArray<DocumentCard>, levels: number): NamedLists => {
  const inOrder = [...rated].sort((a, b) => a.place - b.place || b.total - a.total)
  return {
    leaders: inOrder.filter(({ level }) => level === 0).slice(0, LISTED).map(line),
    lowest: inOrder.filter(({ level }) => level === levels - 1).slice(-LISTED).reverse().map(line),
    risen: strongestMovers(rated, 'up', LISTED).map(line),
    fallen: strongestMovers(rated, 'down', LISTED).map(line),
    fallingTwice: inOrder.filter(isFallingTwice).map(line),
  }
}

type Size = { readonly levels: number; readonly directions: number }
/** What is told of a place: the region or one municipality. */
type Place = { readonly told: ToldRelease; readonly scope: string }

const enough = (median: number | null, people: number, { minimum }: ToldRelease): number | null => (people < minimum ? null : median)

const toldShares = (cards: ReadonlyArray<DocumentCard>, size: Size, told: ToldRelease): ReadonlyArray<ToldShare> => {
  const counts = shareCounts(cards, size.directions)
  return summarizeCards(cards, size).shares.map((share, at) => (share === null ? null : (counts[at] ?? 0) < told.minimum ? 'hidden' : share))
}

const typesOf = (cards: ReadonlyArray<DocumentCard>, size: Size, { told, scope }: Place): ReadonlyArray<TypeFacts> => {
  const groups = groupBy(cards, ({ type }) => type)
  return organizationTypes.filter((type) => groups.has(type)).map((type): TypeFacts => {
    const own = summarizeCards(groups.get(type) ?? [], size)
    const shown = told.counts(`${scope}${cellKeys.type(type)}`)
    return { type, size: shown, median: enough(own.median, own.rated, told), levels: shown === null || scope !== regionScope ? null : Array.from({ length: size.levels }, (_, level) => told.counts(`${scope}${cellKeys.typeLevel(type, level)}`)) }
  })
}

const municipalitiesOf = (cards: ReadonlyArray<DocumentCard>, size: Size, told: ToldRelease): ReadonlyArray<MunicipalityFacts> =>
  [...groupBy(cards, ({ municipalityId }) => municipalityId)].map(([key, own]): MunicipalityFacts => {
    const { rated, median, medianBefore, changes } = summarizeCards(own, size)
    const isShown = rated >= told.minimum
    return {
      name: own[0]?.municipality ?? '', size: told.counts(`${municipalityScope(key)}${cellKeys.all}`), median: enough(median, rated, told),
      medianBefore: enough(medianBefore, changes.compared, told), shares: isShown ? toldShares(own, size, told) : null,
    }
  }).sort((a, b) => (b.median ?? -1) - (a.median ?? -1) || a.name.localeCompare(b.name, 'ru'))

const lossesOf = (losses: ReadonlyArray<IndicatorLoss>, { told, scope }: Place): ReadonlyArray<ToldLoss> =>
  losses.filter(({ code, applicable, zero }) => zero > 0 && applicable >= told.minimum && told.losses(`${scope}${lossKey(code)}`) !== null)
    .sort((a, b) => b.zero / b.applicable - a.zero / a.applicable || (a.code < b.code ? -1 : 1)).slice(0, WEAKEST_INDICATORS)
    .map(({ applicable, zero, ...loss }) => ({ ...loss, share: Math.floor((zero * 100) / applicable + 0.5) }))

const changesOf = (rated: ReadonlyArray<DocumentCard>, { told, scope }: Place): ToldChanges | null => {
  const { compared, median } = summarizeChanges(rated)
  if (compared < told.minimum) return null
  const count = (key: 'risen' | 'fallen' | 'unchanged'): number | null => told.changes(`${scope}${changeKeys[key]}`)
  return { compared, median, risen: count('risen'), fallen: count('fallen'), unchanged: count('unchanged') }
}

/** A region (`municipalityId` null) or a municipality in figures for its documents; what is hidden is hidden in all of them. Names only where asked. */
export const describeGroup = (
  all: ReadonlyArray<DocumentCard>, asked: { municipalityId: string | null; size: Size; losses: ReadonlyArray<IndicatorLoss>; told: ToldRelease; withNames: boolean },
): GroupFacts => {
  const { size, told, municipalityId } = asked
  const place: Place = { told, scope: municipalityId === null ? regionScope : municipalityScope(municipalityId) }
  const cards = municipalityId === null ? all : all.filter((card) => card.municipalityId === municipalityId)
  const rated = cards.filter(({ level }) => level >= 0)
  const whole = summarizeCards(cards, size)
  const count = (key: string): number | null => told.counts(`${place.scope}${key}`)
  const shares = toldShares(rated, size, told)
  return {
    n: count(cellKeys.all), unrated: count(cellKeys.level(-1)), municipalityCount: new Set(cards.map((card) => card.municipalityId)).size,
    median: enough(whole.median, whole.rated, told), medianBefore: enough(whole.medianBefore, whole.changes.compared, told), changes: changesOf(rated, place),
    levels: Array.from({ length: size.levels }, (_, level) => count(cellKeys.level(level))), types: typesOf(cards, size, place), municipalities: municipalitiesOf(cards, size, told),
    shares, extremes: extremesOf(shares.map((share) => (share === 'hidden' ? null : share))) ?? null, losses: lossesOf(asked.losses, place),
    stableHigh: rated.some(({ levelBefore }) => levelBefore !== null) ? told.lasting(`${place.scope}${lastingKeys.high}`) : null,
    fallingTwice: rated.some(({ twoBefore }) => twoBefore !== null) ? told.lasting(`${place.scope}${lastingKeys.falling}`) : null,
    names: asked.withNames ? namesOf(rated, size.levels) : null,
  }
}
