import { Link } from '../kit/link'
import type { CycleListItem } from '@/usecases/cycles/list-cycles'
import type { CycleStatus } from '@/domain/cycles/cycle-workflow'
import { cycleStatusNames } from '@/texts/cycle-steps'
import { cycleKindNames, cycleTexts } from '@/texts/cycles'
import { StatusChip, type Status } from '../kit/chip'
import { EmptyState } from '../kit/states'
import { Table, type Column } from '../kit/table'

const chipOf: Record<CycleStatus, Status> = {
  planned: 'waiting', schedule_approved: 'waiting', collecting: 'running', verifying: 'running', calculated: 'running', preliminary: 'running', appeals: 'running', approved: 'done', analysed: 'done',
  recommending: 'done', deciding: 'done', executing: 'done', effect_review: 'done', closed: 'closed', suspended: 'attention', cancelled: 'cancelled',
}

export const CycleStatusChip = ({ status }: { status: CycleListItem['status'] }) => <StatusChip status={chipOf[status]}>{cycleStatusNames[status]}</StatusChip>

const columnsOf = (hrefOf: (id: string) => string, timeZone: string): ReadonlyArray<Column<CycleListItem>> => [
  { key: 'title', header: cycleTexts.columns.title, rowHeader: true, cell: (cycle) => <Link href={hrefOf(cycle.id)}>{cycle.title}</Link> },
  { key: 'kind', header: cycleTexts.columns.kind, cell: (cycle) => cycleKindNames[cycle.kind], hideOnPhone: true },
  { key: 'period', header: cycleTexts.columns.period, cell: (cycle) => cycle.period },
  { key: 'status', header: cycleTexts.columns.status, cell: (cycle) => <CycleStatusChip status={cycle.status} /> },
  { key: 'deadline', header: cycleTexts.columns.deadline, cell: (cycle) => (cycle.deadlineAt === null ? cycleTexts.deadlineDate(cycle.deadline) : cycleTexts.deadline(cycle.deadlineAt, timeZone)) },
  { key: 'model', header: cycleTexts.columns.model, cell: (cycle) => (cycle.modelVersion === null ? null : cycleTexts.modelVersion(cycle.modelVersion.name, cycle.modelVersion.number)) },
  { key: 'release', header: cycleTexts.columns.release, cell: (cycle) => (cycle.lastRelease === null ? cycleTexts.noRelease : cycleTexts.release(cycle.lastRelease.number, cycle.lastRelease.createdAt)) },
]

export const CyclesTable = ({ items, timeZone, hrefOf }: { items: ReadonlyArray<CycleListItem>; timeZone: string; hrefOf: (id: string) => string }) => (
  <Table caption={cycleTexts.tableCaption} captionHidden columns={columnsOf(hrefOf, timeZone)} rows={items} rowKey={(cycle) => cycle.id} cards
    empty={<EmptyState title={cycleTexts.emptyTitle} why={cycleTexts.emptyWhy} level={2} />} />
)
