import { ChevronRight } from 'lucide-react'
import { Link } from '../kit/link'
import type { RegionDesk } from '@/usecases/overview/get-desk'
import type { Mover, Overview } from '@/usecases/overview/get-overview'
import { formatDeltaHundredths, formatHundredths } from '@/texts/format'
import { overviewTexts } from '@/texts/overview'
import { releaseTexts } from '@/texts/releases'
import { paths } from '@/web/paths'
import { LinkButton } from '../kit/button'
import { Callout } from '../kit/callout'
import { Card, Panel } from '../kit/card'
import { Table } from '../kit/table'
import { LevelsByType, SpreadByType, TerritoryHeat, TerritoryShift } from './overview-charts'
import { OverviewClusters } from './overview-clusters.view'
import { overviewFindings } from './overview-findings'
import { OverviewMap } from './overview-map.view'
import { OverviewQuality, OverviewRecommendations, OverviewTrends } from './overview-trouble.view'

const { headers } = overviewTexts

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

/** The region in one page: what to know first, then who, where, since when, and how sure the data are. */
export const OverviewView = ({ overview, desk }: { overview: Overview; desk: RegionDesk }) => (
  <div className="flex min-w-0 flex-col gap-6">
    <Findings overview={overview} />
    <div className="grid min-w-0 items-start gap-6 lg:grid-cols-2">
      <Panel><LevelsByType overview={overview} /></Panel>
      <Shift overview={overview} />
    </div>
    <Card title={overviewTexts.spreadTitle}><div className="grid gap-6 md:grid-cols-2 xl:grid-cols-3"><SpreadByType overview={overview} /></div></Card>
    <OverviewMap overview={overview} />
    <Panel><TerritoryHeat overview={overview} /></Panel>
    {overview.comparison.kind === 'comparable' && overview.municipalities.length > 1 && <Panel><TerritoryShift overview={overview} period={overview.comparison.period} /></Panel>}
    <OverviewTrends desk={desk} releaseId={overview.release.id} />
    <OverviewClusters overview={overview} />
    <OverviewQuality overview={overview} desk={desk} />
    <OverviewRecommendations desk={desk} />
    <div className="flex flex-wrap gap-2">
      <LinkButton href={paths.rating({ release: overview.release.id })}>{overviewTexts.allInRating}</LinkButton>
      <LinkButton href={paths.municipalities({ release: overview.release.id })}>{overviewTexts.toMunicipalities}</LinkButton>
    </div>
  </div>
)
