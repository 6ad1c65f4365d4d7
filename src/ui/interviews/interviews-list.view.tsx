import { interviewStates, type InterviewState } from '@/domain/interviews/interview-workflow'
import { formatDate } from '@/texts/format'
import { interviewStatusNames, interviewTexts as texts } from '@/texts/interviews'
import { Button } from '@/ui/kit/button'
import { Chip } from '@/ui/kit/chip'
import { SelectField } from '@/ui/kit/field'
import { Link } from '@/ui/kit/link'
import { Pagination } from '@/ui/kit/pagination'
import { EmptyState } from '@/ui/kit/states'
import { Table, type Column } from '@/ui/kit/table'
import type { OutOf } from '@/usecases/kernel/define-query'
import type { InterviewItem, listInterviewsQuery } from '@/usecases/interviews/list-interviews'

type Props = { readonly list: OutOf<typeof listInterviewsQuery>; readonly status: string | undefined; readonly links: { readonly list: string; readonly one: (id: string) => string; readonly page: (page: number) => string } }

const tones = { planned: 'accent', held: 'warning', agreed: 'success', cancelled: 'neutral' } as const satisfies Record<InterviewState, string>
export const InterviewStatusChip = ({ status }: { status: InterviewState }) => <Chip tone={tones[status]}>{interviewStatusNames[status]}</Chip>

const columnsOf = (one: (id: string) => string): ReadonlyArray<Column<InterviewItem>> => [
  { key: 'director', header: texts.columns.director, rowHeader: true, cell: (item) => <div><Link href={one(item.id)}>{item.director}</Link><span className="block text-xs font-normal text-muted">{[item.organization, item.municipality].join(', ')}</span></div> },
  { key: 'plannedOn', header: texts.columns.plannedOn, align: 'end', cell: (item) => formatDate(item.plannedOn) },
  { key: 'interviewer', header: texts.columns.interviewer, cell: (item) => item.interviewer },
  { key: 'status', header: texts.columns.status, cell: (item) => <InterviewStatusChip status={item.status} /> },
]

/** Interviews in sight. */
export const InterviewsListView = ({ list, status, links }: Props) => (
  <div className="flex flex-col gap-5">
    <form action={links.list} className="flex flex-wrap items-end gap-3">
      <SelectField id="status" name="status" label={texts.filters.status} defaultValue={status ?? ''} options={[{ value: '', label: texts.filters.any }, ...interviewStates.map((value) => ({ value, label: interviewStatusNames[value] }))]} />
      <Button type="submit">{texts.filters.apply}</Button>
    </form>
    <p className="text-sm text-muted" role="status">{texts.count(list.total)}</p>
    {list.items.length === 0 ? <EmptyState title={texts.emptyTitle} why={texts.emptyWhy} level={2} /> : <Table caption={texts.caption} captionHidden columns={columnsOf(links.one)} rows={list.items} rowKey={({ id }) => id} cards />}
    {list.pageCount > 1 && <Pagination page={list.page} pageCount={list.pageCount} total={list.total} pageSize={list.pageSize} hrefOf={links.page} />}
  </div>
)
