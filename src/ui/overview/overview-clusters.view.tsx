import type { ClusterSummary, Overview } from '@/usecases/overview/get-overview'
import { ALL_TYPES } from '@/domain/scoring/places/rating-address'
import { extremesOf } from '@/domain/scoring/places/summarize-cards'
import { formatCount, formatDeltaHundredths, formatHundredths, NO_DATA } from '@/texts/format'
import { clusterName } from '@/texts/organizations'
import { deskTexts } from '@/texts/overview-desk'
import { overviewTexts } from '@/texts/overview'
import { releaseTexts } from '@/texts/releases'
import { paths } from '@/web/paths'
import { Ranges } from '../charts/ranges'
import { Link } from '../kit/link'
import { Panel } from '../kit/card'
import { Table } from '../kit/table'

const { clusters: texts } = deskTexts

const findingOf = (clusters: ReadonlyArray<ClusterSummary>): string => {
  const ordered = clusters.filter(({ median }) => median !== null).sort((a, b) => (b.median ?? 0) - (a.median ?? 0))
  const [first, last] = [ordered[0], ordered.at(-1)]
  return first === undefined || last === undefined || first.median === last.median ? texts.even : texts.title(clusterName(first.key), clusterName(last.key), (first.median ?? 0) - (last.median ?? 0))
}

/** Clusters of the release side by side: how their totals lie, then levels and the weakest direction of each. */
export const OverviewClusters = ({ overview }: { overview: Overview }) => {
  const { clusters, levels, directions, release, comparison } = overview
  if (clusters.length < 2) return null
  const worst = levels.length - 1
  const href = (key: string, more: Record<string, string> = {}): string => paths.rating({ release: release.id, type: key.split('/')[0] ?? ALL_TYPES, cluster: key, ...more })
  const weakest = ({ shares }: ClusterSummary): string => { const found = extremesOf(shares); return found === undefined ? NO_DATA : directions[found.weakest]?.name ?? NO_DATA }
  return (
    <Panel>
      <div className="flex min-w-0 flex-col gap-6">
        <Ranges nameHeader={texts.headers.name} domain={[0, 100]} frame={{ id: 'clusters', title: findingOf(clusters), unit: texts.unit, source: overviewTexts.source, release: releaseTexts.short(release), n: overview.whole.rated, note: texts.note, level: 2 }}
          rows={clusters.flatMap(({ key, rated, spread }) => (spread === undefined ? [] : [{ key, label: clusterName(key), n: rated, low: spread.lowerQuartile / 100, median: spread.median / 100, high: spread.upperQuartile / 100, href: href(key) }]))} />
        <details>
          <summary className="cursor-pointer py-1 text-sm text-accent underline underline-offset-2">{texts.more}</summary>
          <div className="pt-2">
        <Table caption={texts.caption} captionHidden rows={clusters} rowKey={({ key }) => key} dense cards
          columns={[
            { key: 'name', header: texts.headers.name, rowHeader: true, cell: ({ key }) => <Link href={href(key)}>{clusterName(key)}</Link> },
            { key: 'people', header: texts.headers.people, align: 'end', cell: ({ n }) => formatCount(n) },
            { key: 'median', header: texts.headers.median, align: 'end', cell: ({ median }) => (median === null ? NO_DATA : formatHundredths(median)) },
            ...(comparison.kind === 'comparable' ? [{ key: 'change', header: texts.headers.change, align: 'end' as const, cell: ({ changes }: ClusterSummary) => (changes.median === null ? NO_DATA : formatDeltaHundredths(changes.median)) }] : []),
            { key: 'worst', header: texts.headers.worst(levels[worst]?.name ?? ''), align: 'end', cell: ({ key, levels: counts }) => { const count = counts[worst] ?? 0; return count === 0 ? formatCount(0) : <Link href={href(key, { level: levels[worst]?.code ?? '' })}>{formatCount(count)}</Link> } },
            { key: 'weakest', header: texts.headers.weakest, cell: weakest },
          ]} />
          </div>
        </details>
      </div>
    </Panel>
  )
}
