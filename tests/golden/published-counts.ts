import type { OrganizationType } from '@/domain/models/model-document'
import { countTables, type CountedCard } from '@/domain/publication/count-tables'
import { cellKeys, municipalityScope, regionScope, type TableSystem } from '@/domain/publication/published-tables'
import { EVERY, recoverCounts, type Coordinates, type Published, type Recovered, type Universe } from './solve-counts'

export type CountedRelease = { readonly cards: ReadonlyArray<CountedCard>; readonly levels: number; readonly minimum: number }
export type Hide = (system: TableSystem, minimum: number) => ReadonlySet<string>

const keyOf = ({ place, type, level }: Coordinates): string => {
  const scope = place === EVERY ? regionScope : municipalityScope(place)
  const own = type as OrganizationType
  if (type === EVERY) return `${scope}${level === EVERY ? cellKeys.all : cellKeys.level(Number(level))}`
  return `${scope}${level === EVERY ? cellKeys.type(own) : cellKeys.typeLevel(own, Number(level))}`
}

type Printed = { readonly universe: Universe; readonly published: ReadonlyArray<Published> }

/** What is printed of a release, counted from the people and read by the registry's keys, not off the tables that were built. */
const printed = ({ cards, levels: count }: CountedRelease): { universe: Universe; rows: ReadonlyArray<{ size: number; isPublished: boolean; cells: ReadonlyArray<{ at: Coordinates; key: string; value: number }> }> } => {
  const types = [...new Set(cards.map(({ type }) => type))]
  const places = [...new Set(cards.map(({ municipalityId }) => municipalityId))]
  const levels = [...Array.from({ length: count }, (_, level) => String(level)), '-1']
  const countAt = (at: Coordinates): number => cards.filter(({ type, municipalityId, level }) => (at.place === EVERY || at.place === municipalityId) && (at.type === EVERY || at.type === type) && (at.level === EVERY || at.level === String(level))).length
  const rows = [EVERY, ...places].flatMap((place) => [EVERY, ...types].map((type) => ({
    // Levels are printed for types of the region and for municipalities as a whole.
    size: countAt({ place, type, level: EVERY }), isPublished: place === EVERY || type === EVERY,
    cells: [EVERY, ...levels].map((level) => { const at = { place, type, level }; return { at, key: keyOf(at), value: countAt(at) } }),
  })))
  return { universe: { places, types, levels }, rows }
}

/** The levels, for somebody who knows from elsewhere how large every group is. */
const publishedLevels = (release: CountedRelease, hidden: ReadonlySet<string>): Printed => {
  const { universe, rows } = printed(release)
  return {
    universe, published: rows.flatMap(({ size, cells, isPublished }) => {
      const levels = cells.filter(({ at }) => at.level !== EVERY)
      const isTold = ({ key }: { key: string }): boolean => !hidden.has(key)
      const isPrinted = size >= release.minimum && levels.some(isTold)
      return [
        ...cells.filter(({ at }) => at.level === EVERY).map(({ at, value }): Published => ({ at, value, state: 'told', least: 0 })),
        ...(size === 0 || !isPublished ? [] : levels.map((cell): Published => ({ at: cell.at, value: cell.value, state: isPrinted && isTold(cell) ? 'told' : 'hidden', least: isPrinted ? 1 : 0 }))),
      ]
    }),
  }
}

/** The sizes of groups alone; that a group is there is known. */
const publishedSizes = (release: CountedRelease, hidden: ReadonlySet<string>): Printed => {
  const { universe, rows } = printed(release)
  const sizes = rows.flatMap(({ cells }) => cells.filter(({ at }) => at.level === EVERY))
  return { universe: { ...universe, levels: ['any'] }, published: sizes.map(({ at, key, value }): Published => ({ at, value, state: hidden.has(key) ? 'hidden' : 'told', least: value > 0 ? 1 : 0 })) }
}

/** Hidden counts that everything published of a release together gives away; a hidden zero is nobody's secret. */
export const recovered = (release: CountedRelease, hide: Hide): ReadonlyArray<Recovered> => {
  const { sizes, levels } = countTables(release.cards, release)
  const found = [publishedSizes(release, hide(sizes, release.minimum)), publishedLevels(release, hide(levels, release.minimum))].flatMap(({ universe, published }) => recoverCounts(universe, published))
  return found.filter(({ value }) => value > 0)
}
