import type { OrganizationType } from '../models/model-document'
import { groupBy } from '../shared/group-by'
import { cellKeys, municipalityScope, regionScope, type PublishedTable, type TableCell, type TableLine, type TableSystem } from './published-tables'

export type CountedCard = { readonly type: OrganizationType; readonly municipalityId: string; /** −1: without a level. */ readonly level: number }

/** A municipality's cell is hidden before the region's. */
const REGION_COST = 10

/** People of the release by place and type, each group with how many are on each level, «without one» last. */
type Counted = {
  readonly types: ReadonlyArray<OrganizationType>
  readonly levels: ReadonlyArray<number>
  /** The region first. `groups`: positions of the (municipality, type) groups that lie in the place. */
  readonly places: ReadonlyArray<{ readonly scope: string; readonly groups: ReadonlyArray<number> }>
  readonly groups: ReadonlyArray<{ readonly type: OrganizationType; readonly counts: ReadonlyArray<number> }>
}

const sum = (counts: ReadonlyArray<number>): number => counts.reduce((all, count) => all + count, 0)

const countPeople = (cards: ReadonlyArray<CountedCard>, ratedLevels: number): Counted => {
  const levels = [...Array.from({ length: ratedLevels }, (_, level) => level), -1]
  const found = [...groupBy(cards, ({ municipalityId, type }) => `${municipalityId} ${type}`).values()].flatMap((own) => own[0] ?? [])
  const people = groupBy(cards, ({ municipalityId, type, level }) => `${municipalityId} ${type} ${level}`)
  const groups = found.map(({ municipalityId, type }) => ({ municipalityId, type, counts: levels.map((level) => people.get(`${municipalityId} ${type} ${level}`)?.length ?? 0) }))
  const within = groupBy(groups.map(({ municipalityId }, group) => ({ municipalityId, group })), ({ municipalityId }) => municipalityId)
  const municipalities = [...within].map(([id, own]) => ({ scope: municipalityScope(id), groups: own.map(({ group }) => group) }))
  return { types: [...new Set(cards.map(({ type }) => type))], levels, groups, places: [{ scope: regionScope, groups: groups.map((_, group) => group) }, ...municipalities] }
}

type Slice = { readonly scope: string; readonly key: string; readonly groups: ReadonlyArray<number> }

/** Groups whose size is printed: every place as a whole and each of its types. */
const sizedSlices = ({ types, places, groups }: Counted): ReadonlyArray<Slice> => places.flatMap(({ scope, groups: own }) => [
  { scope, key: cellKeys.all, groups: own },
  ...types.map((type) => ({ scope, key: cellKeys.type(type), groups: own.filter((group) => groups[group]?.type === type) })).filter((slice) => slice.groups.length > 0),
])
/** Groups whose levels are printed: types of the region, and municipalities as a whole. A type inside a municipality is too small to be worth it. */
const levelSlices = (counted: Counted): ReadonlyArray<Slice> => sizedSlices(counted).filter(({ scope, key }) => scope === regionScope || key === cellKeys.all)

const regionLines = ({ places }: Counted, keys: ReadonlyArray<string>, has: ReadonlySet<string>): ReadonlyArray<TableLine> =>
  keys.map((key) => ({ whole: key, parts: places.slice(1).map(({ scope }) => `${scope}${key}`).filter((name) => has.has(name)) }))

/** Who is assessed, by type and municipality. */
const sizeSystem = (counted: Counted): TableSystem => {
  const cells = sizedSlices(counted).map(({ scope, key, groups }): TableCell => ({
    key: `${scope}${key}`, table: 'sizes', isPrinted: true, cost: (scope === regionScope ? REGION_COST : 0) + (key === cellKeys.all ? 1 : 0), row: `${scope}sizes`,
    atoms: groups, count: sum(groups.flatMap((group) => counted.groups[group]?.counts ?? [])),
  }))
  const has = new Set(cells.map(({ key }) => key))
  const kinds = counted.types.map(cellKeys.type)
  return {
    cells, lines: [
      ...counted.places.map(({ scope }) => ({ whole: `${scope}${cellKeys.all}`, parts: kinds.map((key) => `${scope}${key}`).filter((key) => has.has(key)) })),
      ...regionLines(counted, [cellKeys.all, ...kinds], has),
    ],
  }
}

const levelKey = (slice: Slice, level: number): string => `${slice.scope}${slice.key === cellKeys.all ? '' : `${slice.key}:`}${cellKeys.level(level)}`

/** Who is on which level. How large a group is may be known from elsewhere, so it protects nothing here; a small group has no row at all. */
const levelSystem = (counted: Counted, minimum: number): TableSystem => {
  const { groups, levels, types } = counted
  const rows = levelSlices(counted).map((slice) => {
    const row = `${slice.scope}${slice.key}`
    const cells = levels.map((level, at): TableCell => ({
      key: levelKey(slice, level), table: 'levels', row, isPrinted: true, cost: (slice.scope === regionScope ? REGION_COST : 0) + (slice.key === cellKeys.all ? 1 : 0),
      atoms: slice.groups.map((group) => group * levels.length + at), count: sum(slice.groups.map((group) => groups[group]?.counts[at] ?? 0)),
    }))
    const size = sum(cells.map(({ count }) => count))
    const whole: TableCell = { key: row, table: 'sizes', row: `${slice.scope}sizes`, isPrinted: true, cost: Number.POSITIVE_INFINITY, atoms: cells.flatMap(({ atoms }) => atoms), count: size }
    return { whole, cells: size < minimum ? cells.map((cell) => ({ ...cell, isPrinted: false })) : cells }
  })
  const cells = rows.flatMap((row) => [...row.cells, row.whole])
  const has = new Set(cells.map(({ key }) => key))
  const byType = levels.map((level) => ({ whole: cellKeys.level(level), parts: types.map((type) => cellKeys.typeLevel(type, level)) }))
  return { cells, lines: [...rows.map(({ whole, cells: own }) => ({ whole: whole.key, parts: own.map(({ key }) => key) })), ...byType, ...regionLines(counted, levels.map(cellKeys.level), has)] }
}

/** Counts of participants by type, level and municipality with every relation between them. */
export const countTables = (cards: ReadonlyArray<CountedCard>, { levels, minimum }: { levels: number; minimum: number }): { readonly sizes: TableSystem; readonly levels: TableSystem } => {
  const counted = countPeople(cards, levels)
  return { sizes: sizeSystem(counted), levels: levelSystem(counted, minimum) }
}

/** People of a group by what is said of them, in each municipality: `counts` by position of the category. */
export type CountedCategories = { readonly key: string; readonly table: PublishedTable; readonly categories: ReadonlyArray<{ readonly name: string; readonly isPrinted: boolean }>; readonly byMunicipality: ReadonlyMap<string, ReadonlyArray<number>> }

export const categoryKey = (key: string, name: string): string => `${key}:${name}`

type Place = { readonly scope: string; readonly members: ReadonlyArray<{ readonly index: number; readonly counts: ReadonlyArray<number> }> }

const cellsAt = ({ scope, members }: Place, { key, table, categories }: CountedCategories): { parts: ReadonlyArray<TableCell>; whole: TableCell } => {
  const parts = categories.map(({ name, isPrinted }, position) => {
    const own = members.filter(({ counts }) => (counts[position] ?? 0) > 0)
    return {
      key: `${scope}${categoryKey(key, name)}`, table, isPrinted, row: `${scope}${key}`, cost: (scope === regionScope ? REGION_COST : 0) + position,
      atoms: own.map(({ index }) => index * categories.length + position), count: sum(own.map(({ counts }) => counts[position] ?? 0)),
    }
  }).filter(({ count }) => count > 0)
  // How large the group is stands in other tables and is taken as known.
  return { parts, whole: { key: `${scope}${key}`, table, isPrinted: true, row: `${scope}sizes`, cost: Number.POSITIVE_INFINITY, atoms: parts.flatMap(({ atoms }) => atoms), count: sum(parts.map(({ count }) => count)) } }
}

/** Cells of every category in the region and in each municipality with what adds up to what. */
export const categoryTables = (counted: CountedCategories): TableSystem => {
  const members = [...counted.byMunicipality].map(([municipalityId, counts], index) => ({ municipalityId, counts, index }))
  const places: ReadonlyArray<Place> = [{ scope: regionScope, members }, ...members.map((member) => ({ scope: municipalityScope(member.municipalityId), members: [member] }))]
  const made = places.map((place) => cellsAt(place, counted)).filter(({ whole }) => whole.count > 0)
  const cells = made.flatMap(({ parts, whole }) => [...parts, whole])
  const has = new Set(cells.map(({ key }) => key))
  const across = counted.categories.map(({ name }) => categoryKey(counted.key, name)).filter((key) => has.has(key))
  return {
    cells,
    lines: [
      ...made.map(({ parts, whole }) => ({ whole: whole.key, parts: parts.map(({ key }) => key) })),
      ...across.map((key) => ({ whole: key, parts: members.map(({ municipalityId }) => `${municipalityScope(municipalityId)}${key}`).filter((name) => has.has(name)) })),
    ],
  }
}
