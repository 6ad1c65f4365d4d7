import { changeOf, type Changed } from '../scoring/places/movers'
import { groupBy } from '../shared/group-by'
import { categoryKey, categoryTables, countTables, type CountedCard } from './count-tables'
import { toldOf, type Told } from './suppress-tables'

export type ToldCard = CountedCard & Changed & { readonly levelBefore: number | null; readonly twoBefore: number | null }
/** How often an indicator gave nothing in a municipality. */
export type MunicipalLoss = { readonly code: string; readonly municipalityId: string; readonly applicable: number; readonly zero: number }

/** What the published tables of a release tell: counts by type, level and municipality, and what is said of changes and losses. */
export type ToldRelease = { readonly minimum: number; readonly counts: Told; readonly changes: Told; readonly lasting: Told; readonly losses: Told }

export const changeKeys = { compared: 'change', risen: categoryKey('change', 'risen'), fallen: categoryKey('change', 'fallen'), unchanged: categoryKey('change', 'unchanged') } as const
export const lastingKeys = { high: categoryKey('high', 'yes'), falling: categoryKey('falling', 'yes') } as const
export const lossKey = (code: string): string => categoryKey(code, 'zero')

export const isFallingTwice = ({ level, total, previous, twoBefore }: Pick<ToldCard, 'level' | 'total' | 'previous' | 'twoBefore'>): boolean => level >= 0 && previous !== null && twoBefore !== null && total < previous && previous < twoBefore
export const isLastingHigh = ({ level, levelBefore }: Pick<ToldCard, 'level' | 'levelBefore'>): boolean => level === 0 && levelBefore === 0

const byMunicipality = (cards: ReadonlyArray<ToldCard>, count: (own: ReadonlyArray<ToldCard>) => ReadonlyArray<number>): ReadonlyMap<string, ReadonlyArray<number>> =>
  new Map([...groupBy(cards, ({ municipalityId }) => municipalityId)].map(([id, own]) => [id, count(own)]))

const signs = [1, -1, 0] as const
const yesOrNo = [{ name: 'yes', isPrinted: true }, { name: 'no', isPrinted: false }] as const

const changesOf = (cards: ReadonlyArray<ToldCard>, minimum: number): Told => {
  const compared = cards.filter(({ level, previous }) => level >= 0 && previous !== null)
  const categories = ['risen', 'fallen', 'unchanged'].map((name) => ({ name, isPrinted: true }))
  return toldOf(categoryTables({ key: 'change', table: 'changes', categories, byMunicipality: byMunicipality(compared, (own) => signs.map((sign) => own.filter((card) => Math.sign(changeOf(card) ?? 0) === sign).length)) }), minimum)
}

const lastingOf = (cards: ReadonlyArray<ToldCard>, minimum: number): Told => {
  const rated = cards.filter(({ level }) => level >= 0)
  const split = (key: string, group: ReadonlyArray<ToldCard>, has: (card: ToldCard) => boolean): Told =>
    toldOf(categoryTables({ key, table: 'lasting', categories: yesOrNo, byMunicipality: byMunicipality(group, (own) => [own.filter(has).length, own.filter((card) => !has(card)).length]) }), minimum)
  const high = split('high', rated.filter(({ levelBefore }) => levelBefore !== null), isLastingHigh)
  const falling = split('falling', rated.filter(({ twoBefore }) => twoBefore !== null), isFallingTwice)
  return (key) => (key.endsWith(lastingKeys.high) ? high(key) : falling(key))
}

const lossesOf = (losses: ReadonlyArray<MunicipalLoss>, minimum: number): Told => {
  const zeroOrNot = [{ name: 'zero', isPrinted: true }, { name: 'earned', isPrinted: false }]
  const byCode = new Map([...groupBy(losses, ({ code }) => code)].map(([code, own]) => [
    lossKey(code), toldOf(categoryTables({ key: code, table: 'losses', categories: zeroOrNot, byMunicipality: new Map(own.map(({ municipalityId, applicable, zero }) => [municipalityId, [zero, applicable - zero]])) }), minimum),
  ]))
  return (key) => byCode.get(key.slice(key.lastIndexOf('/') + 1))?.(key) ?? null
}

/** Sizes and levels of all groups. */
export const tellCounts = (cards: ReadonlyArray<CountedCard>, told: { levels: number; minimum: number }): Told => {
  const { sizes, levels } = countTables(cards, told)
  const [size, level] = [toldOf(sizes, told.minimum), toldOf(levels, told.minimum)]
  return (key) => (key.includes('level:') ? level(key) : size(key))
}

/** Everything published of a release is told or hidden together, whichever page or document it stands in. */
export const tellRelease = (cards: ReadonlyArray<ToldCard>, told: { levels: number; losses: ReadonlyArray<MunicipalLoss>; minimum: number }): ToldRelease => ({
  minimum: told.minimum, counts: tellCounts(cards, told), changes: changesOf(cards, told.minimum), lasting: lastingOf(cards, told.minimum), losses: lossesOf(told.losses, told.minimum),
})
