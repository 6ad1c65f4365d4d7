import type { Rating } from '@/usecases/scoring/get-rating'
import { rowsOf } from '@/domain/scoring/places/rating-address'
import { placeOrder } from '@/domain/scoring/places/rating-filter'
import type { RatingRow } from '@/domain/scoring/places/rating-table'
import { ratingTexts } from '@/texts/rating'
import { Panel } from '../kit/card'
import { Link } from '../kit/link'
import { Table, type Column } from '../kit/table'
import { ComparisonNote } from './comparison-note'
import { ratingColumns, resultPath } from './rating-columns'
import { OwnDistribution } from './rating-distribution'
import { defaultColumns } from './rating-state'

const columnsOf = (rating: Rating): ReadonlyArray<Column<RatingRow>> =>
  ratingColumns({ rating, filter: { text: '', municipality: null, type: null, cluster: null, level: null }, sort: placeOrder, shown: new Set(defaultColumns(rating.directions)), onSort: null })
    .map(({ key, header, unit, align, cell }) => ({
      key, header, ...(unit === undefined ? {} : { unit }), ...(align === undefined ? {} : { align }),
      ...(key === 'director' ? { rowHeader: true, cell: (row: RatingRow) => <Link href={resultPath(rating, row)}>{row.director}</Link> } : { cell }),
    }))

/** What a head sees of the rating: the own place among nameless others and the own rows. Drawn on the server, nothing to filter. */
export const OwnRatingView = ({ rating }: { rating: Rating }) => {
  const rows = rowsOf(rating.table)
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <Panel><OwnDistribution rating={rating} rows={rows} /></Panel>
      <ComparisonNote comparison={rating.comparison} />
      <Table caption={ratingTexts.caption(rows.length)} captionHidden cards columns={columnsOf(rating)} rows={rows} rowKey={(row) => String(row.position)} isOwn={(row) => row.isOwn} />
    </div>
  )
}
