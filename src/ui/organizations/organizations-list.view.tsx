import { Link } from '../kit/link'
import { organizationTypes } from '@/domain/models/model-document'
import { conditionsTexts } from '@/texts/conditions'
import { formatCount } from '@/texts/format'
import { organizationPages as texts } from '@/texts/organization-pages'
import { organizationTypeNames } from '@/texts/organizations'
import { statisticsTexts } from '@/texts/statistics'
import { Button, LinkButton } from '@/ui/kit/button'
import { Chip } from '@/ui/kit/chip'
import { SelectField, TextField } from '@/ui/kit/field'
import { PageHeader } from '@/ui/kit/page-header'
import { Pagination } from '@/ui/kit/pagination'
import { EmptyState } from '@/ui/kit/states'
import { Table, type Column } from '@/ui/kit/table'
import type { listOrganizationsQuery } from '@/usecases/organizations/list-organizations'
import type { OutOf } from '@/usecases/kernel/define-query'

export type OrganizationList = OutOf<typeof listOrganizationsQuery>
type Row = OrganizationList['items'][number]
type Links = { organization: (id: string) => string; page: (page: number) => string; list: string; file: string; conditions: string }

const columnsOf = (links: Links): ReadonlyArray<Column<Row>> => {
  const words = texts.columns
  return [
    { key: 'name', header: words.name, rowHeader: true, cell: (row) => <span><Link href={links.organization(row.id)}>{row.shortName}</Link>{row.isClosed && <> <Chip>{texts.closed}</Chip></>}</span> },
    { key: 'municipality', header: words.municipality, cell: (row) => row.municipalityName },
    { key: 'type', header: words.type, cell: (row) => organizationTypeNames[row.type] },
    { key: 'territory', header: words.territory, cell: (row) => [row.isRural ? texts.rural : texts.urban, ...(row.isSmall ? [texts.small] : [])].join(', ') },
    { key: 'headcount', header: words.headcount, unit: texts.columns.headcountUnit, align: 'end', cell: (row) => formatCount(row.headcount) },
    { key: 'director', header: words.director, cell: (row) => row.directorName ?? texts.noDirector },
  ]
}

const Filters = ({ list, resetHref }: { list: OrganizationList; resetHref: string }) => (
  <form method="get" aria-label={texts.filters} className="no-print mb-4 flex flex-wrap items-end gap-3 [&>div]:w-60 phone:[&>div]:w-full">
    <TextField id="search" name="search" label={texts.search} defaultValue={list.filter.search} maxLength={100} type="search" />
    <SelectField id="municipalityId" name="municipalityId" label={texts.municipality} defaultValue={list.filter.municipalityId} options={[{ value: '', label: texts.all }, ...list.municipalities.map(({ id, name }) => ({ value: id, label: name }))]} />
    <SelectField id="type" name="type" label={texts.type} defaultValue={list.filter.type} options={[{ value: '', label: texts.all }, ...organizationTypes.map((type) => ({ value: type, label: organizationTypeNames[type] }))]} />
    <Button type="submit" variant="primary">{texts.apply}</Button>
    <LinkButton href={resetHref} variant="quiet">{texts.reset}</LinkButton>
  </form>
)

export const OrganizationsListView = ({ list, links }: { list: OrganizationList; links: Links }) => (
  <>
    <PageHeader title={texts.listTitle(list.total)} subtitle={texts.listSubtitle(list.regionName)} actions={<>{list.mayDescribe && <LinkButton href={links.conditions}>{conditionsTexts.link}</LinkButton>}<LinkButton href={links.file} external>{statisticsTexts.exportOrganizations}</LinkButton></>} />
    <Filters list={list} resetHref={links.list} />
    <Table caption={texts.caption} captionHidden columns={columnsOf(links)} rows={list.items} rowKey={(row) => row.id} cards
      empty={<EmptyState title={texts.emptyTitle} why={texts.emptyWhy} action={<LinkButton href={links.list}>{texts.reset}</LinkButton>} />} />
    {list.pageCount > 1 && <div className="mt-3"><Pagination page={list.page} pageCount={list.pageCount} total={list.total} pageSize={list.pageSize} hrefOf={links.page} /></div>}
  </>
)
