import { isRegisterFact } from '@/domain/statistics/statistics-form'
import { mappingFindingText, registerFactNames, statisticsTexts as texts } from '@/texts/statistics'
import type { FormAction } from '@/usecases/kernel/action-state'
import type { MappingPage } from '@/usecases/statistics/get-mapping'
import { LinkButton } from '../kit/button'
import { Callout } from '../kit/callout'
import { Card } from '../kit/card'
import { Chip } from '../kit/chip'
import { DialogButton } from '../kit/dialog'
import { PageHeader } from '../kit/page-header'
import { Table, type Column } from '../kit/table'
import { MappingRowForm, RemoveRowForm } from './mapping-row.form'
import { ReplaceRowsForm } from './replace-rows.form'

type Row = MappingPage['rows'][number]
export type MappingActions = { readonly put: FormAction; readonly remove: FormAction }
type Props = { readonly mapping: MappingPage; readonly actions: MappingActions; readonly links: { readonly list: string; readonly file: string } }

const placeColumns = ({ form }: MappingPage): ReadonlyArray<Column<Row>> => {
  const words = texts.rowColumns
  if (form === 'register') return [{ key: 'line', header: words.fact, rowHeader: true, cell: (row) => (isRegisterFact(row.line) ? registerFactNames[row.line] : row.line) }]
  return [
    { key: 'section', header: words.section, cell: (row) => row.section }, { key: 'line', header: words.line, cell: (row) => row.line }, { key: 'column', header: words.column, cell: (row) => row.column },
    { key: 'title', header: words.title, rowHeader: true, cell: (row) => row.title },
  ]
}

const columnsOf = ({ mapping, actions }: Props): ReadonlyArray<Column<Row>> => {
  const words = texts.rowColumns
  const labels = new Map(mapping.fields.map(({ key, label }) => [key, label]))
  const wrong = (row: Row) => mapping.findings.filter(({ rowId }) => rowId === row.id)
  const base: ReadonlyArray<Column<Row>> = [
    ...placeColumns(mapping), { key: 'unit', header: words.unit, cell: (row) => row.unit },
    { key: 'field', header: words.field, cell: (row) => labels.get(row.fieldKey) ?? row.fieldKey },
    { key: 'state', header: words.state, cell: (row) => (wrong(row).length === 0 ? <Chip tone="success">{texts.sound}</Chip> : <ul className="text-danger">{wrong(row).map((finding) => <li key={finding.code}>{mappingFindingText(finding)}</li>)}</ul>) },
  ]
  if (!mapping.mayEdit) return base
  return [...base, { key: 'actions', header: words.actions, cell: (row) => (
    <div className="flex flex-wrap gap-2">
      <DialogButton label={texts.edit} title={texts.edit} size="small"><MappingRowForm mapping={mapping} row={row} put={actions.put} /></DialogButton>
      <RemoveRowForm mappingId={mapping.id} rowId={row.id} remove={actions.remove} />
    </div>
  ) }]
}

/** One table: its rows with what is wrong in them, and how they are changed. */
export const MappingView = (props: Props) => {
  const { mapping, actions, links } = props
  const wrong = new Set(mapping.findings.map(({ rowId }) => rowId)).size
  const title = texts.mappingTitle(mapping.form, mapping.edition)
  return (
    <>
      <PageHeader title={title} subtitle={mapping.modelName} breadcrumbs={[{ label: texts.title, href: links.list }, { label: title }]} actions={<LinkButton href={links.file} external>{texts.download}</LinkButton>} />
      <div className="flex flex-col gap-6">
        {wrong > 0 && <Callout tone="warning">{texts.findingsTitle(wrong)}</Callout>}
        <Table caption={texts.rowsCaption} captionHidden columns={columnsOf(props)} rows={mapping.rows} rowKey={(row) => row.id} cards empty={<p className="text-muted">{texts.noRows}</p>} />
        {mapping.mayEdit && <Card title={texts.addTitle}><MappingRowForm mapping={mapping} put={actions.put} /></Card>}
        {mapping.mayEdit && <Card title={texts.uploadTitle}><ReplaceRowsForm sendTo={links.file} /></Card>}
      </div>
    </>
  )
}
