import { boardTexts as texts } from '@/texts/board'
import { cycleTexts } from '@/texts/cycles'
import { formStateNames } from '@/texts/form-states'
import { formatDeadline, formatDeltaHundredths, NO_DATA } from '@/texts/format'
import type { Board, BoardCut, BoardLine } from '@/usecases/submissions/get-board'
import { paths } from '@/web/paths'
import { LinkButton } from '../kit/button'
import { Card } from '../kit/card'
import { Chip } from '../kit/chip'
import { KeyValue } from '../kit/key-value'
import { Link } from '../kit/link'
import { PageHeader } from '../kit/page-header'
import { Pagination } from '../kit/pagination'
import { EmptyState } from '../kit/states'
import { TabLinks } from '../kit/tabs'
import { Table, type Column } from '../kit/table'
import { StagesTable } from '../cycles/schedule.view'
import { RemindForm, type RemindAction } from './remind.form'

type Municipality = Board['municipalities'][number]
type Person = Board['people'][number]
type FieldLine = Board['fields'][number]
type StateLine = Board['states'][number]

const costOf = ({ status, isLate, isNear }: BoardLine, punctuality: string | null): string => {
  if (status === 'not_submitted') return texts.notSubmitted
  if (isLate && status === 'returned_by_region') return texts.lateCheck
  if (isLate && status === 'returned' && punctuality === null) return texts.lateReturn
  if (isLate) return punctuality === null ? texts.lateMark : texts.lateIndicator(punctuality)
  return isNear ? texts.near : texts.nothing
}

const municipalityColumns = (cycleId: string): ReadonlyArray<Column<Municipality>> => [
  { key: 'name', header: texts.municipality, rowHeader: true, cell: ({ id, name }) => <Link href={paths.cycleBoard(cycleId, { municipality: id })}>{name}</Link> },
  { key: 'forms', header: texts.count, align: 'end', cell: ({ forms }) => texts.countOf(forms) },
  { key: 'started', header: texts.started, align: 'end', cell: ({ started }) => texts.countOf(started) },
  { key: 'sent', header: texts.sent, align: 'end', cell: ({ sent }) => texts.countOf(sent) },
  { key: 'checking', header: texts.checking, align: 'end', cell: ({ checking }) => texts.countOf(checking) },
  { key: 'accepted', header: texts.accepted, align: 'end', cell: ({ accepted }) => texts.countOf(accepted) },
  { key: 'late', header: texts.late, align: 'end', cell: ({ late }) => (late === 0 ? texts.countOf(0) : <Chip tone="danger">{texts.countOf(late)}</Chip>) },
  { key: 'filled', header: texts.filled, align: 'end', cell: ({ filledPercent }) => texts.share(filledPercent) },
  { key: 'cost', header: texts.cost, cell: texts.groupCost },
  { key: 'inflation', header: texts.inflation, unit: '%', align: 'end', cell: ({ inflation }) => (inflation === null ? NO_DATA : formatDeltaHundredths(inflation)) },
]

const lineColumns = (board: Board, remind: RemindAction): ReadonlyArray<Column<BoardLine>> => [
  { key: 'organization', header: texts.organization, rowHeader: true, cell: ({ organizationId, organizationName, municipalityName }) => <><Link href={paths.form(board.cycle.id, organizationId)}>{organizationName}</Link><span className="block text-xs text-muted">{municipalityName}</span></> },
  { key: 'director', header: texts.director, cell: ({ directorName }) => directorName },
  { key: 'state', header: texts.state, cell: ({ status }) => formStateNames[status] },
  { key: 'filled', header: texts.filled, align: 'end', cell: ({ filledPercent }) => texts.share(filledPercent) },
  { key: 'deadline', header: texts.deadline, cell: ({ dueAt, timeZone }) => formatDeadline(dueAt, timeZone) },
  { key: 'cost', header: texts.cost, cell: (line) => costOf(line, board.punctuality) },
  ...(board.mayRemind ? [{ key: 'action', header: texts.action, cell: (line: BoardLine) => (line.isAwaited ? <RemindForm action={remind} cycleId={board.cycle.id} organizationIds={[line.organizationId]} label={texts.remind} /> : null) }] : []),
]

const personColumns = (board: Board, remind: RemindAction): ReadonlyArray<Column<Person>> => [
  { key: 'name', header: texts.person, rowHeader: true, cell: ({ name }) => name },
  { key: 'forms', header: texts.count, align: 'end', cell: ({ forms }) => texts.countOf(forms) },
  { key: 'sent', header: texts.sent, align: 'end', cell: ({ sent }) => texts.countOf(sent) },
  { key: 'accepted', header: texts.accepted, align: 'end', cell: ({ accepted }) => texts.countOf(accepted) },
  { key: 'late', header: texts.late, align: 'end', cell: ({ late }) => (late === 0 ? texts.countOf(0) : <Chip tone="danger">{texts.countOf(late)}</Chip>) },
  { key: 'filled', header: texts.filled, align: 'end', cell: ({ filledPercent }) => texts.share(filledPercent) },
  { key: 'cost', header: texts.cost, cell: texts.groupCost },
  ...(board.mayRemind ? [{ key: 'action', header: texts.action, cell: ({ awaited }: Person) => (awaited.length > 0 ? <RemindForm action={remind} cycleId={board.cycle.id} organizationIds={awaited} label={texts.remind} /> : null) }] : []),
]

const stateColumns: ReadonlyArray<Column<StateLine>> = [
  { key: 'state', header: texts.state, rowHeader: true, cell: ({ status }) => formStateNames[status] },
  { key: 'forms', header: texts.count, align: 'end', cell: ({ forms }) => texts.countOf(forms) },
  { key: 'filled', header: texts.filled, align: 'end', cell: ({ filledPercent }) => texts.share(filledPercent) },
  { key: 'late', header: texts.late, align: 'end', cell: ({ late }) => (late === 0 ? texts.countOf(0) : <Chip tone="danger">{texts.countOf(late)}</Chip>) },
  { key: 'cost', header: texts.cost, cell: texts.groupCost },
]

const fieldColumns = ({ missing }: Board): ReadonlyArray<Column<FieldLine>> => [
  { key: 'field', header: texts.field, rowHeader: true, cell: ({ label }) => label },
  { key: 'filled', header: texts.filled, align: 'end', cell: ({ percent }) => texts.share(percent) },
  { key: 'empty', header: texts.empty, align: 'end', cell: ({ empty }) => texts.countOf(empty) },
  { key: 'cost', header: texts.cost, cell: ({ empty, indicators }) => texts.fieldCost(empty, indicators, missing) },
]

const Summary = ({ board }: { board: Board }) => (
  <>
    <KeyValue columns={3} items={[
      { label: texts.facts.forms, value: texts.countOf(board.totals.forms) }, { label: texts.facts.sent, value: texts.countOf(board.totals.sent) }, { label: texts.facts.accepted, value: texts.countOf(board.totals.accepted) },
      { label: texts.facts.late, value: texts.countOf(board.totals.late) }, { label: texts.facts.near, value: texts.countOf(board.totals.near) }, { label: texts.facts.filled, value: texts.share(board.totals.filledPercent) },
    ]} />
    <Card title={texts.burdenTitle}>
      <KeyValue columns={3} items={[
        { label: texts.burden.minutes, value: texts.number(board.burden.minutes) }, { label: texts.burden.cells, value: texts.number(board.burden.cells) }, { label: texts.burden.unasked, value: texts.share(board.burden.unaskedPercent) },
      ]} />
      <p className="mt-3 text-sm text-muted">{texts.burdenNorm}</p>
    </Card>
  </>
)

const Pages = ({ board, total }: { board: Board; total: number }) =>
  total <= board.pageSize ? null : (
    <Pagination page={board.page} pageCount={Math.ceil(total / board.pageSize)} total={total} pageSize={board.pageSize} hrefOf={(page) => paths.cycleBoard(board.cycle.id, { by: board.by, municipality: board.municipalityId ?? undefined, page })} />
  )

const Organizations = ({ board, remind }: { board: Board; remind: RemindAction }) => {
  const awaited = board.lines.filter(({ isAwaited }) => isAwaited).map(({ organizationId }) => organizationId)
  return (
    <Card title={texts.linesTitle} {...(board.mayRemind && awaited.length > 0 ? { actions: <RemindForm action={remind} cycleId={board.cycle.id} organizationIds={awaited} label={texts.remindAll} /> } : {})}>
      <Table caption={texts.linesTitle} captionHidden cards columns={lineColumns(board, remind)} rows={board.lines} rowKey={({ organizationId }) => organizationId}
        empty={<EmptyState title={texts.emptyTitle} why={texts.emptyWhy} level={3} action={<LinkButton href={paths.forms(board.cycle.id)}>{texts.toForms}</LinkButton>} />} />
      <Pages board={board} total={board.counts.organizations} />
    </Card>
  )
}

const Cut = ({ board, remind }: { board: Board; remind: RemindAction }) => {
  switch (board.by) {
    case 'organizations': return <Organizations board={board} remind={remind} />
    case 'municipalities': return <Card title={texts.municipalitiesTitle}><Table caption={texts.municipalitiesTitle} captionHidden cards columns={municipalityColumns(board.cycle.id)} rows={board.municipalities} rowKey={(row) => row.id} /></Card>
    case 'people': return <Card title={texts.peopleTitle}><p className="mb-3 text-sm text-muted">{texts.peopleNote}</p><Table caption={texts.peopleTitle} captionHidden cards columns={personColumns(board, remind)} rows={board.people} rowKey={({ id }) => id} /><Pages board={board} total={board.counts.people} /></Card>
    case 'fields': return <Card title={texts.fieldsTitle}><p className="mb-3 text-sm text-muted">{texts.fieldsNote}</p><Table caption={texts.fieldsTitle} captionHidden cards columns={fieldColumns(board)} rows={board.fields} rowKey={({ key }) => key} /><Pages board={board} total={board.counts.fields} /></Card>
    case 'stages': return (
      <>
        <Card title={texts.statesTitle}><Table caption={texts.statesTitle} captionHidden cards columns={stateColumns} rows={board.states} rowKey={({ status }) => status} /></Card>
        {board.stages.length > 0 && <Card title={texts.stagesTitle}><StagesTable stages={board.stages} /></Card>}
      </>
    )
  }
}

/** Who has come how far, who is late and what it costs, with one click to remind; five cuts of the same forms. */
export const BoardView = ({ board, remind }: { board: Board; remind: RemindAction }) => {
  const { id } = board.cycle
  const municipality = board.municipalityId ?? undefined
  const counts: Partial<Record<BoardCut, number>> = { ...board.counts, municipalities: board.municipalities.length }
  const tabs = (Object.keys(texts.cuts) as ReadonlyArray<BoardCut>).map((by) => ({ href: paths.cycleBoard(id, { by, municipality }), label: texts.cuts[by], current: by === board.by, ...(counts[by] === undefined ? {} : { count: counts[by] }) }))
  return (
    <div className="flex flex-col gap-6">
      <PageHeader title={texts.title} subtitle={texts.subtitle(board.cycle.period)} breadcrumbs={[{ label: cycleTexts.title, href: paths.cycles() }, { label: board.cycle.title, href: paths.cycle(id) }, { label: texts.title }]}
        actions={<>{municipality !== undefined && <LinkButton href={paths.cycleBoard(id, { by: board.by })}>{texts.allMunicipalities}</LinkButton>}<LinkButton href={paths.api.board(id, { municipality })} download external>{texts.csv}</LinkButton></>} />
      <Summary board={board} />
      <TabLinks label={texts.cutsLabel} items={tabs} />
      <Cut board={board} remind={remind} />
    </div>
  )
}
