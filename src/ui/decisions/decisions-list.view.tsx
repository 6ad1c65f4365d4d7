import { decisionKinds, decisionStates } from '@/domain/decisions/decision-workflow'
import { decisionKindNames, decisionLevelNames, decisionStatusNames, decisionTexts as texts } from '@/texts/decisions'
import { formatDate } from '@/texts/format'
import { Button } from '@/ui/kit/button'
import { Chip } from '@/ui/kit/chip'
import { SelectField } from '@/ui/kit/field'
import { Link } from '@/ui/kit/link'
import { Pagination } from '@/ui/kit/pagination'
import { EmptyState } from '@/ui/kit/states'
import { Table, type Column } from '@/ui/kit/table'
import type { OutOf } from '@/usecases/kernel/define-query'
import type { listDecisionsQuery } from '@/usecases/decisions/list-decisions'
import { DecisionStatusChip } from './status-chip'

type List = OutOf<typeof listDecisionsQuery>
type Item = List['items'][number]
type Filter = { readonly status?: string | undefined; readonly kind?: string | undefined }
type Props = { readonly list: List; readonly filter: Filter; readonly links: { readonly one: (id: string) => string; readonly page: (page: number) => string; readonly list: string } }

const columnsOf = (one: (id: string) => string): ReadonlyArray<Column<Item>> => [
  { key: 'title', header: texts.columns.title, rowHeader: true, cell: (item) => <Link href={one(item.id)}>{item.title}</Link> },
  { key: 'kind', header: texts.columns.kind, cell: (item) => decisionKindNames[item.kind] },
  { key: 'level', header: texts.columns.level, cell: (item) => item.placeName ?? decisionLevelNames[item.level] },
  { key: 'status', header: texts.columns.status, cell: (item) => <DecisionStatusChip status={item.status} /> },
  { key: 'order', header: texts.columns.order, cell: (item) => (item.orderNumber === null || item.orderDate === null ? null : texts.order(item.orderNumber, formatDate(item.orderDate))) },
  { key: 'points', header: texts.columns.points, align: 'end', cell: (item) => texts.ofPoints(item.points - item.openPoints, item.points) },
  { key: 'review', header: texts.columns.review, align: 'end', cell: (item) => (item.reviewOn === null ? null : <span className="inline-flex items-center gap-2">{item.isReviewDue && <Chip tone="warning">{texts.reviewDue}</Chip>}{formatDate(item.reviewOn)}</span>) },
]

export const DecisionsListView = ({ list, filter, links }: Props) => (
  <div className="flex flex-col gap-5">
    <form action={links.list} className="flex flex-wrap items-end gap-3">
      <SelectField id="status" name="status" label={texts.filters.status} defaultValue={filter.status ?? ''} options={[{ value: '', label: texts.filters.any }, ...decisionStates.map((value) => ({ value, label: decisionStatusNames[value] }))]} />
      <SelectField id="kind" name="kind" label={texts.filters.kind} defaultValue={filter.kind ?? ''} options={[{ value: '', label: texts.filters.any }, ...decisionKinds.map((value) => ({ value, label: decisionKindNames[value] }))]} />
      <Button type="submit">{texts.filters.apply}</Button>
    </form>
    <p className="text-sm text-muted" role="status">{texts.count(list.total)}</p>
    {list.items.length === 0 ? <EmptyState title={texts.emptyTitle} why={texts.emptyWhy} level={2} /> : <Table caption={texts.caption} captionHidden columns={columnsOf(links.one)} rows={list.items} rowKey={({ id }) => id} cards />}
    {list.pageCount > 1 && <Pagination page={list.page} pageCount={list.pageCount} total={list.total} pageSize={list.pageSize} hrefOf={links.page} />}
  </div>
)
