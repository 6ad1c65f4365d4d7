import type { OutOf } from '@/usecases/kernel/define-query'
import type { getComparison } from '@/usecases/scoring/compare-cards'
import type { ComparedDirection, ComparedLine } from '@/domain/scoring/cards/compare-cards'
import { compareTexts } from '@/texts/compare'
import { formatDeltaHundredths, formatHundredths } from '@/texts/format'
import { cardTexts } from '@/texts/score-card'
import { LinkButton } from '@/ui/kit/button'
import { Callout } from '@/ui/kit/callout'
import { Card } from '@/ui/kit/card'
import { LevelChip } from '@/ui/kit/chip'
import { KeyValue } from '@/ui/kit/key-value'
import { PageHeader } from '@/ui/kit/page-header'
import { Table, type Column } from '@/ui/kit/table'

export type Comparison = OutOf<typeof getComparison>
export type CompareLinks = { rating: string; swap: string; choose: string }
type Side = Comparison['first']

const { columns: words } = compareTexts

const sideValue = ({ total, level, rank }: Side) => (
  <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
    <strong>{formatHundredths(total)}</strong>
    <LevelChip tone={level?.tone ?? 'none'} {...(level === null ? {} : { name: level.name })} />
    <span className="text-muted">{rank === null ? cardTexts.noPlace : cardTexts.place(rank.place, rank.of)}</span>
  </span>
)
const sideLabel = ({ director, organization, municipality }: Side): string => compareTexts.person(director.name, organization.name, municipality.name)

const amounts = <Row extends ComparedLine>(): ReadonlyArray<Column<Row>> => [
  { key: 'first', header: words.first, align: 'end', cell: (row) => formatHundredths(row.first) },
  { key: 'second', header: words.second, align: 'end', cell: (row) => formatHundredths(row.second) },
  { key: 'difference', header: words.difference, align: 'end', cell: (row) => <strong>{formatDeltaHundredths(row.difference)}</strong> },
]
const nameOf = ({ code, name }: ComparedLine): string => compareTexts.named(code, name)

const Waterfall = ({ comparison }: { comparison: Comparison['comparison'] }) => (
  <Card>
    <Table caption={compareTexts.waterfallCaption} cards rows={comparison.directions} rowKey={({ code }) => code}
      columns={[
        { key: 'what', header: words.what, rowHeader: true, cell: nameOf }, ...amounts<ComparedDirection>(),
        { key: 'running', header: words.running, align: 'end', cell: ({ from, to }) => compareTexts.running(from, to) },
      ]}
      totals={{ what: compareTexts.sum, first: formatHundredths(comparison.first), second: formatHundredths(comparison.second), difference: formatDeltaHundredths(comparison.difference) }} />
    <p className="mt-3 text-right font-medium">{compareTexts.sumLine(comparison.directions.map(({ difference }) => difference), comparison.difference)}</p>
  </Card>
)

const Lines = ({ direction }: { direction: ComparedDirection }) => (
  <details className="rounded-md border border-line bg-surface">
    <summary className="px-4 py-3 hover:bg-hover">
      <span className="inline-flex w-[calc(100%-1.5rem)] flex-wrap justify-between gap-x-6 align-top"><span className="font-semibold">{nameOf(direction)}</span><span>{formatDeltaHundredths(direction.difference)}</span></span>
    </summary>
    <div className="border-t border-line p-3">
      <Table caption={compareTexts.linesCaption(direction.name)} captionHidden dense cards rows={direction.lines} rowKey={({ code }) => code} empty={compareTexts.noLines}
        columns={[{ key: 'what', header: words.what, rowHeader: true, cell: nameOf }, ...amounts<ComparedLine>()]}
        totals={{ what: compareTexts.sum, first: formatHundredths(direction.first), second: formatHundredths(direction.second), difference: formatDeltaHundredths(direction.difference) }} />
    </div>
  </details>
)

/** Two results of one release: the difference as a sum of contributions that adds up before the reader's eyes. */
export const CompareView = ({ found, links }: { found: Comparison; links: CompareLinks }) => {
  const { release, comparison, first, second } = found
  return (
    <div className="flex flex-col gap-4">
      <PageHeader title={compareTexts.finding(first.director.name, second.director.name, comparison.difference)} subtitle={compareTexts.lead}
        breadcrumbs={[{ label: compareTexts.crumb, href: links.rating }, { label: compareTexts.title }]}
        release={cardTexts.release({ region: release.regionName, period: release.period, number: release.number, createdAt: release.createdAt, zone: release.timeZone, published: release.publishedAt !== null })}
        actions={<><LinkButton href={links.swap}>{compareTexts.swap}</LinkButton><LinkButton href={links.choose}>{compareTexts.choose}</LinkButton></>} />
      <Card><KeyValue items={[{ label: `${words.first}: ${sideLabel(first)}`, value: sideValue(first) }, { label: `${words.second}: ${sideLabel(second)}`, value: sideValue(second) }]} columns={2} /></Card>
      {!found.isSameType && <Callout tone="warning">{compareTexts.otherTypes}</Callout>}
      <Waterfall comparison={comparison} />
      <h2 className="text-lg font-semibold">{compareTexts.lines}</h2>
      {comparison.directions.map((direction) => <Lines key={direction.code} direction={direction} />)}
    </div>
  )
}
