import { outsideTexts as texts } from '@/texts/readiness'
import type { Rating } from '@/usecases/scoring/get-rating'
import { paths } from '@/web/paths'
import { Card } from '../kit/card'
import { Link } from '../kit/link'
import { Table, type Column } from '../kit/table'

type Row = Rating['outside'][number]

const columns = (releaseId: string): ReadonlyArray<Column<Row>> => [
  { key: 'director', header: texts.columns.director, rowHeader: true, cell: ({ directorId, organizationId, director }) => <Link href={paths.directorResult(directorId, releaseId, { organizationId })}>{director}</Link> },
  { key: 'organization', header: texts.columns.organization, cell: ({ organization }) => organization },
  { key: 'municipality', header: texts.columns.municipality, cell: ({ municipality }) => municipality },
  { key: 'reason', header: texts.columns.reason, cell: ({ reason }) => reason ?? texts.noReason },
]

/** Who stands outside the rating, with the reason. */
export const OutsideTable = ({ rating }: { rating: Rating }) =>
  rating.outside.length === 0 ? null : (
    <div className="mt-6">
      <Card title={texts.title}>
        <p className="mb-3 text-sm text-muted">{texts.why}</p>
        <Table caption={texts.title} captionHidden cards columns={columns(rating.release.id)} rows={rating.outside} rowKey={({ directorId, organizationId }) => `${directorId} ${organizationId}`} />
      </Card>
    </div>
  )
