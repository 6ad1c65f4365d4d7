import { organizationTypes } from '@/domain/models/organization-type'
import { deficitKinds } from '@/domain/recommendations/find-deficits'
import { formatCount } from '@/texts/format'
import { organizationTypeNames } from '@/texts/organizations'
import { deficitKindNames, recommendationTexts as texts } from '@/texts/recommendations'
import { Button } from '@/ui/kit/button'
import { Card } from '@/ui/kit/card'
import { Chip } from '@/ui/kit/chip'
import { SelectField, TextField } from '@/ui/kit/field'
import { Link } from '@/ui/kit/link'
import { Pagination } from '@/ui/kit/pagination'
import { EmptyState } from '@/ui/kit/states'
import { Table, type Column } from '@/ui/kit/table'
import type { FormAction } from '@/usecases/kernel/action-state'
import type { OutOf } from '@/usecases/kernel/define-query'
import type { listMeasuresQuery } from '@/usecases/recommendations/list-measures'
import { ChangeRequests } from '../effects/change-requests.view'
import { MeasureForm } from './measure.form'

type Library = OutOf<typeof listMeasuresQuery>
type Measure = Library['items'][number]
export type MeasureFilter = Readonly<Partial<Record<'indicator' | 'direction' | 'kind' | 'type' | 'q', string | undefined>>>
type Links = { readonly list: string; readonly page: (page: number) => string; readonly edit: (measureId: string) => string }
type Props = { readonly library: Library; readonly filter: MeasureFilter; readonly create: FormAction; readonly edit: FormAction; readonly links: Links }

/** Names behind the codes of a measure; a code the model does not know stays as it is. */
const wheresOf = ({ indicators, directions }: Library, { indicatorCodes, directionCodes }: Measure): ReadonlyArray<string> => {
  const named = (list: ReadonlyArray<{ code: string; name: string }>) => (code: string): string => [code, list.find((one) => one.code === code)?.name].filter((part) => part !== undefined).join(' ')
  return [...indicatorCodes.map(named(indicators)), ...directionCodes.map(named(directions))]
}

const columnsOf = (library: Library, { edit }: Links): ReadonlyArray<Column<Measure>> => [
  {
    key: 'title', header: texts.measureColumns.title, rowHeader: true, cell: (measure) => (
      <div className="flex flex-col gap-1">
        <span>{measure.title}</span>
        <span className="max-w-reading text-sm font-normal text-muted">{measure.text}</span>
        {library.mayEdit && <span className="text-sm font-normal"><Link href={edit(measure.id)} aria-label={texts.measureEditing(measure.title)}>{texts.measureEdit}</Link></span>}
      </div>
    ),
  },
  { key: 'where', header: texts.measureColumns.where, cell: (measure) => <ul className="flex flex-col gap-1 text-sm">{wheresOf(library, measure).map((where) => <li key={where}>{where}</li>)}</ul> },
  { key: 'kinds', header: texts.measureColumns.kinds, cell: (measure) => <span className="text-sm">{texts.measureKinds(measure.kinds)}<span className="block text-xs text-muted">{texts.measureTypes(measure.organizationTypes.map((type) => organizationTypeNames[type]))}</span></span> },
  { key: 'term', header: texts.measureColumns.term, align: 'end', cell: (measure) => formatCount(measure.termDays) },
  { key: 'uses', header: texts.measureColumns.uses, align: 'end', cell: (measure) => formatCount(measure.uses) },
  { key: 'state', header: texts.measureColumns.state, cell: (measure) => <Chip tone={measure.isActive ? 'success' : 'neutral'}>{measure.isActive ? texts.measureOn : texts.measureOff}</Chip> },
]

const choices = (items: ReadonlyArray<{ value: string; label: string }>) => [{ value: '', label: texts.measureFilters.any }, ...items]
const named = (items: ReadonlyArray<{ code: string; name: string }>) => choices(items.map(({ code, name }) => ({ value: code, label: `${code} ${name}` })))

const Filters = ({ library, filter, action }: { library: Library; filter: MeasureFilter; action: string }) => (
  <form action={action} className="grid grid-cols-3 items-end gap-3 phone:grid-cols-1">
    <SelectField id="direction" name="direction" label={texts.measureFilters.direction} defaultValue={filter.direction ?? ''} options={named(library.directions)} />
    <SelectField id="indicator" name="indicator" label={texts.measureFilters.indicator} defaultValue={filter.indicator ?? ''} options={named(library.indicators)} />
    <SelectField id="kind" name="kind" label={texts.measureFilters.kind} defaultValue={filter.kind ?? ''} options={choices(deficitKinds.map((value) => ({ value, label: deficitKindNames[value] })))} />
    <SelectField id="type" name="type" label={texts.measureFilters.type} defaultValue={filter.type ?? ''} options={choices(organizationTypes.map((value) => ({ value, label: organizationTypeNames[value] })))} />
    <TextField id="q" name="q" label={texts.measureFilters.q} defaultValue={filter.q ?? ''} />
    <div><Button type="submit">{texts.measureFilters.apply}</Button></div>
  </form>
)

/** The library of measures, found by what it is for; the operator edits one at a time over the list. */
export const MeasuresView = ({ library, filter, create, edit, links }: Props) => (
  <div className="flex flex-col gap-5">
    {library.edited !== null && <Card title={texts.measureEditing(library.edited.title)}><MeasureForm key={`${library.edited.id} ${library.edited.revision}`} action={edit} measure={library.edited} label={texts.measureEdit} /></Card>}
    <ChangeRequests requests={library.changeRequests} />
    <Filters library={library} filter={filter} action={links.list} />
    <p className="text-sm text-muted" role="status">{texts.measureCount(library.total)}</p>
    {library.items.length === 0 ? <EmptyState title={texts.measureEmptyTitle} why={library.isEmpty ? texts.measureEmptyWhy : texts.measureFilteredWhy} level={2} />
      : <Table caption={texts.measureCaption} captionHidden columns={columnsOf(library, links)} rows={library.items} rowKey={({ id }) => id} cards />}
    {library.pageCount > 1 && <Pagination page={library.page} pageCount={library.pageCount} total={library.total} pageSize={library.pageSize} hrefOf={links.page} />}
    {library.mayEdit && <Card title={texts.measureAdd}><MeasureForm action={create} label={texts.measureAdd} /></Card>}
  </div>
)
