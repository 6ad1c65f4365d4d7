import { organizationTypes } from '@/domain/models/organization-type'
import { practiceStates } from '@/domain/practices/practice-workflow'
import { formatCount } from '@/texts/format'
import { organizationTypeNames } from '@/texts/organizations'
import { figureSentence, practiceStatusNames, practiceTexts as texts } from '@/texts/practices'
import { Button } from '@/ui/kit/button'
import { SelectField, TextField } from '@/ui/kit/field'
import { Link } from '@/ui/kit/link'
import { Pagination } from '@/ui/kit/pagination'
import { EmptyState } from '@/ui/kit/states'
import { Table, type Column } from '@/ui/kit/table'
import type { OutOf } from '@/usecases/kernel/define-query'
import type { listPracticesQuery, PracticeItem } from '@/usecases/practices/list-practices'
import { PracticeStatusChip } from './practice-status'

type List = OutOf<typeof listPracticesQuery>
export type PracticeListFilter = Readonly<Partial<Record<'status' | 'indicator' | 'direction' | 'type' | 'q', string | undefined>>>
type Props = { readonly list: List; readonly filter: PracticeListFilter; readonly links: { readonly list: string; readonly one: (id: string) => string; readonly page: (page: number) => string } }

const columnsOf = (one: (id: string) => string, seesWork: boolean): ReadonlyArray<Column<PracticeItem>> => [
  { key: 'title', header: texts.columns.title, rowHeader: true, cell: (item) => <div><Link href={one(item.id)}>{item.title}</Link><span className="block max-w-reading text-sm font-normal text-muted">{item.problem}</span></div> },
  { key: 'place', header: texts.columns.place, cell: (item) => <span>{item.placeName}{item.placeName !== item.municipalityName && <span className="block text-xs text-muted">{item.municipalityName}</span>}</span> },
  { key: 'figures', header: texts.columns.figures, cell: (item) => <ul className="flex flex-col gap-1 text-sm">{item.figures.slice(0, 2).map((figure) => <li key={`${figure.kind}${figure.code}`}>{figureSentence(figure)}</li>)}</ul> },
  { key: 'uses', header: texts.columns.uses, align: 'end', cell: (item) => formatCount(item.uses) },
  ...(seesWork ? [{ key: 'status', header: texts.columns.status, cell: (item: PracticeItem) => <PracticeStatusChip status={item.status} /> }] : []),
]

const named = (items: ReadonlyArray<{ code: string; name: string }>) => [{ value: '', label: texts.filters.any }, ...items.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))]

const Filters = ({ list, filter, action }: { list: List; filter: PracticeListFilter; action: string }) => (
  <form action={action} className="grid grid-cols-3 items-end gap-3 phone:grid-cols-1">
    <SelectField id="direction" name="direction" label={texts.filters.direction} defaultValue={filter.direction ?? ''} options={named(list.directions)} />
    <SelectField id="indicator" name="indicator" label={texts.filters.indicator} defaultValue={filter.indicator ?? ''} options={named(list.indicators)} />
    <SelectField id="type" name="type" label={texts.filters.type} defaultValue={filter.type ?? ''} options={[{ value: '', label: texts.filters.any }, ...organizationTypes.map((value) => ({ value, label: organizationTypeNames[value] }))]} />
    <TextField id="q" name="q" label={texts.filters.search} defaultValue={filter.q ?? ''} />
    {list.seesWork && <SelectField id="status" name="status" label={texts.filters.status} defaultValue={filter.status ?? ''} options={[{ value: '', label: texts.filters.current }, ...practiceStates.map((value) => ({ value, label: practiceStatusNames[value] }))]} />}
    <div><Button type="submit">{texts.filters.apply}</Button></div>
  </form>
)

/** The library: found by direction, indicator, type of organization and words. */
export const PracticesListView = ({ list, filter, links }: Props) => {
  const isFiltered = Object.values(filter).some((value) => value !== undefined && value !== '')
  return (
    <div className="flex flex-col gap-5">
      <Filters list={list} filter={filter} action={links.list} />
      <p className="text-sm text-muted" role="status">{texts.count(list.total)}</p>
      {list.items.length === 0 ? <EmptyState title={texts.emptyTitle} why={isFiltered ? texts.emptyFiltered : texts.emptyWhy} level={2} />
        : <Table caption={texts.caption} captionHidden columns={columnsOf(links.one, list.seesWork)} rows={list.items} rowKey={({ id }) => id} cards />}
      {list.pageCount > 1 && <Pagination page={list.page} pageCount={list.pageCount} total={list.total} pageSize={list.pageSize} hrefOf={links.page} />}
    </div>
  )
}
