import { documentKinds } from '@/domain/documents/document-kind'
import { templateTexts } from '@/texts/document-templates'
import { documentTexts as texts } from '@/texts/documents'
import { dateInZone } from '@/texts/format'
import type { listDocumentsPage } from '@/usecases/documents/list-documents'
import type { OutOf } from '@/usecases/kernel/define-query'
import { paths } from '@/web/paths'
import { AutoRefresh } from '../kit/auto-refresh'
import { Button, LinkButton } from '../kit/button'
import { Chip, StatusChip } from '../kit/chip'
import { SelectField } from '../kit/field'
import { Link } from '../kit/link'
import { PageHeader } from '../kit/page-header'
import { Pagination } from '../kit/pagination'
import { EmptyState } from '../kit/states'
import { Table, type Column } from '../kit/table'
import { Toolbar } from '../kit/toolbar'

type List = OutOf<typeof listDocumentsPage>
type Item = List['items'][number]
export const documentChip = { queued: 'running', ready: 'done', failed: 'failed' } as const

const FileLinks = ({ item }: { item: Item }) => (
  <span className="flex flex-wrap gap-x-3">
    {(['docx', 'pdf', ...(item.hasAppendix ? (['xlsx'] as const) : [])] as const).map((format) => (
      <a key={format} href={paths.api.document(item.id, format)} download aria-label={texts.download(texts.formats[format], item.title)} className="inline-flex min-h-6 items-center">{texts.formats[format]}</a>
    ))}
  </span>
)

const columnsOf = (timeZone: string): ReadonlyArray<Column<Item>> => [
  { key: 'number', header: texts.columns.number, align: 'end', cell: ({ number, year }) => texts.number(number, year) },
  { key: 'date', header: texts.columns.date, cell: ({ createdAt }) => texts.date(dateInZone(createdAt, timeZone)) },
  { key: 'document', header: texts.columns.document, rowHeader: true, cell: ({ id, kind, withNames }) => <span className="flex flex-wrap items-center gap-x-2"><Link href={paths.document(id)}>{texts.kinds[kind]}</Link>{withNames && <Chip>{texts.withNames}</Chip>}</span> },
  { key: 'about', header: texts.columns.about, cell: ({ title }) => title },
  { key: 'status', header: texts.columns.status, cell: ({ status }) => <StatusChip status={documentChip[status]}>{texts.statuses[status]}</StatusChip> },
  { key: 'files', header: texts.columns.files, cell: (item) => (item.status === 'ready' ? <FileLinks item={item} /> : '') },
]

/** «Документы»: what was made and what is being made. */
export const DocumentsListView = ({ list }: { list: List }) => {
  const mayMake = list.places.region || list.places.municipalities.length > 0
  return (
    <>
      <PageHeader title={texts.title} subtitle={texts.subtitle} actions={mayMake && <>{list.mayEditTemplates && <LinkButton href={paths.documentTemplates}>{templateTexts.open}</LinkButton>}<LinkButton href={paths.documentBatch}>{texts.makeBatch}</LinkButton><LinkButton href={paths.newDocument} variant="primary">{texts.make}</LinkButton></>} />
      {list.items.some(({ status }) => status === 'queued') && <AutoRefresh everyMs={3_000} />}
      <form method="get" action={paths.documents()}>
        <Toolbar label={texts.kindFilter}>
          <SelectField id="kind" name="kind" label={texts.kindFilter} defaultValue={list.kind ?? ''} options={[{ value: '', label: texts.anyKind }, ...documentKinds.map((kind) => ({ value: kind, label: texts.kinds[kind] }))]} />
          <Button type="submit">{texts.show}</Button>
        </Toolbar>
      </form>
      <Table caption={texts.caption} captionHidden cards rows={list.items} rowKey={({ id }) => id} columns={columnsOf(list.timeZone)} empty={<EmptyState title={texts.emptyTitle} why={mayMake ? texts.emptyWhy : texts.emptyWhyReader} />} />
      {list.total > list.pageSize && <Pagination page={list.page} pageCount={Math.ceil(list.total / list.pageSize)} total={list.total} pageSize={list.pageSize} hrefOf={(page) => paths.documents({ page, kind: list.kind ?? undefined })} />}
    </>
  )
}
