import type { OutOf } from '@/usecases/kernel/define-query'
import type { DifferenceKind, DifferenceRow, getDifference, MovedBar } from '@/usecases/releases/get-difference'
import { differenceTexts as texts, inputText } from '@/texts/release-difference'
import { formatCount, formatDeltaHundredths, formatHundredths } from '@/texts/format'
import { LinkButton } from '../kit/button'
import { Callout } from '../kit/callout'
import { Card } from '../kit/card'
import { KeyValue } from '../kit/key-value'
import { Link } from '../kit/link'
import { PageHeader } from '../kit/page-header'
import { Pagination } from '../kit/pagination'
import { EmptyState } from '../kit/states'
import { Table } from '../kit/table'
import { TabLinks } from '../kit/tabs'

export type DifferencePage = OutOf<typeof getDifference>
export type DifferenceLinks = {
  rating: string
  cycle: string
  card: (directorId: string, organizationId: string) => string
  page: (search: { kind?: DifferenceKind; page?: number }) => string
  file: (format: 'csv' | 'xlsx') => string
}
type Props = { page: DifferencePage; links: DifferenceLinks }

const Lines = ({ row }: { row: DifferenceRow }) => (
  row.lines.length === 0 ? <p className="text-muted">{texts.whyNot}</p> : (
    <Table caption={texts.whyOf(row.director, row.organization)} dense cards rows={row.lines} rowKey={({ code }) => code}
      totals={{ line: texts.sum, before: formatHundredths(row.total.before), after: formatHundredths(row.total.after), difference: formatDeltaHundredths(row.total.after - row.total.before) }}
      columns={[
        { key: 'line', header: texts.lineColumns.line, rowHeader: true, cell: ({ code, name }) => texts.line(code, name) },
        { key: 'cause', header: texts.lineColumns.cause, cell: ({ cause }) => texts.causes[cause] },
        { key: 'before', header: texts.lineColumns.before, align: 'end', cell: ({ before }) => formatHundredths(before) },
        { key: 'after', header: texts.lineColumns.after, align: 'end', cell: ({ after }) => formatHundredths(after) },
        { key: 'difference', header: texts.lineColumns.difference, align: 'end', cell: ({ difference }) => formatDeltaHundredths(difference) },
      ]} />
  )
)

const Inputs = ({ row, zone }: { row: DifferenceRow; zone: string }) => (
  row.inputs.length === 0 ? <p className="text-muted">{texts.noInputs}</p> : (
    <Table caption={texts.inputsOf(row.director, row.organization)} dense cards rows={row.inputs} rowKey={({ key }) => key}
      columns={[
        { key: 'field', header: texts.inputColumns.field, rowHeader: true, cell: ({ label }) => label },
        { key: 'before', header: texts.inputColumns.before, align: 'end', cell: (field) => inputText(field, field.before) },
        { key: 'after', header: texts.inputColumns.after, align: 'end', cell: (field) => inputText(field, field.after) },
        { key: 'who', header: texts.inputColumns.who, cell: ({ given }) => texts.given(given, zone) },
      ]} />
  )
)

const Person = ({ row, zone, href, isOpen }: { row: DifferenceRow; zone: string; href: string; isOpen: boolean }) => (
  <Card title={row.director} actions={<Link href={href}>{texts.card}</Link>}>
    <div className="flex flex-col gap-3">
      <p className="text-muted">{texts.who(row.organization, row.municipality)}</p>
      <KeyValue columns={2} items={[
        { label: texts.total, value: texts.totalChange(row.total.before, row.total.after) },
        { label: texts.level, value: texts.textChange(row.level.before, row.level.after) },
        { label: texts.placeRegion, value: texts.placeChange(row.places.region) },
      ]} />
      {row.placeChange !== null && (row.placeChange.own !== 0 || row.placeChange.others !== 0) && <p>{texts.placeWhy(row.placeChange)}</p>}
      <details data-fold open={isOpen}>
        <summary className="min-h-6 text-accent">{texts.details}</summary>
        <div className="mt-2 flex flex-col gap-4">
          <KeyValue columns={2} items={[{ label: texts.placeMunicipality, value: texts.placeChange(row.places.municipality) }, { label: texts.placeCluster, value: texts.placeChange(row.places.cluster) }]} />
          <Lines row={row} /><Inputs row={row} zone={zone} />
        </div>
      </details>
    </div>
  </Card>
)

const Bars = ({ bars }: { bars: ReadonlyArray<MovedBar> }) => (
  <Card>
    <details data-fold>
      <summary className="min-h-6 font-semibold">{texts.barsCount(bars.length)}</summary>
      <p className="my-2 text-muted">{texts.barsHelp}</p>
      <Table caption={texts.bars} captionHidden dense cards maxHeight="viewport" rows={bars} rowKey={({ code, before, after }) => `${code} ${before} ${after}`}
        columns={[
          { key: 'line', header: texts.barColumns.line, rowHeader: true, cell: ({ code, name }) => texts.line(code, name) },
          { key: 'before', header: texts.barColumns.before, align: 'end', cell: ({ before }) => texts.bar(before) },
          { key: 'after', header: texts.barColumns.after, align: 'end', cell: ({ after }) => texts.bar(after) },
          { key: 'cards', header: texts.barColumns.cards, align: 'end', cell: ({ cards }) => formatCount(cards) },
        ]} />
    </details>
  </Card>
)

const Notes = ({ heads: { before, after } }: { heads: NonNullable<DifferencePage['heads']> }) => (
  <>
    {before.modelVersionId !== after.modelVersionId && <Callout tone="info">{texts.otherModel}</Callout>}
    {before.engineVersion !== after.engineVersion && <Callout tone="info">{texts.otherEngine(before.engineVersion, after.engineVersion)}</Callout>}
    {before.earlier.join() !== after.earlier.join() && <Callout tone="info">{texts.otherHistory}</Callout>}
  </>
)

const kinds: ReadonlyArray<DifferenceKind> = ['all', 'up', 'down', 'level', 'input', 'others']
const FIRST_OPEN = 1

const People = ({ page, links }: Props) => {
  if (page.counts.all === 0) return <EmptyState title={texts.nothing.title} why={texts.nothing.why} />
  const items = kinds.map((kind) => ({ href: links.page({ kind }), label: texts.kind(texts.kinds[kind], page.counts[kind]), current: page.kind === kind }))
  return (
    <>
      {page.reach !== 'own' && <TabLinks label={texts.kindsLabel} items={items} />}
      {page.rows.length === 0 && <EmptyState title={texts.emptyKind.title} why={texts.emptyKind.why} />}
      {page.rows.map((row, at) => <Person key={`${row.directorId}/${row.organizationId}`} row={row} zone={page.release.timeZone} href={links.card(row.directorId, row.organizationId)} isOpen={at < FIRST_OPEN} />)}
      {page.pageCount > 1 && <Pagination page={page.page} pageCount={page.pageCount} total={page.total} pageSize={page.pageSize} hrefOf={(next) => links.page({ kind: page.kind, page: next })} />}
    </>
  )
}

const crumbsOf = ({ page, links }: Props) => [{ label: texts.crumb, href: links.rating }, { label: page.release.cycleTitle, href: links.cycle }, { label: texts.pageTitle }]

/** «Что изменилось»: two releases of one cycle, person by person. */
export const DifferenceView = ({ page, links }: Props) => {
  const { release, heads } = page
  const facts = { region: release.regionName, period: release.period, zone: release.timeZone }
  if (heads === null) return (
    <>
      <PageHeader title={texts.firstTitle(release.number)} breadcrumbs={crumbsOf({ page, links })} release={texts.single({ ...facts, number: release.number, createdAt: release.createdAt })} />
      <EmptyState title={texts.first.title} why={texts.first.why} />
    </>
  )
  return (
    <div className="flex flex-col gap-4">
      <PageHeader title={texts.title(heads.after.number, heads.before.number)} subtitle={texts.summary(page.counts.all)} breadcrumbs={crumbsOf({ page, links })}
        release={texts.release({ ...facts, before: heads.before, after: heads.after, published: release.isPublished, isDemo: release.isDemo })}
        {...(page.canExport && page.counts.all > 0 ? { actions: <><LinkButton href={links.file('xlsx')}>{texts.exportXlsx}</LinkButton><LinkButton href={links.file('csv')}>{texts.exportCsv}</LinkButton></> } : {})} />
      <Notes heads={heads} />
      {page.bars.length > 0 && page.reach !== 'own' && <Bars bars={page.bars} />}
      <People page={page} links={links} />
    </div>
  )
}
