import { formatCount, formatDateTime, NBSP, NO_DATA } from '@/texts/format'
import { submissionTexts as texts } from '@/texts/submissions'
import { LinkButton } from '@/ui/kit/button'
import { Card } from '@/ui/kit/card'
import { Link } from '@/ui/kit/link'
import { PageHeader } from '@/ui/kit/page-header'
import { EmptyState } from '@/ui/kit/states'
import { Table, type Column } from '@/ui/kit/table'
import { StepForm } from '@/ui/kit/step.form'
import type { FormAction } from '@/usecases/kernel/action-state'
import type { ReviewPage } from '@/usecases/submissions/get-review'
import { inflationText } from './form-values.view'

export type ReviewLinks = { cycles: string; cycle: string; forms: (status: string) => string; municipality: (municipalityId: string) => string }
type Props = { review: ReviewPage; draw: FormAction; links: ReviewLinks }
type Row = ReviewPage['municipalities'][number]

const kinds = ['waiting', 'checking', 'confirmed', 'sampled', 'accepted', 'absent'] as const

const columnsOf = (links: ReviewLinks): ReadonlyArray<Column<Row>> => [
  { key: 'municipality', header: texts.reviewColumns.municipality, rowHeader: true, cell: (row) => <Link href={links.municipality(row.id)}>{row.name}</Link> },
  ...kinds.map((kind): Column<Row> => ({ key: kind, header: texts.reviewColumns[kind], align: 'end', cell: (row) => formatCount(row.counts[kind]) })),
  { key: 'inflation', header: texts.reviewColumns.inflation, align: 'end', cell: (row) => (row.inflation.index === null ? NO_DATA : inflationText(row.inflation.index)) },
]

type Draw = ReviewPage['draws'][number]
const drawColumns = (timeZone: string): ReadonlyArray<Column<Draw>> => [
  { key: 'at', header: texts.drawColumns.at, rowHeader: true, cell: (row) => formatDateTime(row.drawnAt, timeZone) },
  { key: 'by', header: texts.drawColumns.by, cell: (row) => row.drawnByName },
  { key: 'candidates', header: texts.drawColumns.candidates, align: 'end', cell: (row) => formatCount(row.candidates) },
  { key: 'items', header: texts.drawColumns.items, align: 'end', cell: (row) => formatCount(row.items) },
  { key: 'share', header: texts.drawColumns.share, align: 'end', cell: (row) => `${row.sharePercent}${NBSP}%` },
  { key: 'seed', header: texts.drawColumns.seed, align: 'end', cell: (row) => String(row.seed) },
]

/** The region's board: where each municipality stands, how far self-assessments stand above what was checked, the samples. */
export const ReviewView = ({ review, draw, links }: Props) => (
  <>
    <PageHeader title={texts.review} subtitle={review.cycle.title} breadcrumbs={[{ label: texts.cycles, href: links.cycles }, { label: review.cycle.period, href: links.cycle }, { label: texts.review }]}
      actions={<><LinkButton href={links.forms('regional_review')}>{texts.toSampled}</LinkButton><LinkButton href={links.forms('municipal_confirmed')}>{texts.toConfirmed}</LinkButton></>} />
    <div className="flex flex-col gap-4">
      <Card title={texts.inflation}><p>{review.inflation.index === null ? texts.inflationNone : texts.inflationOf(inflationText(review.inflation.index), review.inflation.overstated, review.inflation.compared)}</p></Card>
      {review.allowed.draw && <Card title={texts.draw}><StepForm action={draw} hidden={{ cycleId: review.cycle.id }} label={texts.draw} help={texts.drawHelp} variant="primary" /></Card>}
      <Card title={texts.draws}>
        {review.draws.length === 0 ? <EmptyState title={texts.noDraws} why={texts.noDrawsWhy} level={3} /> : <Table caption={texts.drawsCaption} captionHidden columns={drawColumns(review.timeZone)} rows={review.draws} rowKey={(row) => row.id} dense cards />}
      </Card>
      <Card title={texts.reviewCaption}><Table caption={texts.reviewCaption} captionHidden columns={columnsOf(links)} rows={review.municipalities} rowKey={(row) => row.id} dense cards /></Card>
    </div>
  </>
)
