import { recommendationStates } from '@/domain/recommendations/recommendation-workflow'
import { formatDate } from '@/texts/format'
import { addresseeKindNames, recommendationStatusNames, recommendationTexts as texts } from '@/texts/recommendations'
import { Button } from '@/ui/kit/button'
import { Card } from '@/ui/kit/card'
import { Chip } from '@/ui/kit/chip'
import { Checkbox, SelectField } from '@/ui/kit/field'
import { Link } from '@/ui/kit/link'
import { Pagination } from '@/ui/kit/pagination'
import { EmptyState } from '@/ui/kit/states'
import { Table, type Column } from '@/ui/kit/table'
import { StepForm } from '@/ui/kit/step.form'
import type { FormAction } from '@/usecases/kernel/action-state'
import type { OutOf } from '@/usecases/kernel/define-query'
import type { listRecommendationsQuery } from '@/usecases/recommendations/list-recommendations'
import { BatchForm } from './batch.form'
import { RecommendationStatusChip } from './status-chip'

export type RecommendationList = OutOf<typeof listRecommendationsQuery>
type Item = RecommendationList['items'][number]
export type ListFilter = { readonly status?: string | undefined; readonly addresseeKind?: string | undefined; readonly municipalityId?: string | undefined; readonly overdue?: string | undefined }
type Links = { readonly one: (id: string) => string; readonly page: (page: number) => string; readonly list: string }
type Actions = { readonly submit: FormAction; readonly issue: FormAction; readonly propose: FormAction }
type Props = { readonly list: RecommendationList; readonly filter: ListFilter; readonly links: Links; readonly actions: Actions }

const addresseeOf = (item: Item): string => [item.directorName, item.organizationName, item.municipalityName].filter((part) => part !== null && part !== '').join(', ') || addresseeKindNames[item.addresseeKind]

const columnsOf = (links: Links, hasPicks: boolean): ReadonlyArray<Column<Item>> => [
  ...(hasPicks ? [{ key: 'pick', header: texts.columns.pick, width: 56, cell: (item: Item) => (item.batch === null ? null : <input type="checkbox" className="size-4 accent-accent" name="recommendationId[]" value={item.id} aria-label={texts.pickOne(`${item.title}, ${addresseeOf(item)}`)} />) }] : []),
  { key: 'title', header: texts.columns.title, rowHeader: true, cell: (item) => <Link href={links.one(item.id)}>{item.title}</Link> },
  { key: 'addressee', header: texts.columns.addressee, cell: (item) => <span>{addresseeOf(item)}{!item.hasAccount && <span className="block text-xs text-muted">{texts.noAccount}</span>}</span> },
  { key: 'status', header: texts.columns.status, cell: (item) => <RecommendationStatusChip status={item.status} /> },
  { key: 'dueOn', header: texts.columns.dueOn, align: 'end', cell: (item) => <span className="inline-flex items-center gap-2">{item.isOverdue && <Chip tone="danger">{texts.overdue}</Chip>}{formatDate(item.dueOn)}</span> },
]

const Filters = ({ list, filter, action }: { list: RecommendationList; filter: ListFilter; action: string }) => (
  <form action={action} className="flex flex-wrap items-end gap-3">
    <SelectField id="status" name="status" label={texts.filters.status} defaultValue={filter.status ?? ''} options={[{ value: '', label: texts.filters.any }, ...recommendationStates.map((value) => ({ value, label: recommendationStatusNames[value] }))]} />
    <SelectField id="addresseeKind" name="addresseeKind" label={texts.filters.addressee} defaultValue={filter.addresseeKind ?? ''} options={[{ value: '', label: texts.filters.any }, ...Object.entries(addresseeKindNames).map(([value, label]) => ({ value, label }))]} />
    {list.municipalities.length > 0 && <SelectField id="municipalityId" name="municipalityId" label={texts.filters.municipality} defaultValue={filter.municipalityId ?? ''} options={[{ value: '', label: texts.filters.any }, ...list.municipalities.map(({ id, name }) => ({ value: id, label: name }))]} />}
    <div className="pb-2"><Checkbox id="overdue" name="overdue" value="1" label={texts.filters.overdue} defaultChecked={filter.overdue === '1'} /></div>
    <Button type="submit">{texts.filters.apply}</Button>
  </form>
)

/** All recommendations in sight: filters in the address, ticks for what may go on in a batch, and the rules' proposals. */
export const RecommendationsListView = ({ list, filter, links, actions }: Props) => {
  const batches = new Set(list.items.map(({ batch }) => batch))
  const [maySubmit, mayIssue] = [batches.has('submit'), batches.has('issue')]
  const isFiltered = Object.values(filter).some((value) => value !== undefined && value !== '')
  const table = <Table caption={texts.caption} captionHidden columns={columnsOf(links, maySubmit || mayIssue)} rows={list.items} rowKey={(item) => item.id} cards />
  return (
    <div className="flex flex-col gap-5">
      <Filters list={list} filter={filter} action={links.list} />
      <p className="text-sm text-muted" role="status">{texts.count(list.total)}</p>
      {list.items.length === 0 ? <EmptyState title={texts.emptyTitle} why={isFiltered ? texts.emptyFiltered : texts.emptyWhy} level={2} />
        : maySubmit || mayIssue ? <BatchForm submit={maySubmit ? actions.submit : null} issue={mayIssue ? actions.issue : null}>{table}</BatchForm> : table}
      {list.pageCount > 1 && <Pagination page={list.page} pageCount={list.pageCount} total={list.total} pageSize={list.pageSize} hrefOf={links.page} />}
      {list.releases.length > 0 && (
        <Card title={texts.propose}>
          <StepForm action={actions.propose} hidden={{}} label={texts.propose} help={texts.proposeHelp}>
            <SelectField id="releaseId" name="releaseId" label={texts.release} options={list.releases.map(({ id, period, number }) => ({ value: id, label: texts.release_(period, number) }))} />
          </StepForm>
        </Card>
      )}
    </div>
  )
}
