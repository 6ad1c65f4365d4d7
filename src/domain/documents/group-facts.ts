import { organizationTypes, type LevelTone, type OrganizationType } from '../models/model-document'
import { strongestMovers, type ChangeSummary } from '../scoring/movers'
import { SMALLEST_SHOWN_GROUP } from '../scoring/peers'
import { extremesOf, summarizeCards, type SummedCard } from '../scoring/summarize-cards'
import { suppressSmall } from '../scoring/suppress-small'
import { groupBy } from '../shared/group-by'
import { shownLevels } from './suppress-levels'

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

/** Null: hidden, too few people. Medians in hundredths, shares in whole percent. */
export type TypeFacts = { readonly type: OrganizationType; readonly size: number | null; readonly median: number | null; readonly levels: ReadonlyArray<number | null> | null }
export type MunicipalityFacts = {
  readonly name: string
  readonly size: number | null
  readonly median: number | null
  readonly medianBefore: number | null
  readonly shares: ReadonlyArray<number | null> | null
}
export type NamedLine = { readonly director: string; readonly organization: string; readonly municipality: string; readonly total: number; readonly previous: number | null }
export type NamedLists = { readonly leaders: ReadonlyArray<NamedLine>; readonly lowest: ReadonlyArray<NamedLine>; readonly risen: ReadonlyArray<NamedLine>; readonly fallen: ReadonlyArray<NamedLine>; readonly fallingTwice: ReadonlyArray<NamedLine> }

export type GroupFacts = {
  readonly n: number
  readonly rated: number
  readonly municipalityCount: number
  readonly median: number | null
  readonly medianBefore: number | null
  readonly changes: ChangeSummary
  /** By position of the level. */
  readonly levels: ReadonlyArray<number | null>
  readonly types: ReadonlyArray<TypeFacts>
  /** Best median first, the hidden ones last. */
  readonly municipalities: ReadonlyArray<MunicipalityFacts>
  readonly shares: ReadonlyArray<number | null>
  readonly extremes: { readonly strongest: number; readonly weakest: number } | null
  readonly losses: ReadonlyArray<IndicatorLoss>
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

const isFallingTwice = (card: DocumentCard): boolean => card.level >= 0 && card.previous !== null && card.twoBefore !== null && card.total < card.previous && card.previous < card.twoBefore
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

const typesOf = (cards: ReadonlyArray<DocumentCard>, size: { levels: number; directions: number }): { types: ReadonlyArray<TypeFacts>; whole: ReadonlyArray<number | null> } => {
  const groups = groupBy(cards, ({ type }) => type)
  const present = organizationTypes.filter((type) => groups.has(type))
  const summaries = present.map((type) => summarizeCards(groups.get(type) ?? [], size))
  const { rows, whole } = shownLevels(summaries.map(({ levels }) => levels))
  const hidden = suppressSmall(present.map((type, at) => ({ key: type, size: summaries[at]?.n ?? 0 })))
  const types = present.map((type, at): TypeFacts => {
    const own = summaries[at]
    if (own === undefined || hidden.has(type)) return { type, size: null, median: null, levels: null }
    return { type, size: own.n, median: own.rated < SMALLEST_SHOWN_GROUP ? null : own.median, levels: (rows[at] ?? []).slice(0, size.levels) }
  })
  return { types, whole }
}

const municipalitiesOf = (cards: ReadonlyArray<DocumentCard>, size: { levels: number; directions: number }): ReadonlyArray<MunicipalityFacts> => {
  const groups = groupBy(cards.filter(({ level }) => level >= 0), ({ municipalityId }) => municipalityId)
  const hidden = suppressSmall([...groups].map(([key, own]) => ({ key, size: own.length })))
  return [...groups].map(([key, own]): MunicipalityFacts => {
    const name = own[0]?.municipality ?? ''
    if (hidden.has(key)) return { name, size: null, median: null, medianBefore: null, shares: null }
    const { rated, median, medianBefore, changes, shares } = summarizeCards(own, size)
    return { name, size: rated, median, medianBefore: changes.compared < SMALLEST_SHOWN_GROUP ? null : medianBefore, shares }
  }).sort((a, b) => (b.median ?? -1) - (a.median ?? -1) || a.name.localeCompare(b.name, 'ru'))
}

/** A region or a municipality in figures for its documents. Groups below the minimum are hidden as on every page; names only where asked. */
export const describeGroup = (
  cards: ReadonlyArray<DocumentCard>, told: { size: { levels: number; directions: number }; losses: ReadonlyArray<IndicatorLoss>; withNames: boolean },
): GroupFacts => {
  const { size } = told
  const rated = cards.filter(({ level }) => level >= 0)
  const whole = summarizeCards(cards, size)
  const { types, whole: levels } = typesOf(cards, size)
  const compared = rated.filter(({ levelBefore }) => levelBefore !== null)
  return {
    n: whole.n, rated: whole.rated, municipalityCount: new Set(cards.map(({ municipalityId }) => municipalityId)).size,
    median: whole.median, medianBefore: whole.changes.compared < SMALLEST_SHOWN_GROUP ? null : whole.medianBefore, changes: whole.changes,
    levels, types, municipalities: municipalitiesOf(cards, size), shares: whole.shares, extremes: extremesOf(whole.shares) ?? null,
    losses: [...told.losses].filter(({ applicable, zero }) => applicable >= SMALLEST_SHOWN_GROUP && zero > 0).sort((a, b) => b.zero / b.applicable - a.zero / a.applicable || (a.code < b.code ? -1 : 1)).slice(0, WEAKEST_INDICATORS),
    stableHigh: compared.length === 0 ? null : compared.filter(({ level, levelBefore }) => level === 0 && levelBefore === 0).length,
    fallingTwice: rated.some(({ twoBefore }) => twoBefore !== null) ? rated.filter(isFallingTwice).length : null,
    names: told.withNames ? namesOf(rated, size.levels) : null,
  }
}
