import type { Rating } from '@/usecases/scoring/get-rating'
import type { RatingRow } from '@/domain/scoring/places/rating-table'
import { formatAmount, formatHundredths, NO_DATA, NOT_APPLICABLE } from '@/texts/format'
import { clusterName } from '@/texts/organizations'
import { changeHeader, ratingTexts } from '@/texts/rating'
import { LinkButton } from '../kit/button'
import { Sheet } from '../kit/dialog'
import { KeyValue } from '../kit/key-value'
import { Table } from '../kit/table'
import { ChangeText, LevelText, municipalityName, PlaceText, resultPath, typeName } from './rating-columns'

const { card } = ratingTexts

const Facts = ({ rating, row }: { rating: Rating; row: RatingRow }) => (
  <KeyValue items={[
    { label: card.total, value: formatHundredths(row.total) },
    { label: card.level, value: <span className="flex flex-wrap items-center gap-x-2"><LevelText rating={rating} row={row} />{rating.outcomes[row.position]?.reason}</span> },
    { label: card.place, value: <PlaceText place={row.rankRegion} of={row.rankRegionOf} short={false} /> },
    { label: card.cluster, value: <PlaceText place={row.rankCluster} of={row.rankClusterOf} short={false} /> },
    ...(rating.comparison.kind === 'none' ? [] : [{ label: changeHeader(rating.comparison), value: <ChangeText rating={rating} row={row} /> }]),
    { label: card.missing, value: `${formatHundredths(row.missingPercent)} %` },
    { label: card.municipality, value: municipalityName(rating, row.municipality) },
    { label: card.type, value: typeName(rating, row.type) },
    { label: card.clusterName, value: clusterName(rating.table.clusters[row.cluster] ?? '') || NO_DATA },
  ]} />
)

const Directions = ({ rating, row }: { rating: Rating; row: RatingRow }) => (
  <Table caption={card.directionsCaption(row.director)} captionHidden dense rows={rating.directions.map((direction, position) => ({ ...direction, position }))} rowKey={({ code }) => code}
    columns={[
      { key: 'name', header: card.direction, rowHeader: true, cell: ({ code, name }) => ratingTexts.directionOption(code, name) },
      { key: 'score', header: card.score, align: 'end', cell: ({ position }) => { const score = row.directions[position]; return score === null || score === undefined ? NOT_APPLICABLE : formatHundredths(score) } },
      { key: 'max', header: card.max, align: 'end', cell: ({ max }) => formatAmount(max) },
    ]} />
)

/** The card beside the list: what the row holds and more, without a question to the server. */
export const RatingSheet = ({ rating, row, onClose }: { rating: Rating; row: RatingRow | null; onClose: () => void }) => (
  <Sheet title={row?.director ?? ratingTexts.title} open={row !== null} onClose={onClose}>
    {row !== null && (
      <div className="flex flex-col gap-4">
        <p className="text-base text-muted">{row.organization}</p>
        <div><LinkButton href={resultPath(rating, row)} variant="primary">{ratingTexts.openResult}</LinkButton></div>
        <Facts rating={rating} row={row} />
        <Directions rating={rating} row={row} />
      </div>
    )}
  </Sheet>
)
