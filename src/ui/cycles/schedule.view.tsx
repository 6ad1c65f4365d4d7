import { cycleStageExits, cycleStageNames, scheduleTexts as texts, stageStateNames } from '@/texts/cycle-schedule'
import { formatDate, formatDateTime } from '@/texts/format'
import type { SchedulePage } from '@/usecases/cycles/get-schedule'
import type { confirmSchedule, proposeScheduleEdition } from '@/usecases/cycles/propose-schedule'
import type { ScheduleDto } from '@/usecases/kernel/schedule-dto'
import type { FormAction } from '@/usecases/kernel/action-state'
import type { OutOf } from '@/usecases/kernel/define-query'
import { Callout } from '../kit/callout'
import { Card } from '../kit/card'
import { StatusChip, type Status } from '../kit/chip'
import { DialogButton } from '../kit/dialog'
import { KeyValue } from '../kit/key-value'
import { Link } from '../kit/link'
import { PageHeader } from '../kit/page-header'
import { Table, type Column } from '../kit/table'
import { StepForm } from '../kit/step.form'
import { DocumentForm } from '../kit/document.form'
import { ScheduleForm } from './schedule.form'
import { ConfirmedStep } from './step-button.form'

type StageRow = ScheduleDto['stages'][number]
type EditionRow = SchedulePage['history'][number]
type Props = {
  page: SchedulePage
  actions: { propose: FormAction<OutOf<typeof proposeScheduleEdition>>; confirm: FormAction<OutOf<typeof confirmSchedule>>; nameMethods: FormAction }
  links: { cycles: string; cycle: string; instruction: string; fileOf: (fileId: string) => string }
}

const statusOf: Record<StageRow['state'], Status> = { done: 'done', current: 'running', late: 'attention', waiting: 'waiting' }

const stageColumns: ReadonlyArray<Column<StageRow>> = [
  { key: 'stage', header: texts.columns.stage, rowHeader: true, cell: (row) => cycleStageNames[row.stage] },
  { key: 'days', header: texts.columns.days, cell: (row) => texts.days(row.startsOn, row.endsOn) },
  { key: 'state', header: texts.columns.state, cell: (row) => <><StatusChip status={statusOf[row.state]}>{stageStateNames[row.state]}</StatusChip>{row.daysLate > 0 && <span className="block text-xs text-muted">{texts.daysLate(row.daysLate)}</span>}</> },
  { key: 'responsible', header: texts.columns.responsible, cell: (row) => row.responsible ?? texts.nobody },
  { key: 'executors', header: texts.columns.executors, cell: (row) => row.executors },
  { key: 'exit', header: texts.columns.exit, cell: (row) => <>{cycleStageExits[row.stage]}<span className="block text-xs text-muted">{row.state === 'done' ? texts.exitMet : texts.exitOpen}</span></> },
]

/** The nine stages of an edition: dates, who answers for each, how far it is. */
export const StagesTable = ({ stages }: { stages: ReadonlyArray<StageRow> }) => <Table caption={texts.stagesCaption} captionHidden columns={stageColumns} rows={stages} rowKey={(row) => row.stage} cards />

const Days = ({ edition }: { edition: ScheduleDto }) => (
  <KeyValue columns={3} items={[
    ...(['collectionFrom', 'deadline', 'verifyUntil', 'preliminaryOn'] as const).map((key) => ({ label: texts.fields[key], value: formatDate(edition[key]) })),
    { label: texts.fields.appealDays, value: texts.appealDaysCount(edition.appealDays) },
  ]} />
)

const Edition = ({ title, edition, children }: { title: string; edition: ScheduleDto; children?: React.ReactNode }) => (
  <Card title={title}>
    <div className="flex flex-col gap-4">
      {children}
      <Days edition={edition} />
      <StagesTable stages={edition.stages} />
    </div>
  </Card>
)

const shownDay = (value: string): string => (value.includes('-') ? formatDate(value) : value)
const changesOf = (row: EditionRow): string => {
  if (row.isFirst) return texts.first
  const parts = [...row.changes.map(({ key, before, after }) => texts.changed(texts.fields[key], shownDay(before), shownDay(after))), ...(row.stagesChanged ? [texts.stagesChanged] : [])]
  return parts.length === 0 ? texts.noChanges : parts.join('; ')
}
const historyColumns = (timeZone: string): ReadonlyArray<Column<EditionRow>> => [
  { key: 'number', header: texts.historyColumns.number, rowHeader: true, cell: (row) => row.number },
  { key: 'proposedAt', header: texts.historyColumns.proposedAt, cell: (row) => formatDateTime(row.proposedAt, timeZone) },
  { key: 'by', header: texts.historyColumns.by, cell: (row) => row.proposedBy },
  { key: 'reason', header: texts.historyColumns.reason, cell: (row) => row.reason },
  { key: 'changed', header: texts.historyColumns.changed, cell: changesOf },
  { key: 'approvedAt', header: texts.historyColumns.approvedAt, cell: (row) => (row.approvedAt === null ? (row.isReplaced ? texts.replaced : texts.waits) : formatDateTime(row.approvedAt, timeZone)) },
]

const Instruction = ({ page, links }: Props) => {
  const { instructionFileId } = page.cycle
  return (
    <Card title={texts.instruction}>
      <div className="flex flex-wrap items-center gap-3">
        {instructionFileId === null ? <span>{texts.noInstruction}</span> : <Link href={links.fileOf(instructionFileId)}>{texts.download}</Link>}
        {page.mayPlan && (
          <DialogButton label={instructionFileId === null ? texts.attach : texts.replace} title={texts.instruction}>
            <DocumentForm sendTo={links.instruction} fields={[]} fileLabel={texts.instruction} submit={texts.attach} />
          </DialogButton>
        )}
      </div>
    </Card>
  )
}

const Methods = ({ page, actions }: Props) => (
  <Card title={texts.methods}>
    <div className="flex flex-col gap-4">
      <p>{page.cycle.methodsAct ?? texts.noMethods}</p>
      {page.mayNameMethods && <StepForm action={actions.nameMethods} hidden={{ cycleId: page.cycle.id }} help={texts.methodsHelp} fields={[{ name: 'methodsAct', label: texts.methodsLabel, initial: page.cycle.methodsAct ?? '' }]} label={texts.methodsSave} />}
    </div>
  </Card>
)

export const ScheduleView = (props: Props) => {
  const { page, actions, links } = props
  const { current, proposal } = page
  const shown = proposal ?? current
  return (
    <>
      <PageHeader title={texts.title} subtitle={page.cycle.title} breadcrumbs={[{ label: page.cycle.period, href: links.cycle }, { label: texts.title }]} />
      <div className="flex flex-col gap-6">
        {page.warnings.length > 0 && (
          <Callout tone="warning" title={texts.warnings}><ul className="flex list-disc flex-col gap-1 pl-5">{page.warnings.map((warning) => <li key={texts.warning(warning)}>{texts.warning(warning)}</li>)}</ul></Callout>
        )}
        {proposal !== null && (
          <Edition title={texts.proposal(proposal.number)} edition={proposal}>
            {current !== null && <p className="text-sm text-muted">{texts.proposalWaits}</p>}
            {page.mayConfirm && (
              <ConfirmedStep action={actions.confirm} hidden={{ cycleId: page.cycle.id, number: String(proposal.number) }} label={texts.confirm} title={texts.confirmTitle(proposal.number)} consequence={texts.confirmConsequence} variant="primary" />
            )}
          </Edition>
        )}
        {current !== null && <Edition title={texts.inForce(current.number)} edition={current} />}
        {current === null && <Callout>{texts.notApproved}</Callout>}
        <Instruction {...props} />
        <Methods {...props} />
        {page.mayPlan && shown !== null && (
          <Card title={texts.change}><ScheduleForm cycleId={page.cycle.id} from={shown} staff={page.staff} needsReason={current !== null} propose={actions.propose} /></Card>
        )}
        <Card title={texts.history}><Table caption={texts.historyCaption} captionHidden columns={historyColumns(page.timeZone)} rows={page.history} rowKey={(row) => String(row.number)} cards /></Card>
      </div>
    </>
  )
}
