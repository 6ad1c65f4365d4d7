import type { AppealStatus } from '@/domain/appeals/appeal-workflow'
import { appealStatusNames, appealTexts as texts } from '@/texts/appeals'
import { formatCount, formatDateTime } from '@/texts/format'
import type { AppealsPage } from '@/usecases/appeals/read-appeals'
import { Card } from '../kit/card'
import { Chip, StatusChip, type Status } from '../kit/chip'
import { DialogButton } from '../kit/dialog'
import { Checkbox, SelectField } from '../kit/field'
import { Link } from '../kit/link'
import { PageHeader } from '../kit/page-header'
import { EmptyState } from '../kit/states'
import { Table, type Column } from '../kit/table'
import { DocumentForm } from '../kit/document.form'

type Row = AppealsPage['rows'][number]
type Links = { appealOf: (id: string) => string; commission: string }

const chipOf: Record<AppealStatus, Status> = {
  draft: 'waiting', filed: 'attention', registered: 'running', under_review: 'running', hearing: 'running', upheld: 'attention', partially_upheld: 'attention', rejected: 'closed', executed: 'attention', closed: 'closed', returned: 'cancelled', withdrawn: 'cancelled',
}
export const AppealStatusChip = ({ status }: { status: AppealStatus }) => <StatusChip status={chipOf[status]}>{appealStatusNames[status]}</StatusChip>

const columnsOf = ({ appealOf }: Links): ReadonlyArray<Column<Row>> => [
  { key: 'number', header: texts.columns.number, rowHeader: true, cell: (row) => <Link href={appealOf(row.id)}>{texts.one(row.number)}</Link> },
  { key: 'period', header: texts.columns.period, cell: (row) => row.period },
  { key: 'organization', header: texts.columns.organization, cell: (row) => row.organizationName },
  { key: 'municipality', header: texts.columns.municipality, cell: (row) => row.municipalityName },
  { key: 'items', header: texts.columns.items, align: 'end', cell: (row) => formatCount(row.items) },
  { key: 'filedAt', header: texts.columns.filedAt, cell: (row) => (row.filedAt === null ? null : formatDateTime(row.filedAt, row.timeZone)) },
  {
    key: 'status', header: texts.columns.status, cell: (row) => (
      <span className="flex flex-wrap gap-2"><AppealStatusChip status={row.status} />{row.status === 'filed' && row.registerBy !== null && <Chip tone={row.isRegisterLate ? 'danger' : 'neutral'}>{row.isRegisterLate ? texts.registerLate : texts.registerBy(row.registerBy)}</Chip>}</span>
    ),
  },
]

const Commission = ({ page, links }: { page: AppealsPage; links: Links }) => (
  <Card title={texts.commission}>
    <div className="flex flex-col gap-3">
      {page.commission === null ? <p>{texts.noCommission}</p> : (
        <>
          <ul className="flex flex-col gap-1">{page.commission.members.map(({ id, name, isChair }) => <li key={id}>{name}{isChair && <>{' '}<Chip>{texts.chair}</Chip></>}</li>)}</ul>
          <p className="text-sm text-muted">{texts.commissionOrder(page.commission.orderNumber, page.commission.orderDate)}{'. '}{texts.quorum(page.commission.quorum)}</p>
        </>
      )}
      {page.mayAppoint && (
        <div>
          <DialogButton label={texts.appoint} title={texts.appoint}>
            <DocumentForm sendTo={links.commission} fields={[{ name: 'orderNumber', label: texts.orderNumber }, { name: 'orderDate', label: texts.orderDate, type: 'date' }]} fileLabel={texts.orderFile} submit={texts.appoint}>
              <fieldset className="flex flex-col gap-2"><legend className="mb-1 font-medium">{texts.members}</legend>
                {page.staff.map(({ id, name }) => <Checkbox key={id} id={`member-${id}`} name="memberIds" value={id} label={name} defaultChecked={page.commission?.members.some((member) => member.id === id) ?? true} />)}
              </fieldset>
              <SelectField id="chairId" name="chairId" label={texts.chairField} options={page.staff.map(({ id, name }) => ({ value: id, label: name }))} />
            </DocumentForm>
          </DialogButton>
        </div>
      )}
    </div>
  </Card>
)

export const AppealsListView = ({ page, links }: { page: AppealsPage; links: Links }) => (
  <>
    <PageHeader title={texts.title} subtitle={texts.subtitle} />
    <div className="flex flex-col gap-6">
      <Table caption={texts.caption} captionHidden columns={columnsOf(links)} rows={page.rows} rowKey={(row) => row.id} cards empty={<EmptyState title={texts.emptyTitle} why={texts.emptyWhy} />} />
      <Commission page={page} links={links} />
    </div>
  </>
)
