import type { CycleStep, CycleStepRefusal } from '@/domain/cycles/cycle-workflow'
import type { advanceCycle, closeCycle, verifyCycle } from '@/usecases/cycles/advance-cycle'
import type { CyclePage } from '@/usecases/cycles/get-cycle'
import type { openCycle } from '@/usecases/cycles/open-cycle'
import type { FormAction } from '@/usecases/kernel/action-state'
import type { OutOf } from '@/usecases/kernel/define-query'
import { decisionStatusNames } from '@/texts/decisions'
import { cycleStepConsequences, cycleStepDone, cycleStepNames, cycleStepTexts as texts } from '@/texts/cycle-steps'
import { formatDate, formatDateTime } from '@/texts/format'
import { Card } from '../kit/card'
import { DialogButton } from '../kit/dialog'
import { Link } from '../kit/link'
import { Table, type Column } from '../kit/table'
import { DocumentForm } from '../kit/document.form'
import { ConfirmedStep } from './step-button.form'

export type StepActions = {
  open: FormAction<OutOf<typeof openCycle>>
  advance: FormAction<OutOf<typeof advanceCycle>>
  verify: FormAction<OutOf<typeof verifyCycle>>
  close: FormAction<OutOf<typeof closeCycle>>
}
export type StepLinks = { order: string; decisionOf: (decisionId: string) => string; analysis: string; schedule: string; fileOf: (fileId: string) => string }
type StepProps = { cycleId: string; step: CycleStep; actions: StepActions; links: StepLinks; isMain: boolean }

const orderFields = [
  { name: 'orderNumber', label: texts.orderNumber }, { name: 'orderDate', label: texts.orderDate, type: 'date' as const }, { name: 'reason', label: texts.reason, help: texts.reasonHelp },
]
const isStopping = (step: CycleStep): boolean => step === 'suspend' || step === 'cancel'

const OrderedStep = ({ step, links, isMain }: StepProps) => (
  <DialogButton label={cycleStepNames[step]} title={cycleStepNames[step]} variant={isMain ? 'primary' : 'secondary'}>
    <DocumentForm sendTo={links.order} hidden={{ step }} fields={orderFields} fileLabel={texts.orderFile} submit={cycleStepNames[step]} warning={cycleStepConsequences[step]} variant={isStopping(step) ? 'danger' : 'primary'} />
  </DialogButton>
)

/** How each step is taken; a step that has a page of its own, or no hand at all, has no button here. */
const doorOf: Record<CycleStep, 'order' | 'open' | 'close' | 'verify' | 'advance' | 'note' | null> = {
  approveSchedule: 'order', approveResults: 'order', suspend: 'order', resume: 'order', cancel: 'order', correct: 'order',
  openCollection: 'open', close: 'close', calculate: 'verify', returnToVerifying: 'verify', recalculate: 'verify', startEffectReview: 'verify',
  closeCollection: 'advance', openPreliminary: 'advance', startRecommending: 'advance', startDeciding: 'advance', startExecuting: 'advance',
  attachAnalysis: 'note', startAppeals: null, correctSchedule: null,
}

const NoteStep = ({ step, links }: StepProps) => (
  <DialogButton label={cycleStepNames[step]} title={cycleStepNames[step]} variant="primary">
    <DocumentForm sendTo={links.analysis} fields={[{ name: 'reason', label: texts.noteReason }]} fileLabel={texts.noteFile} submit={cycleStepNames[step]} warning={cycleStepConsequences[step]} />
  </DialogButton>
)

const StepButton = (props: StepProps) => {
  const { cycleId, step, actions, isMain } = props
  const door = doorOf[step]
  if (door === null) return null
  if (door === 'order') return <OrderedStep {...props} />
  if (door === 'note') return <NoteStep {...props} />
  const plain = { label: cycleStepNames[step], title: cycleStepNames[step], consequence: cycleStepConsequences[step], variant: isMain ? ('primary' as const) : ('secondary' as const) }
  if (door === 'open') return <ConfirmedStep action={actions.open} hidden={{ cycleId }} {...plain} />
  if (door === 'close') return <ConfirmedStep action={actions.close} hidden={{ cycleId }} {...plain} />
  return <ConfirmedStep action={door === 'verify' ? actions.verify : actions.advance} hidden={{ cycleId, step }} {...plain} />
}

const Unexecuted = ({ decisions, hrefOf }: { decisions: CyclePage['unexecuted']; hrefOf: (decisionId: string) => string }) =>
  decisions.length === 0 ? null : (
    <div className="mt-4 flex flex-col gap-1 text-sm">
      <h3 className="font-semibold">{texts.unexecuted}</h3>
      <p className="text-muted">{texts.unexecutedHelp}</p>
      <ul className="flex flex-col gap-1">
        {decisions.map(({ id, title, status, openPoints, overduePoints }) => (
          <li key={id}><Link href={hrefOf(id)}>{title}</Link>{` — ${decisionStatusNames[status]}; ${texts.openPoints(openPoints, overduePoints)}`}</li>
        ))}
      </ul>
    </div>
  )

type StepsProps = { cycle: CyclePage; actions: StepActions; links: StepLinks; messageOf: (refusal: CycleStepRefusal) => string }

/** What must happen next: the step that leads on stands first, what stops it is said beside it. */
export const CycleSteps = ({ cycle, actions, links, messageOf }: StepsProps) => {
  const open = cycle.steps.filter(({ refusal }) => refusal === null)
  const stopped = cycle.steps.flatMap(({ step, refusal }) => (refusal === null ? [] : [{ step, message: messageOf(refusal) }]))
  if (cycle.steps.length === 0) return null
  return (
    <Card title={texts.title}>
      <div className="flex flex-wrap items-start gap-3">
        {open.map(({ step }, index) => <StepButton key={step} cycleId={cycle.id} step={step} actions={actions} links={links} isMain={index === 0 && !isStopping(step)} />)}
      </div>
      <Unexecuted decisions={cycle.unexecuted} hrefOf={links.decisionOf} />
      {stopped.length > 0 && (
        <ul className="mt-3 flex flex-col gap-1 text-sm text-muted">
          {stopped.map(({ step, message }) => <li key={step}><span className="text-ink">{cycleStepNames[step]}</span>{': '}{message}</li>)}
        </ul>
      )}
    </Card>
  )
}

type WayRow = CyclePage['way'][number]

const basisOf = ({ orderNumber, orderDate, reason, isBySystem }: WayRow): string =>
  [orderNumber === null || orderDate === null ? null : texts.order(orderNumber, formatDate(orderDate)), reason, isBySystem ? texts.bySystem : null].filter((part) => part !== null).join('; ')

const wayColumns = (timeZone: string, fileOf: StepLinks['fileOf']): ReadonlyArray<Column<WayRow>> => [
  { key: 'at', header: texts.columns.at, cell: (row) => formatDateTime(row.at, timeZone) },
  { key: 'step', header: texts.columns.step, rowHeader: true, cell: (row) => cycleStepDone(row.step) },
  { key: 'by', header: texts.columns.by, cell: basisOf },
  { key: 'file', header: texts.columns.file, cell: (row) => (row.fileId === null ? null : <Link href={fileOf(row.fileId)}>{texts.file}</Link>) },
]

export const CycleWay = ({ way, timeZone, fileOf }: { way: ReadonlyArray<WayRow>; timeZone: string; fileOf: StepLinks['fileOf'] }) =>
  way.length === 0 ? null : (
    <Card title={texts.way}>
      <Table caption={texts.wayCaption} captionHidden columns={wayColumns(timeZone, fileOf)} rows={way} rowKey={(row) => row.id} dense cards />
    </Card>
  )
