import { templateTexts as texts } from '@/texts/document-templates'
import { documentTexts } from '@/texts/documents'
import { dateInZone } from '@/texts/format'
import type { listTemplatesPage } from '@/usecases/documents/templates'
import type { FormAction } from '@/usecases/kernel/action-state'
import type { OutOf } from '@/usecases/kernel/define-query'
import { paths } from '@/web/paths'
import { StepForm } from '../cycles/step-button.form'
import { Card } from '../kit/card'
import { StatusChip } from '../kit/chip'
import { PageHeader } from '../kit/page-header'
import { EmptyState } from '../kit/states'
import { Table, type Column } from '../kit/table'
import { TemplateUploadForm } from './template-upload.form'

type List = OutOf<typeof listTemplatesPage>
type Item = List['items'][number]

const columnsOf = (timeZone: string, switchOff: FormAction): ReadonlyArray<Column<Item>> => [
  { key: 'kind', header: texts.columns.kind, rowHeader: true, cell: ({ kind }) => texts.kinds[kind] },
  { key: 'version', header: texts.columns.version, align: 'end', cell: ({ version }) => texts.version(version) },
  { key: 'date', header: texts.columns.date, cell: ({ createdAt }) => texts.date(dateInZone(createdAt, timeZone)) },
  { key: 'fields', header: texts.columns.fields, cell: ({ fields }) => fields.join(', ') },
  { key: 'state', header: texts.columns.state, cell: ({ isActive }) => <StatusChip status={isActive ? 'done' : 'closed'}>{isActive ? texts.active : texts.old}</StatusChip> },
  { key: 'files', header: texts.columns.files, cell: ({ id, isActive }) => (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <a href={paths.api.template(id, 'file')} download className="inline-flex min-h-6 items-center">{texts.download}</a>
      <a href={paths.api.template(id, 'preview')} download className="inline-flex min-h-6 items-center">{texts.preview}</a>
      {isActive && <StepForm action={switchOff} hidden={{ templateId: id }} label={texts.off} variant="secondary" size="small" />}
    </span>
  ) },
]

/** «Шаблоны документов»: the region's own layout of its documents. */
export const TemplatesView = ({ list, switchOff }: { list: List; switchOff: FormAction }) => (
  <>
    <PageHeader title={texts.title} subtitle={texts.subtitle} breadcrumbs={[{ label: documentTexts.title, href: paths.documents() }, { label: texts.title }]} />
    <div className="flex flex-col gap-6">
      <Table caption={texts.caption} cards rows={list.items} rowKey={({ id }) => id} columns={columnsOf(list.timeZone, switchOff)} empty={<EmptyState title={texts.emptyTitle} why={texts.emptyWhy} />} />
      <Card title={texts.fieldsTitle}>
        <p className="mb-2 text-sm text-muted">{texts.fieldsHelp}</p>
        <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">{texts.fields.map((field) => <li key={field}><code>{texts.field(field)}</code></li>)}</ul>
      </Card>
      <Card title={texts.upload}><TemplateUploadForm /></Card>
    </div>
  </>
)
