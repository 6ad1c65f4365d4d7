import type { Rating } from '@/usecases/scoring/get-rating'
import { changeOf } from '@/domain/scoring/places/movers'
import { placeOrder, type RatingFilter, type RatingSort, type RatingSortKey } from '@/domain/scoring/places/rating-filter'
import type { RatingRow } from '@/domain/scoring/places/rating-table'
import { formatDeltaHundredths, formatHundredths, NO_DATA, NOT_APPLICABLE } from '@/texts/format'
import { organizationTypeNames } from '@/texts/organizations'
import { changeHeader, outcomeInWords, outcomeNames, ratingTexts } from '@/texts/rating'
import { robustnessTexts } from '@/texts/robustness'
import { paths } from '@/web/paths'
import { LevelChip } from '../kit/chip'
import type { VirtualColumn } from '../kit/virtual-table'
import { directionColumn } from './rating-state'

const { headers, units } = ratingTexts

export const PlaceText = ({ place, of, short }: { place: number; of: number; short: boolean }) => <>{place === 0 ? NO_DATA : short ? place : ratingTexts.placeOf(place, of)}</>

/** The level, or why there is none: the chip is short, its title names the rule. */
export const LevelText = ({ rating, row }: { rating: Rating; row: Pick<RatingRow, 'level' | 'position'> }) => {
  const found = rating.levels[row.level]
  const outcome = rating.outcomes[row.position]
  return found === undefined ? <span title={outcomeInWords(outcome)}><LevelChip tone="none" name={outcomeNames[outcome?.outcome ?? 'notEnoughData']} /></span> : <LevelChip tone={found.tone} name={found.name} />
}

export const ChangeText = ({ rating, row }: { rating: Rating; row: RatingRow }) => {
  const change = changeOf(row)
  if (rating.comparison.kind === 'incomparable') return <span className="text-muted">{ratingTexts.incomparable}</span>
  return <>{change === null ? NO_DATA : formatDeltaHundredths(change)}</>
}

export const typeName = (rating: Rating, type: number): string => {
  const found = rating.table.types[type]
  return found === undefined ? '' : organizationTypeNames[found]
}
export const municipalityName = (rating: Rating, at: number): string => rating.table.municipalities[at]?.name ?? ''

export const resultPath = (rating: Rating, row: RatingRow): string => paths.directorResult(row.directorId, rating.release.id)

/** Without `onSort` the columns only tell: nothing to press. */
type Made = { rating: Rating; filter: RatingFilter; sort: RatingSort; shown: ReadonlySet<string>; onSort: ((sort: RatingSort) => void) | null }
type Plain = Omit<VirtualColumn<RatingRow>, 'sort'> & { sortKey?: RatingSortKey }

/** First click sorts the useful way (most points first), the second turns it round, the third goes back to places. */
const nextSort = (current: RatingSort, key: RatingSortKey, descendsFirst: boolean): RatingSort => {
  if (current.key !== key) return { key, descending: descendsFirst }
  return current.descending === descendsFirst ? { key, descending: !descendsFirst } : placeOrder
}
const descendsFirst = (key: RatingSortKey): boolean => key === 'total' || key === 'change' || key.startsWith('direction-')

const withSort = ({ sortKey, ...column }: Plain, { sort, onSort }: Made): VirtualColumn<RatingRow> => {
  if (sortKey === undefined || onSort === null) return column
  const direction = sort.key !== sortKey ? 'none' : sort.descending ? 'descending' : 'ascending'
  return { ...column, sort: { direction, onSort: () => onSort(nextSort(sort, sortKey, descendsFirst(sortKey))) } }
}

const fixed = ({ rating, filter }: Made): ReadonlyArray<Plain> => {
  const isOneType = filter.type !== null
  const of = isOneType ? rating.table.columns.rankedInType[filter.type ?? 0] ?? 0 : 0
  return [
    { key: 'place', header: headers.place, width: isOneType ? 96 : 112, align: 'end', sticky: true, sortKey: 'place', ...(of === 0 ? {} : { unit: units.of(of) }), cell: (row) => <PlaceText place={row.rankRegion} of={row.rankRegionOf} short={isOneType} /> },
    { key: 'director', header: headers.director, width: 250, sticky: true, sortKey: 'director', cell: (row) => <span className="font-medium" title={row.director} {...(row.isOwn ? { 'aria-current': 'true' as const } : {})}>{row.director}</span> },
  ]
}

/** Beside the place: where it would be under other admissible weights. Nothing while it has not been calculated. */
const intervalColumn = ({ rating: { intervals } }: Made): ReadonlyArray<Plain> =>
  intervals === null ? [] : [{
    key: 'interval', header: robustnessTexts.ratingHeader, width: 104, align: 'end', unit: robustnessTexts.ratingUnit,
    cell: ({ position }) => { const [low = 0, high = 0] = [intervals.low[position], intervals.high[position]]; return low === 0 ? NO_DATA : robustnessTexts.interval(low, high) },
  }]

const optional = ({ rating }: Made): ReadonlyArray<Plain> => [
  { key: 'organization', header: headers.organization, width: 270, sortKey: 'organization', cell: (row) => <span title={row.organization}>{row.organization}</span> },
  { key: 'type', header: headers.type, width: 170, cell: (row) => typeName(rating, row.type) },
  { key: 'municipality', header: headers.municipality, width: 160, sortKey: 'municipality', cell: (row) => municipalityName(rating, row.municipality) },
  { key: 'placeCluster', header: headers.placeCluster, width: 110, align: 'end', cell: (row) => <PlaceText place={row.rankCluster} of={row.rankClusterOf} short={false} /> },
  { key: 'total', header: headers.total, width: 84, align: 'end', sortKey: 'total', cell: (row) => <strong>{formatHundredths(row.total)}</strong> },
  { key: 'level', header: headers.level, width: 168, sortKey: 'level', cell: (row) => <LevelText rating={rating} row={row} /> },
  ...(rating.comparison.kind === 'none' ? [] : [{ key: 'change', header: changeHeader(rating.comparison), width: 116, align: 'end' as const, sortKey: 'change' as const, cell: (row: RatingRow) => <ChangeText rating={rating} row={row} /> }]),
  { key: 'missing', header: headers.missing, width: 100, align: 'end', unit: units.percent, cell: (row) => formatHundredths(row.missingPercent) },
]

const directionColumns = ({ rating }: Made): ReadonlyArray<Plain> =>
  rating.directions.map(({ code, max }, position) => ({
    key: directionColumn(position), header: headers.direction(code), width: 88, align: 'end', unit: ratingTexts.maximum(max), sortKey: `direction-${position}`,
    cell: (row) => { const score = row.directions[position]; return score === null || score === undefined ? <span className="text-faint">{NOT_APPLICABLE}</span> : formatHundredths(score) },
  }))

/** The columns that the address asks for; with all types together the type is always told, since places are inside it. */
export const ratingColumns = (made: Made): ReadonlyArray<VirtualColumn<RatingRow>> => {
  const chosen = [...intervalColumn(made), ...optional(made), ...directionColumns(made)].filter(({ key }) => made.shown.has(key) || (key === 'type' && made.filter.type === null))
  return [...fixed(made), ...chosen].map((column) => withSort(column, made))
}
