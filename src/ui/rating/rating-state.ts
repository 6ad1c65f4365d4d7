import type { RatingDirection } from '@/domain/scoring/places/rated-rows'

export const optionalColumns = ['interval', 'placeCluster', 'organization', 'municipality', 'type', 'total', 'level', 'change', 'missing'] as const
export type OptionalColumn = (typeof optionalColumns)[number]
const hiddenAtFirst: ReadonlyArray<string> = ['placeCluster', 'type', 'missing']

export const directionColumn = (position: number): string => `d${position}`
export const defaultColumns = (directions: ReadonlyArray<RatingDirection>): ReadonlyArray<string> => [
  ...optionalColumns.filter((key) => !hiddenAtFirst.includes(key)),
  ...directions.map((_, position) => directionColumn(position)),
]

/** '' → the default; 'total.level.d3' → these. Unknown keys are dropped. */
export const readColumns = (kept: string, directions: ReadonlyArray<RatingDirection>): ReadonlySet<string> => {
  if (kept === '') return new Set(defaultColumns(directions))
  const known = new Set<string>([...optionalColumns, ...directions.map((_, position) => directionColumn(position))])
  return new Set(kept.split('.').filter((key) => known.has(key)))
}

/** The text for the address; the default set leaves no trace in it. */
export const writeColumns = (shown: ReadonlySet<string>, directions: ReadonlyArray<RatingDirection>): string => {
  const first = defaultColumns(directions)
  if (shown.size === first.length && first.every((key) => shown.has(key))) return ''
  const order: ReadonlyArray<string> = [...optionalColumns, ...directions.map((_, position) => directionColumn(position))]
  return order.filter((key) => shown.has(key)).join('.') || 'none'
}

export const toggleColumn = (shown: ReadonlySet<string>, key: string): ReadonlySet<string> => {
  const next = new Set(shown)
  if (!next.delete(key)) next.add(key)
  return next
}
