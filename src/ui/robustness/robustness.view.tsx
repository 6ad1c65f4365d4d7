import { Link } from '../kit/link'
import type { OutOf } from '@/usecases/kernel/define-query'
import type { getRobustness } from '@/usecases/releases/get-robustness'
import { robustnessTexts } from '@/texts/robustness'
import { clusterName } from '@/texts/organizations'
import { cardTexts } from '@/texts/score-card'
import { Card } from '@/ui/kit/card'
import { KeyValue } from '@/ui/kit/key-value'
import { PageHeader } from '@/ui/kit/page-header'
import { EmptyState } from '@/ui/kit/states'
import { Table } from '@/ui/kit/table'
import { formatCount, formatHundredths } from '@/texts/format'

export type RobustnessPage = OutOf<typeof getRobustness>
type Found = NonNullable<RobustnessPage['robustness']>
type TypeReport = Found['types'][number]
type LeftOut = Found['leaveOneOut']['directions'][number]
export type RobustnessLinks = { rating: string; card: (directorId: string) => string }

const GROUPS_SHOWN = 12
const DRIVERS_SHOWN = 10
const LEFT_SHOWN = 10

const indicatorName = ({ indicators }: RobustnessPage, position: number): string => robustnessTexts.indicator(indicators[position]?.code ?? '', indicators[position]?.name ?? '')

const Groups = ({ report, draws }: { report: TypeReport; draws: number }) => {
  const shown = report.groups.slice(0, GROUPS_SHOWN)
  return (
    <div>
      <p className="mb-2 text-muted">{robustnessTexts.groupsHelp}</p>
      <Table caption={robustnessTexts.groups(report.type)} dense cards rows={shown} rowKey={(group) => String(group.from)}
        columns={[
          { key: 'places', header: robustnessTexts.groupColumns.places, rowHeader: true, cell: (group) => robustnessTexts.groupSentence(group.from, group.to, group.size) },
          { key: 'size', header: robustnessTexts.groupColumns.size, align: 'end', cell: (group) => formatCount(group.size) },
          { key: 'share', header: robustnessTexts.groupColumns.share, cell: (group) => (group.size === 1 ? robustnessTexts.nobody : robustnessTexts.groupShare(group.firstAbove, group.lastAbove, draws)) },
        ]} />
      {report.groups.length > GROUPS_SHOWN && <p className="mt-1 text-xs text-muted">{robustnessTexts.moreGroups(report.groups.length - GROUPS_SHOWN)}</p>}
    </div>
  )
}

const Drivers = ({ page, report }: { page: RobustnessPage; report: TypeReport }) => {
  if (report.drivers === null) return <p className="text-muted">{robustnessTexts.noDrivers}</p>
  const rows = report.drivers.shares.map((share, position) => ({ position, share, weight: report.effective[position] })).sort((a, b) => Math.abs(b.share) - Math.abs(a.share)).slice(0, DRIVERS_SHOWN)
  return (
    <div>
      <p className="mb-2 text-muted">{`${robustnessTexts.driversHelp} ${robustnessTexts.effectiveHelp}`}</p>
      <Table caption={robustnessTexts.drivers(report.type)} dense cards rows={rows} rowKey={({ position }) => String(position)}
        columns={[
          { key: 'indicator', header: robustnessTexts.driverColumns.indicator, rowHeader: true, cell: ({ position }) => indicatorName(page, position) },
          { key: 'share', header: robustnessTexts.driverColumns.share, align: 'end', cell: ({ share }) => robustnessTexts.share(share) },
          { key: 'nominal', header: robustnessTexts.driverColumns.nominal, align: 'end', cell: ({ weight }) => robustnessTexts.share(weight?.nominal ?? 0) },
          { key: 'effective', header: robustnessTexts.driverColumns.effective, align: 'end', cell: ({ weight }) => robustnessTexts.share(weight?.effective ?? 0) },
        ]} />
    </div>
  )
}

/** Everything the page tells, a line a type: what follows is for whoever asks why. */
const Summary = ({ page, found }: { page: RobustnessPage; found: Found }) => {
  const words = robustnessTexts.summaryColumns
  const driverOf = ({ drivers }: TypeReport): string => {
    const [first] = (drivers?.shares ?? []).map((share, position) => ({ position, share })).sort((a, b) => Math.abs(b.share) - Math.abs(a.share))
    return first === undefined ? robustnessTexts.nobody : robustnessTexts.driver(indicatorName(page, first.position), first.share)
  }
  return (
    <Card title={robustnessTexts.summary}>
      <Table caption={robustnessTexts.summary} captionHidden dense cards rows={found.types} rowKey={({ type }) => type}
        columns={[
          { key: 'type', header: words.type, rowHeader: true, cell: ({ type, n }) => robustnessTexts.typeTitle(type, n) },
          { key: 'width', header: words.width, align: 'end', cell: ({ medianWidth }) => formatCount(medianWidth) },
          { key: 'steady', header: words.steady, align: 'end', cell: ({ steadyPercent }) => robustnessTexts.steadyValue(steadyPercent) },
          { key: 'driver', header: words.driver, cell: driverOf },
          { key: 'pairs', header: words.pairs, align: 'end', cell: ({ correlated }) => formatCount(correlated.length) },
        ]} />
      <p className="mt-2 text-muted">{found.doubleCounting.length === 0 ? robustnessTexts.noDouble : robustnessTexts.hasDouble(found.doubleCounting.length)}</p>
    </Card>
  )
}

const TypePart = ({ page, report, draws }: { page: RobustnessPage; report: TypeReport; draws: number }) => (
  <Card>
    <details>
      <summary className="min-h-6 cursor-pointer font-semibold"><h2 className="inline text-base">{robustnessTexts.typeTitle(report.type, report.n)}</h2></summary>
      <div className="mt-4 flex flex-col gap-4">
        <KeyValue columns={2} items={[{ label: robustnessTexts.width, value: formatCount(report.medianWidth) }, { label: robustnessTexts.steady, value: robustnessTexts.steadyValue(report.steadyPercent) }]} />
        <Groups report={report} draws={draws} />
        <Drivers page={page} report={report} />
        <div>
          <h3 className="font-semibold">{robustnessTexts.correlated}</h3>
          {report.correlated.length === 0 ? <p className="text-muted">{robustnessTexts.noCorrelated}</p> : (
            <ul className="list-disc pl-5">{report.correlated.map((pair) => <li key={`${pair.first}/${pair.second}`}>{robustnessTexts.correlatedPair(indicatorName(page, pair.first), indicatorName(page, pair.second), pair)}</li>)}</ul>
          )}
        </div>
      </div>
    </details>
  </Card>
)

type LeftRow = LeftOut & { readonly what: string }

const LeftTable = ({ caption, rows, links }: { caption: string; rows: ReadonlyArray<LeftRow>; links: RobustnessLinks }) => (
  <Table caption={caption} dense cards rows={rows} rowKey={({ what }) => what}
    columns={[
      { key: 'what', header: robustnessTexts.leftColumns.what, rowHeader: true, cell: ({ what }) => what },
      { key: 'mean', header: robustnessTexts.leftColumns.mean, align: 'end', cell: ({ meanMove }) => formatHundredths(meanMove) },
      { key: 'moved', header: robustnessTexts.leftColumns.moved, align: 'end', cell: ({ moved, of }) => robustnessTexts.movedOf(moved, of) },
      { key: 'movers', header: robustnessTexts.leftColumns.movers, cell: ({ movers }) => (movers.length === 0 ? robustnessTexts.nobody : movers.map((mover) => <Link key={mover.directorId} className="flex min-h-6 items-center" href={links.card(mover.directorId)}>{robustnessTexts.move(mover.name, mover.from, mover.to)}</Link>)) },
    ]} />
)

/** Directions and the indicators that matter most; the rest of them behind a fold. */
const LeftOutPart = ({ page, found, links }: { page: RobustnessPage; found: Found; links: RobustnessLinks }) => {
  const directions = found.leaveOneOut.directions.map((one, at) => ({ ...one, what: robustnessTexts.direction(one.code, page.directions[at]?.name ?? '') }))
  const indicators = found.leaveOneOut.indicators.map((one, at) => ({ ...one, what: indicatorName(page, at) })).sort((a, b) => b.meanMove - a.meanMove)
  const rest = indicators.slice(LEFT_SHOWN)
  return (
    <Card>
      <details>
        <summary className="min-h-6 cursor-pointer font-semibold"><h2 className="inline text-base">{robustnessTexts.leftOut}</h2></summary>
        <div className="mt-4 flex flex-col gap-4">
          <p className="text-muted">{robustnessTexts.leftOutHelp}</p>
          <LeftTable caption={robustnessTexts.leftDirections} rows={directions} links={links} />
          <LeftTable caption={robustnessTexts.leftIndicators(Math.min(LEFT_SHOWN, indicators.length))} rows={indicators.slice(0, LEFT_SHOWN)} links={links} />
          {rest.length > 0 && (
            <details>
              <summary className="min-h-6 cursor-pointer text-accent">{robustnessTexts.leftRest(rest.length)}</summary>
              <div className="mt-2"><LeftTable caption={robustnessTexts.leftRest(rest.length)} rows={rest} links={links} /></div>
            </details>
          )}
        </div>
      </details>
    </Card>
  )
}

const Clusters = ({ clusters }: Pick<RobustnessPage, 'clusters'>) => (
  <Card>
    <details>
      <summary className="min-h-6 cursor-pointer font-semibold"><h2 className="inline text-base">{robustnessTexts.clusters(clusters.length)}</h2></summary>
      <p className="my-2 text-muted">{robustnessTexts.clustersHelp}</p>
      <Table caption={robustnessTexts.clusters(clusters.length)} captionHidden dense cards rows={[...clusters].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : Number(a.widened) - Number(b.widened)))} rowKey={({ key, widened }) => `${key} ${widened}`}
        columns={[
          { key: 'name', header: robustnessTexts.clusterColumns.name, rowHeader: true, cell: ({ key }) => clusterName(key) },
          { key: 'size', header: robustnessTexts.clusterColumns.size, align: 'end', cell: ({ size }) => formatCount(size) },
          { key: 'kind', header: robustnessTexts.clusterColumns.kind, cell: ({ widened }) => (widened ? robustnessTexts.widened : robustnessTexts.own) },
        ]} />
    </details>
  </Card>
)

/** «Устойчивость»: which differences of places hold, what drives them, where the method counts one thing twice. */
export const RobustnessView = ({ page, links }: { page: RobustnessPage; links: RobustnessLinks }) => {
  const { release, robustness: found } = page
  const header = (
    <PageHeader title={robustnessTexts.title} subtitle={robustnessTexts.lead} breadcrumbs={[{ label: robustnessTexts.crumb, href: links.rating }, { label: robustnessTexts.title }]}
      release={cardTexts.release({ region: release.regionName, period: release.period, number: release.number, createdAt: release.createdAt, zone: release.timeZone, published: release.publishedAt !== null })} />
  )
  if (found === null) return <>{header}<EmptyState title={robustnessTexts.none.title} why={robustnessTexts.none.why} /></>
  return (
    <div className="flex flex-col gap-4">
      {header}
      <Summary page={page} found={found} />
      <p className="max-w-reading text-muted">{robustnessTexts.method(found.plan, found.roundingDraws)}</p>
      {found.types.map((report) => <TypePart key={report.type} page={page} report={report} draws={found.plan.count} />)}
      <LeftOutPart page={page} found={found} links={links} />
      <Clusters clusters={page.clusters} />
      <Card title={robustnessTexts.double}>
        {found.doubleCounting.length === 0 ? <p className="text-muted">{robustnessTexts.noDouble}</p> : (
          <ul className="list-disc pl-5">{found.doubleCounting.map((one) => <li key={`${one.kind}/${one.key}`}>{robustnessTexts.doubleText(one.kind === 'field' ? page.fields[one.key] ?? one.key : one.key, one.percent, one.indicators)}</li>)}</ul>
        )}
      </Card>
    </div>
  )
}
