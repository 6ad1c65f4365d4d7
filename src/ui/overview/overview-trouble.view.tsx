import type { MunicipalitySummary, Overview } from '@/usecases/overview/get-overview'
import type { RegionDesk } from '@/usecases/overview/get-desk'
import { ALL_TYPES, NO_LEVEL } from '@/domain/scoring/places/rating-address'
import { acquaintanceTexts } from '@/texts/acquaintance'
import { formatCount, formatDeltaHundredths, formatHundredths } from '@/texts/format'
import { deskTexts } from '@/texts/overview-desk'
import { paths } from '@/web/paths'
import { LinkButton } from '../kit/button'
import { Card } from '../kit/card'
import { KeyValue } from '../kit/key-value'
import { Link } from '../kit/link'
import { Table } from '../kit/table'

const { trends: trendTexts, quality: qualityTexts, open: openTexts } = deskTexts
type Trends = NonNullable<RegionDesk['trends']>

const steps = (values: ReadonlyArray<number>): string => trendTexts.steps(values.map((value) => formatHundredths(value)))

const TrendList = ({ title, items }: { title: string; items: ReadonlyArray<{ key: string; text: string }> }) =>
  items.length === 0 ? null : <div><h3 className="text-sm font-semibold">{title}</h3><ul className="list-disc pl-5">{items.map(({ key, text }) => <li key={key}>{text}</li>)}</ul></div>

const Falling = ({ trends, releaseId }: { trends: Trends; releaseId: string }) => (
  <Table caption={trendTexts.caption} captionHidden rows={trends.cards} rowKey={({ appointmentId }) => appointmentId} dense cards
    columns={[
      { key: 'director', header: trendTexts.headers.director, rowHeader: true, cell: ({ directorId, organizationId, director, organization }) => <><Link href={paths.directorResult(directorId, releaseId, { organizationId })}>{director}</Link><span className="block text-xs font-normal text-muted">{organization}</span></> },
      { key: 'municipality', header: trendTexts.headers.municipality, cell: ({ municipality }) => municipality },
      ...trends.periods.map((period, at) => ({ key: period, header: period, align: 'end' as const, cell: ({ totals }: Trends['cards'][number]) => formatHundredths(totals[at] ?? 0) })),
      { key: 'fall', header: trendTexts.headers.fall, align: 'end', cell: ({ totals: [first, , third] }) => formatDeltaHundredths(third - first) },
    ]} />
)

/** What fell in both of the last two cycles: heads, municipalities, directions. */
export const OverviewTrends = ({ desk: { trends }, releaseId }: { desk: RegionDesk; releaseId: string }) => {
  if (trends === null) return <Card title={trendTexts.title}><p className="text-muted">{trendTexts.few}</p></Card>
  const isNone = trends.fallen + trends.places.length + trends.directions.length === 0
  return (
    <Card title={trends.fallen === 0 ? trendTexts.title : trendTexts.people(trends.fallen, trends.compared)}>
      <div className="flex min-w-0 flex-col gap-4">
        {isNone && <p className="text-muted">{trendTexts.nobody}</p>}
        {trends.fallen > 0 && <Falling trends={trends} releaseId={releaseId} />}
        {trends.fallen > trends.cards.length && <p className="text-xs text-muted">{trendTexts.shown(trends.cards.length, trends.fallen)}</p>}
        <TrendList title={trendTexts.places} items={trends.places.map(({ id, name, medians }) => ({ key: id, text: trendTexts.place(name, steps(medians)) }))} />
        <TrendList title={trendTexts.directions} items={trends.directions.map(({ code, name, shares }) => ({ key: code, text: trendTexts.direction(name, trendTexts.steps(shares.map((share) => formatCount(share)))) }))} />
      </div>
    </Card>
  )
}

const QUALITY_SHOWN = 12
type QualityRow = MunicipalitySummary & { readonly form: RegionDesk['quality']['municipalities'][number] | undefined }
const weight = ({ withoutLevel, missingPercent, form }: QualityRow): number => withoutLevel * 1000 + missingPercent + (form === undefined ? 0 : form.returned * 100 + Math.max(0, form.inflation.index ?? 0))

const qualityRows = (overview: Overview, desk: RegionDesk): ReadonlyArray<QualityRow> => {
  const forms = new Map(desk.quality.municipalities.map((row) => [row.id as string, row]))
  return overview.municipalities.map((row) => ({ ...row, form: forms.get(row.id) })).sort((a, b) => weight(b) - weight(a)).slice(0, QUALITY_SHOWN)
}

/** Gaps, returned forms, justified warnings and how far self-assessments stand above what was checked; the worst municipalities first. */
export const OverviewQuality = ({ overview, desk }: { overview: Overview; desk: RegionDesk }) => {
  const { whole } = desk.quality
  const missing = overview.municipalities.reduce((sum, row) => sum + row.missingPercent * row.n, 0) / Math.max(1, overview.whole.n)
  const { headers, facts } = qualityTexts
  const rating = (id: string, more: Record<string, string>): string => paths.rating({ release: overview.release.id, municipality: id, type: ALL_TYPES, ...more })
  return (
    <Card title={qualityTexts.title} actions={<LinkButton size="small" href={paths.review(desk.cycleId)}>{qualityTexts.review}</LinkButton>}>
      <div className="flex min-w-0 flex-col gap-4">
        <KeyValue columns={2} items={[
          { label: facts.missing, value: qualityTexts.missing(formatHundredths(Math.round(missing))) },
          { label: facts.returned, value: qualityTexts.returned(whole.returned, whole.forms) },
          { label: facts.justified, value: formatCount(whole.justified) },
          { label: facts.inflation, value: qualityTexts.inflation(whole.inflation.index, whole.inflation.compared) },
        ]} />
        <Table caption={qualityTexts.caption} captionHidden rows={qualityRows(overview, desk)} rowKey={({ id }) => id} dense cards
          columns={[
            { key: 'name', header: headers.name, rowHeader: true, cell: ({ id, name }) => <Link href={rating(id, { columns: 'organization.total.level.missing' })}>{name}</Link> },
            { key: 'gaps', header: headers.gaps, align: 'end', cell: ({ withGaps, n }) => qualityTexts.returned(withGaps, n) },
            { key: 'missing', header: headers.missing, unit: '%', align: 'end', cell: ({ missingPercent }) => formatHundredths(missingPercent) },
            { key: 'returned', header: headers.returned, align: 'end', cell: ({ form }) => formatCount(form?.returned ?? 0) },
            { key: 'justified', header: headers.justified, align: 'end', cell: ({ form }) => formatCount(form?.justified ?? 0) },
            { key: 'inflation', header: headers.inflation, unit: '%', align: 'end', cell: ({ form }) => qualityTexts.short(form?.inflation.index ?? null) },
            { key: 'noLevel', header: headers.noLevel, align: 'end', cell: ({ id, withoutLevel }) => (withoutLevel === 0 ? formatCount(0) : <Link href={rating(id, { level: NO_LEVEL })}>{formatCount(withoutLevel)}</Link>) },
          ]} />
      </div>
    </Card>
  )
}

const OPEN_SHOWN = 8
type OpenRow = RegionDesk['recommendations']['municipalities'][number]

/** What is still owed on recommendations, overdue first. */
export const OverviewRecommendations = ({ desk: { recommendations, acquaintance } }: { desk: RegionDesk }) => {
  const { whole, municipalities } = recommendations
  const rows = [...municipalities].sort((a, b) => b.overdue - a.overdue || b.owed - a.owed).slice(0, OPEN_SHOWN)
  const list = (id: string, count: number, more: Record<string, string> = {}) => (count === 0 ? formatCount(0) : <Link href={paths.recommendations({ municipalityId: id, ...more })}>{formatCount(count)}</Link>)
  return (
    <Card title={openTexts.title(whole.owed)} actions={<LinkButton size="small" href={paths.recommendations()}>{openTexts.all}</LinkButton>}>
      <div className="flex min-w-0 flex-col gap-3">
        <p>{openTexts.state(whole.overdue, whole.toReview)}</p>
        {acquaintance !== null && <p>{acquaintanceTexts.count(acquaintance.marked, acquaintance.cards)}</p>}
        {rows.length > 0 && (
          <Table caption={openTexts.caption} captionHidden rows={rows} rowKey={({ id }) => id} dense
            columns={[
              { key: 'name', header: openTexts.headers.name, rowHeader: true, cell: ({ name }: OpenRow) => name },
              { key: 'owed', header: openTexts.headers.owed, align: 'end', cell: ({ id, owed }) => list(id, owed) },
              { key: 'overdue', header: openTexts.headers.overdue, align: 'end', cell: ({ id, overdue }) => list(id, overdue, { overdue: '1' }) },
              { key: 'toReview', header: openTexts.headers.toReview, align: 'end', cell: ({ toReview }) => formatCount(toReview) },
            ]} />
        )}
      </div>
    </Card>
  )
}
