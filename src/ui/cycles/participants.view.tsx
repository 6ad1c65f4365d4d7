import { participantTexts as texts } from '@/texts/cycle-schedule'
import { cycleTexts } from '@/texts/cycles'
import { formStateNames } from '@/texts/form-states'
import { formatDate } from '@/texts/format'
import type { exemptForm, extendForm } from '@/usecases/cycles/extend-form'
import type { ParticipantsPage } from '@/usecases/cycles/list-participants'
import type { FormAction } from '@/usecases/kernel/action-state'
import type { OutOf } from '@/usecases/kernel/define-query'
import { Button } from '../kit/button'
import { Chip } from '../kit/chip'
import { DialogButton } from '../kit/dialog'
import { SelectField } from '../kit/field'
import { PageHeader } from '../kit/page-header'
import { Pagination } from '../kit/pagination'
import { EmptyState } from '../kit/states'
import { Table, type Column } from '../kit/table'
import { ReasonForm } from './reason.form'

type Row = ParticipantsPage['rows'][number]
type Props = {
  page: ParticipantsPage
  actions: { extend: FormAction<OutOf<typeof extendForm>>; exempt: FormAction<OutOf<typeof exemptForm>> }
  links: { cycle: string; hrefOf: (page: number) => string }
}

const Actions = ({ row, cycleId, actions }: { row: Row; cycleId: string; actions: Props['actions'] }) => {
  const hidden = { cycleId, organizationId: row.organizationId }
  return (
    <span className="flex flex-wrap gap-2">
      {row.mayExtend && (
        <DialogButton label={texts.extend} title={texts.extendTitle(row.name)} size="small">
          <ReasonForm action={actions.extend} hidden={hidden} submit={texts.extend} consequence={texts.extendConsequence} fields={[{ name: 'deadline', label: texts.newDeadline, type: 'date' }, { name: 'reason', label: texts.reason }]} />
        </DialogButton>
      )}
      {row.mayExempt && (
        <DialogButton label={texts.exempt} title={texts.exemptTitle(row.name)} size="small">
          <ReasonForm action={actions.exempt} hidden={hidden} submit={texts.exempt} consequence={texts.exemptConsequence} fields={[{ name: 'reason', label: texts.reason }]} />
        </DialogButton>
      )}
    </span>
  )
}

const columnsOf = (cycleId: string, actions: Props['actions']): ReadonlyArray<Column<Row>> => [
  { key: 'organization', header: texts.columns.organization, rowHeader: true, cell: (row) => row.name },
  { key: 'municipality', header: texts.columns.municipality, cell: (row) => row.municipalityName },
  { key: 'status', header: texts.columns.status, cell: (row) => <span className="flex flex-wrap gap-2">{formStateNames[row.status]}{row.missedDeadline && <Chip tone="warning">{texts.missed}</Chip>}</span> },
  { key: 'deadline', header: texts.columns.deadline, cell: (row) => <span className="flex flex-wrap gap-2">{cycleTexts.deadline(row.deadlineAt, row.timeZone)}{row.extendedTo !== null && <Chip tone="accent">{texts.extended(formatDate(row.extendedTo))}</Chip>}</span> },
  { key: 'reason', header: texts.columns.reason, cell: (row) => row.reason },
  { key: 'actions', header: texts.columns.actions, cell: (row) => <Actions row={row} cycleId={cycleId} actions={actions} /> },
]

export const ParticipantsView = ({ page, actions, links }: Props) => (
  <>
    <PageHeader title={texts.title} subtitle={page.cycle.title} breadcrumbs={[{ label: page.cycle.period, href: links.cycle }, { label: texts.title }]} />
    {page.municipalities.length > 1 && (
      <form method="get" className="no-print mb-4 flex flex-wrap items-end gap-3 [&>div]:w-60 phone:[&>div]:w-full">
        <SelectField id="municipality" name="municipality" label={texts.municipalityFilter} defaultValue={page.municipality ?? ''} options={[{ value: '', label: texts.all }, ...page.municipalities.map(({ id, name }) => ({ value: id, label: name }))]} />
        <Button type="submit">{texts.show}</Button>
      </form>
    )}
    <Table caption={texts.caption} captionHidden columns={columnsOf(page.cycle.id, actions)} rows={page.rows} rowKey={(row) => row.organizationId} dense cards
      empty={<EmptyState title={texts.emptyTitle} why={texts.emptyWhy} />} />
    {page.pageCount > 1 && <div className="mt-3"><Pagination page={page.page} pageCount={page.pageCount} total={page.total} pageSize={page.pageSize} hrefOf={links.hrefOf} /></div>}
  </>
)
