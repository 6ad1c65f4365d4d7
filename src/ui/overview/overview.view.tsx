import { ChevronRight } from 'lucide-react'
import { Link } from '../kit/link'
import type { Mover, MunicipalitySummary, Overview } from '@/usecases/overview/get-overview'
import { ALL_TYPES, NO_LEVEL } from '@/domain/scoring/rating-address'
import { formatCount, formatDeltaHundredths, formatHundredths } from '@/texts/format'
import { overviewTexts } from '@/texts/overview'
import { releaseTexts } from '@/texts/releases'
import { paths } from '@/web/paths'
import { LinkButton } from '../kit/button'
import { Callout } from '../kit/callout'
import { Card, Panel } from '../kit/card'
import { Table } from '../kit/table'
import { LevelsByType, SpreadByType, TerritoryHeat, TerritoryShift } from './overview-charts'
import { overviewFindings } from './overview-findings'

const { headers } = overviewTexts
const GAPS_SHOWN = 8

const Findings = ({ overview }: { overview: Overview }) => (
  <Card title={overviewTexts.findings}>
    <ul className="grid gap-x-8 lg:grid-cols-2">
      {overviewFindings(overview).map(({ text, href }) => (
        <li key={text} className="border-b border-line">
          <Link href={href} className="flex min-h-11 items-center justify-between gap-3 py-2 text-base text-ink no-underline hover:underline">{text}<ChevronRight aria-hidden className="size-4 shrink-0 text-accent" /></Link>
        </li>
      ))}
    </ul>
  </Card>
)

const Movers = ({ title, movers, empty, releaseId }: { title: string; movers: ReadonlyArray<Mover>; empty: string; releaseId: string }) => (
  <Table caption={title} rows={movers} rowKey={({ directorId, organization }) => `${directorId}${organization}`} dense empty={<p className="text-muted">{empty}</p>}
    columns={[
      { key: 'director', header: headers.director, rowHeader: true, cell: ({ directorId, director, organization }) => <><Link href={paths.directorResult(directorId, releaseId)}>{director}</Link><span className="block text-xs font-normal text-muted">{organization}</span></> },
      { key: 'municipality', header: headers.municipality, hideOnPhone: true, cell: ({ municipality }) => municipality },
      { key: 'total', header: headers.total, align: 'end', cell: ({ total }) => formatHundredths(total) },
      { key: 'change', header: headers.change, align: 'end', cell: ({ total, previous }) => formatDeltaHundredths(total - previous) },
    ]} />
)

const Shift = ({ overview }: { overview: Overview }) => {
  const { comparison, release, risen, fallen } = overview
  if (comparison.kind === 'none') return <Callout>{releaseTexts.firstCycle}</Callout>
  if (comparison.kind === 'incomparable') return <Callout>{releaseTexts.incomparable(comparison.period)}</Callout>
  return (
    <Card title={overviewTexts.shiftTitle}>
      <div className="flex min-w-0 flex-col gap-4">
        <Movers title={overviewTexts.risen} movers={risen} empty={overviewTexts.nobodyRose} releaseId={release.id} />
        <Movers title={overviewTexts.fallen} movers={fallen} empty={overviewTexts.nobodyFell} releaseId={release.id} />
      </div>
    </Card>
  )
}

const gapsFirst = (a: MunicipalitySummary, b: MunicipalitySummary): number => b.withoutLevel - a.withoutLevel || b.withGaps - a.withGaps

const Gaps = ({ overview }: { overview: Overview }) => {
  const rows = overview.municipalities.filter(({ withGaps, withoutLevel }) => withGaps + withoutLevel > 0).sort(gapsFirst).slice(0, GAPS_SHOWN)
  const href = (id: string, more: Record<string, string>): string => paths.rating({ release: overview.release.id, municipality: id, type: ALL_TYPES, ...more })
  if (rows.length === 0) return null
  return (
    <Card title={overviewTexts.gapsTitle}>
      <Table caption={overviewTexts.gapsCaption} captionHidden rows={rows} rowKey={({ id }) => id} dense
        columns={[
          { key: 'name', header: headers.municipality, rowHeader: true, cell: ({ id, name }) => <Link href={href(id, { columns: 'organization.total.level.missing' })}>{name}</Link> },
          { key: 'n', header: headers.people, align: 'end', cell: ({ n }) => formatCount(n) },
          { key: 'gaps', header: headers.gaps, align: 'end', cell: ({ withGaps }) => formatCount(withGaps) },
          { key: 'noLevel', header: headers.noLevel, align: 'end', cell: ({ id, withoutLevel }) => (withoutLevel === 0 ? formatCount(0) : <Link href={href(id, { level: NO_LEVEL })}>{formatCount(withoutLevel)}</Link>) },
        ]} />
    </Card>
  )
}

/** The region in one page: what to know first, then who, where, since when, and how sure the data are. */
export const OverviewView = ({ overview }: { overview: Overview }) => (
  <div className="flex min-w-0 flex-col gap-6">
    <Findings overview={overview} />
    <div className="grid min-w-0 items-start gap-6 lg:grid-cols-2">
      <Panel><LevelsByType overview={overview} /></Panel>
      <Shift overview={overview} />
    </div>
    <Card title={overviewTexts.spreadTitle}><div className="grid gap-6 md:grid-cols-2 xl:grid-cols-3"><SpreadByType overview={overview} /></div></Card>
    <Panel><TerritoryHeat overview={overview} /></Panel>
    <div className="grid min-w-0 items-start gap-6 lg:grid-cols-2">
      {overview.comparison.kind === 'comparable' && overview.municipalities.length > 1 && <Panel><TerritoryShift overview={overview} period={overview.comparison.period} /></Panel>}
      <Gaps overview={overview} />
    </div>
    <div className="flex flex-wrap gap-2">
      <LinkButton href={paths.rating({ release: overview.release.id })}>{overviewTexts.allInRating}</LinkButton>
      <LinkButton href={paths.municipalities({ release: overview.release.id })}>{overviewTexts.toMunicipalities}</LinkButton>
    </div>
  </div>
)
