import { auditEventName, auditSentence, auditTexts } from '@/texts/audit'
import { formatDateTime } from '@/texts/format'
import type { AuditLine, AuditList } from '@/usecases/settings/list-audit'
import { paths } from '@/web/paths'
import { Button, LinkButton } from '../kit/button'
import { SelectField, TextField } from '../kit/field'
import { Pagination } from '../kit/pagination'
import { EmptyState } from '../kit/states'
import { Table, type Column } from '../kit/table'
import { Toolbar } from '../kit/toolbar'

const columnsOf = (timeZone: string): ReadonlyArray<Column<AuditLine>> => [
  { key: 'at', header: auditTexts.when, cell: ({ at }) => formatDateTime(at, timeZone) },
  { key: 'who', header: auditTexts.who, cell: ({ actorName }) => actorName ?? auditTexts.system },
  { key: 'what', header: auditTexts.what, rowHeader: true, cell: (line) => auditSentence(line.event, line) },
  { key: 'number', header: auditTexts.number, hideOnPhone: true, cell: ({ requestId }) => <span className="text-xs break-all text-faint">{requestId}</span> },
]

const Filters = ({ list: { filter, events } }: { list: AuditList }) => (
  <form method="get" action={paths.audit()}>
    <Toolbar label={auditTexts.filters}>
      <TextField id="from" name="from" type="date" label={auditTexts.from} defaultValue={filter.from} />
      <TextField id="to" name="to" type="date" label={auditTexts.to} defaultValue={filter.to} />
      <TextField id="person" name="person" type="search" label={auditTexts.person} defaultValue={filter.person} />
      <SelectField id="event" name="event" label={auditTexts.event} defaultValue={filter.event} options={[{ value: '', label: auditTexts.any }, ...events.map((event) => ({ value: event, label: auditEventName(event) }))]} />
      <Button type="submit">{auditTexts.apply}</Button>
      <LinkButton href={paths.audit()} variant="quiet">{auditTexts.reset}</LinkButton>
    </Toolbar>
  </form>
)

export const AuditView = ({ list }: { list: AuditList }) => (
  <div>
    <Filters list={list} />
    <Table caption={auditTexts.title} captionHidden cards rows={list.rows} rowKey={({ id }) => id} columns={columnsOf(list.timeZone)} empty={<EmptyState title={auditTexts.emptyTitle} why={auditTexts.emptyWhy} />} />
    {list.total > list.pageSize && (
      <Pagination page={list.page} pageCount={Math.ceil(list.total / list.pageSize)} total={list.total} pageSize={list.pageSize} hrefOf={(page) => paths.audit({ ...list.filter, page })} />
    )}
  </div>
)
