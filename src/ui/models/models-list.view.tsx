import { Link } from '../kit/link'
import { modelPages as texts, versionStatusNames } from '@/texts/model-pages'
import { modelLibraryTexts } from '@/texts/model-library'
import { modelWorkbookTexts } from '@/texts/model-workbook'
import { LinkButton } from '@/ui/kit/button'
import { StatusChip, type Status } from '@/ui/kit/chip'
import { PageHeader } from '@/ui/kit/page-header'
import { EmptyState } from '@/ui/kit/states'
import { Table, type Column } from '@/ui/kit/table'
import type { ChangeRequestDto } from '@/usecases/kernel/read-change-requests'
import { ChangeRequests } from '../effects/change-requests.view'
import type { ModelHead } from '@/usecases/models/version-access'

const chipOf: Record<ModelHead['status'], Status> = { draft: 'waiting', discussion: 'running', review: 'attention', approved: 'done', active: 'done', superseded: 'closed', archived: 'closed', withdrawn: 'closed' }

export const VersionStatus = ({ status }: { status: ModelHead['status'] }) => <StatusChip status={chipOf[status]}>{versionStatusNames[status]}</StatusChip>

export const orderText = (head: Pick<ModelHead, 'orderNumber' | 'orderDate'>): string =>
  head.orderNumber === null || head.orderDate === null ? texts.noOrder : texts.order(head.orderNumber, head.orderDate)

type Links = { version: (modelId: string, versionId: string) => string; import: string; export: (versionId: string) => string; workbook: (versionId: string) => string; library: string }

const columnsOf = (links: Links): ReadonlyArray<Column<ModelHead>> => [
  { key: 'name', header: texts.columns.name, rowHeader: true, cell: (row) => <Link href={links.version(row.modelId, row.id)}>{row.modelName}</Link> },
  { key: 'version', header: texts.columns.version, cell: (row) => texts.version(row.number) },
  { key: 'status', header: texts.columns.status, cell: (row) => <VersionStatus status={row.status} /> },
  { key: 'order', header: texts.columns.order, cell: orderText },
  { key: 'export', header: texts.export, cell: (row) => <span className="flex flex-wrap gap-3"><a className="inline-flex min-h-6 items-center" href={links.export(row.id)} download>{texts.export}</a><a className="inline-flex min-h-6 items-center" href={links.workbook(row.id)} download>{modelWorkbookTexts.export}</a></span> },
]

type ListProps = { items: ReadonlyArray<ModelHead>; mayImport: boolean; changeRequests: ReadonlyArray<ChangeRequestDto>; links: Links }

export const ModelsListView = ({ items, mayImport, changeRequests, links }: ListProps) => (
  <>
    <PageHeader title={texts.listTitle} subtitle={texts.listSubtitle} actions={<><LinkButton href={links.library}>{modelLibraryTexts.title}</LinkButton>{mayImport && <LinkButton href={links.import} variant="primary">{texts.import}</LinkButton>}</>} />
    <Table caption={texts.caption} captionHidden columns={columnsOf(links)} rows={items} rowKey={(row) => row.id} cards
      empty={<EmptyState title={texts.emptyTitle} why={texts.emptyWhy} {...(mayImport ? { action: <LinkButton href={links.import}>{texts.import}</LinkButton> } : {})} />} />
    <div className="mt-6"><ChangeRequests requests={changeRequests} /></div>
  </>
)
