import { cycleTexts } from '@/texts/cycles'
import { outsideTexts, readinessTexts as texts } from '@/texts/readiness'
import { checkNames, checkTexts } from '@/texts/submissions'
import type { Readiness, ReadinessError } from '@/usecases/releases/check-readiness'
import { paths } from '@/web/paths'
import { LinkButton } from '../kit/button'
import { Card } from '../kit/card'
import { Chip } from '../kit/chip'
import { Link } from '../kit/link'
import { PageHeader } from '../kit/page-header'
import { Pagination } from '../kit/pagination'
import { EmptyState } from '../kit/states'
import { Table, type Column } from '../kit/table'

type CheckKey = keyof typeof texts.checks
type CheckLine = { readonly key: CheckKey; readonly count: number; readonly stops: boolean }
type Absent = Readiness['absences'][number]

/** What stops the end of verification comes first; the rest is told. */
const linesOf = ({ counts }: Readiness): ReadonlyArray<CheckLine> => [
  { key: 'open', count: counts.open, stops: true }, { key: 'errors', count: counts.errors, stops: true }, { key: 'unexplained', count: counts.unexplained, stops: false }, { key: 'totals', count: counts.totals, stops: false },
  { key: 'appeals', count: counts.appeals, stops: false }, { key: 'exempt', count: counts.exempt, stops: false }, { key: 'notSubmitted', count: counts.notSubmitted, stops: false },
]

const Verdict = ({ line: { key, count, stops } }: { line: CheckLine }) => {
  if (count === 0) return <Chip tone="success">{texts.good}</Chip>
  if (stops) return <Chip tone="danger">{texts.stops}</Chip>
  return key === 'exempt' || key === 'notSubmitted' ? <Chip>{texts.told}</Chip> : <Chip tone="warning">{texts.look}</Chip>
}

const checkColumns: ReadonlyArray<Column<CheckLine>> = [
  { key: 'check', header: texts.columns.check, rowHeader: true, cell: ({ key }) => texts.checks[key] },
  { key: 'count', header: texts.columns.count, align: 'end', cell: ({ count }) => texts.countOf(count) },
  { key: 'state', header: texts.columns.state, cell: (line) => <Verdict line={line} /> },
]

const errorColumns = (cycleId: string): ReadonlyArray<Column<ReadinessError>> => [
  { key: 'place', header: texts.errorColumns.place, rowHeader: true, cell: ({ organizationId, organization, municipality }) => (
    <>{organizationId === null ? texts.wholeMunicipality : <Link href={paths.form(cycleId, organizationId)}>{organization}</Link>}<span className="block text-xs text-muted">{municipality}</span></>
  ) },
  { key: 'field', header: texts.errorColumns.field, cell: ({ fields }) => fields.join('; ') },
  { key: 'what', header: texts.errorColumns.what, cell: ({ code, facts }) => checkTexts[code](facts) },
]

const absentColumns = (cycleId: string): ReadonlyArray<Column<Absent>> => [
  { key: 'organization', header: texts.outsideColumns.organization, rowHeader: true, cell: ({ organizationId, organization, municipality }) => <><Link href={paths.form(cycleId, organizationId)}>{organization}</Link><span className="block text-xs text-muted">{municipality}</span></> },
  { key: 'how', header: texts.outsideColumns.how, cell: ({ kind }) => texts.kinds[kind] },
  { key: 'reason', header: texts.outsideColumns.reason, cell: ({ kind, reason }) => (kind === 'exempt' ? (reason ?? outsideTexts.noReason) : '') },
]

type CheckFold = Readiness['folded']['checks'][number]
type PlaceFold = Readiness['folded']['municipalities'][number]
const folded = [
  { key: 'count', header: texts.foldColumns.count, align: 'end' as const, cell: ({ count }: { count: number }) => texts.countOf(count) },
  { key: 'places', header: texts.foldColumns.places, cell: ({ places }: { places: number }) => texts.places(places) },
]

/** Errors by what is wrong and by where; each line opens its own, a page at a time. */
const Errors = ({ readiness }: { readiness: Readiness }) => {
  const { cycle, errors, errorsTotal, check, municipality, page, pageSize } = readiness
  const chosen = { check: check ?? undefined, municipality: municipality ?? undefined }
  const checkColumns: ReadonlyArray<Column<CheckFold>> = [{ key: 'check', header: texts.foldColumns.check, rowHeader: true, cell: ({ code }) => <Link href={paths.readiness(cycle.id, { ...chosen, check: code })}>{checkNames[code]}</Link> }, ...folded]
  const placeColumns: ReadonlyArray<Column<PlaceFold>> = [{ key: 'municipality', header: texts.foldColumns.municipality, rowHeader: true, cell: ({ id, name }) => <Link href={paths.readiness(cycle.id, { ...chosen, municipality: id })}>{name}</Link> }, ...folded]
  const isChosen = check !== null || municipality !== null
  if (readiness.folded.checks.length === 0) return <EmptyState title={texts.noErrors} why={texts.noErrorsWhy} level={3} />
  return (
    <div className="flex flex-col gap-4">
      {!isChosen && (
        <>
          <Table caption={texts.byCheck} columns={checkColumns} rows={readiness.folded.checks} rowKey={({ code }) => code} dense />
          <details><summary className="cursor-pointer py-1 font-medium">{texts.byMunicipality}</summary><Table caption={texts.byMunicipality} captionHidden columns={placeColumns} rows={readiness.folded.municipalities} rowKey={({ id }) => id} dense /></details>
          <p className="text-sm text-muted">{texts.chooseError}</p>
        </>
      )}
      {isChosen && (
        <>
          <div className="flex flex-wrap items-center gap-3">
            {check !== null && <Chip>{checkNames[check]}</Chip>}
            {municipality !== null && <Chip>{readiness.folded.municipalities.find(({ id }) => id === municipality)?.name ?? ''}</Chip>}
            <span className="text-sm text-muted">{texts.chosen(errorsTotal)}</span>
            <LinkButton size="small" href={paths.readiness(cycle.id)}>{texts.allErrors}</LinkButton>
          </div>
          <Table caption={texts.errorsTitle} captionHidden cards columns={errorColumns(cycle.id)} rows={errors} rowKey={({ key }) => key} empty={<EmptyState title={texts.noErrors} why={texts.noErrorsWhy} level={3} />} />
          {errorsTotal > pageSize && <Pagination page={page} pageCount={Math.ceil(errorsTotal / pageSize)} total={errorsTotal} pageSize={pageSize} hrefOf={(next) => paths.readiness(cycle.id, { ...chosen, page: next })} />}
        </>
      )}
    </div>
  )
}

/** What the operator looks at before a release: the checks, every error with its place, and who takes part differently. */
export const ReadinessView = ({ readiness }: { readiness: Readiness }) => {
  const { cycle, absences } = readiness
  return (
    <div className="flex flex-col gap-6">
      <PageHeader title={texts.title} subtitle={texts.subtitle(cycle.period)} breadcrumbs={[{ label: cycleTexts.title, href: paths.cycles() }, { label: cycle.title, href: paths.cycle(cycle.id) }, { label: texts.title }]} />
      <Card title={texts.listTitle}>
        <Table caption={texts.listTitle} captionHidden columns={checkColumns} rows={linesOf(readiness)} rowKey={({ key }) => key} />
        <p className="mt-3 text-sm text-muted">{texts.calculateWhere}</p>
      </Card>
      <Card title={texts.errorsTitle}>
        <Errors readiness={readiness} />
      </Card>
      {absences.length > 0 && (
        <Card title={texts.outsideTitle}>
          <p className="mb-3 text-sm text-muted">{texts.exemptWhy} {texts.notSubmittedWhy(readiness.policy)}</p>
          <Table caption={texts.outsideTitle} captionHidden cards columns={absentColumns(cycle.id)} rows={absences} rowKey={({ organizationId }) => organizationId} />
        </Card>
      )}
    </div>
  )
}
