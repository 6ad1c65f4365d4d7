import { formatDateTime } from '@/texts/format'
import { statisticsFormNames, statisticsTexts as texts } from '@/texts/statistics'
import type { FormAction } from '@/usecases/kernel/action-state'
import type { MappingList } from '@/usecases/statistics/list-mappings'
import { Card } from '../kit/card'
import { Link } from '../kit/link'
import { PageHeader } from '../kit/page-header'
import { EmptyState } from '../kit/states'
import { Table, type Column } from '../kit/table'
import { CreateMappingForm } from './create-mapping.form'

type Row = MappingList['mappings'][number]
type Props = { readonly list: MappingList; readonly create: FormAction<{ mappingId: string }>; readonly hrefOf: (mappingId: string) => string }

const columnsOf = ({ list, hrefOf }: Props): ReadonlyArray<Column<Row>> => [
  { key: 'form', header: texts.columns.form, rowHeader: true, cell: (row) => <Link href={hrefOf(row.id)}>{statisticsFormNames[row.form]}</Link> },
  { key: 'edition', header: texts.columns.edition, cell: (row) => texts.editionOnly(row.form, row.edition) },
  { key: 'model', header: texts.columns.model, cell: (row) => row.modelName },
  { key: 'rows', header: texts.columns.rows, align: 'end', cell: (row) => texts.count(row.rows) },
  { key: 'updated', header: texts.columns.updated, align: 'end', cell: (row) => formatDateTime(row.updatedAt, list.timeZone) },
]

/** The tables of the region by form and edition, and a new one. */
export const MappingsView = (props: Props) => (
  <>
    <PageHeader title={texts.title} subtitle={texts.subtitle} />
    <div className="flex flex-col gap-6">
      <Table caption={texts.caption} captionHidden columns={columnsOf(props)} rows={props.list.mappings} rowKey={(row) => row.id} cards empty={<EmptyState title={texts.emptyTitle} why={texts.emptyWhy} />} />
      {props.list.mayEdit && <Card title={texts.createTitle}><CreateMappingForm list={props.list} create={props.create} /></Card>}
    </div>
  </>
)
