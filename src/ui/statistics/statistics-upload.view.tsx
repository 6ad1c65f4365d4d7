import { formatDateTime } from '@/texts/format'
import { importPageTexts } from '@/texts/import-page'
import { statisticsTexts as texts } from '@/texts/statistics'
import type { StatisticsUpload } from '@/usecases/imports/get-statistics'
import { LinkButton } from '../kit/button'
import { Card } from '../kit/card'
import { Link } from '../kit/link'
import { PageHeader } from '../kit/page-header'
import { EmptyState } from '../kit/states'
import { Table, type Column } from '../kit/table'
import { StatisticsUploadForm } from './statistics-upload.form'

type File = StatisticsUpload['files'][number]
type Links = { readonly cycle: string; readonly imports: string; readonly mappings: string; readonly uploadTo: string; readonly filePrefix: string; readonly sampleOf: (mappingId: string) => string; readonly fileOf: (fileId: string) => string }
type Props = { readonly page: StatisticsUpload; readonly links: Links }

const Files = ({ page, links }: Props) => {
  const words = texts.fileColumns
  const columns: ReadonlyArray<Column<File>> = [
    { key: 'name', header: words.name, rowHeader: true, cell: (row) => <Link href={links.fileOf(row.id)}>{row.fileName}</Link> },
    { key: 'form', header: words.form, cell: (row) => texts.formEdition(row.form, row.edition) },
    { key: 'at', header: words.at, align: 'end', cell: (row) => formatDateTime(row.createdAt, page.timeZone) },
    { key: 'status', header: words.status, cell: (row) => texts.statuses[row.status] },
  ]
  return page.files.length === 0 ? null : <Table caption={texts.filesCaption} columns={columns} rows={page.files} rowKey={(row) => row.id} cards />
}

const Load = ({ page, links }: Props) => {
  const mappings = page.mappings.filter(({ form }) => form !== 'register').map(({ id, form, edition }) => ({ value: id, label: texts.formEdition(form, edition), sample: links.sampleOf(id) }))
  if (mappings.length === 0) return <EmptyState title={texts.noMappingTitle} why={texts.noMappingWhy} action={page.mayReadMappings && <LinkButton href={links.mappings}>{texts.open}</LinkButton>} level={2} />
  return (
    <>
      <p className="max-w-reading text-muted">{texts.loadHelp}</p>
      <StatisticsUploadForm mappings={mappings} uploadTo={links.uploadTo} filePrefix={links.filePrefix} />
      <Card title={texts.layoutTitle}><ul className="list-disc pl-5">{texts.layout.map((line) => <li key={line}>{line}</li>)}</ul></Card>
    </>
  )
}

/** Where files of federal forms are loaded into a cycle. */
export const StatisticsUploadView = (props: Props) => {
  const { page, links } = props
  return (
    <>
      <PageHeader title={texts.loadTitle} breadcrumbs={[{ label: page.cycle.title, href: links.cycle }, { label: importPageTexts.uploadTitle, href: links.imports }, { label: texts.loadTitle }]} actions={page.mayReadMappings && <LinkButton href={links.mappings}>{texts.open}</LinkButton>} />
      <div className="flex flex-col gap-6">
        {page.isOpen ? <Load {...props} /> : <EmptyState title={importPageTexts.closedTitle} why={importPageTexts.closedWhy} level={2} />}
        <Files {...props} />
      </div>
    </>
  )
}
