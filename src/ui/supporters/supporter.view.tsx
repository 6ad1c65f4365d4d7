import type { SupporterStep } from '@/domain/supporters/supporter-workflow'
import { formatDateTime } from '@/texts/format'
import { directionSentence, ruleSentence, supporterKindName, supporterStepNames, supporterTexts as texts } from '@/texts/supporters'
import { LinkButton } from '@/ui/kit/button'
import { Card } from '@/ui/kit/card'
import { Chip } from '@/ui/kit/chip'
import { DocumentForm } from '@/ui/kit/document.form'
import { KeyValue } from '@/ui/kit/key-value'
import { Link } from '@/ui/kit/link'
import { StepForm, type StepField } from '@/ui/kit/step.form'
import type { FormAction } from '@/usecases/kernel/action-state'
import type { OutOf } from '@/usecases/kernel/define-query'
import type { getSupporter } from '@/usecases/supporters/read-supporters'
import { loadText, SupporterStatusChip } from './supporters-list.view'

type Shown = OutOf<typeof getSupporter>
export type SupporterActions = Readonly<Record<Exclude<SupporterStep, 'confirm'>, FormAction>>
type Links = { readonly order: string; readonly organization: string | null; readonly card: string | null }
type Props = { readonly shown: Shown; readonly actions: SupporterActions; readonly links: Links }

const isSupporterStep = (step: string): step is SupporterStep => step in supporterStepNames
const fieldsOf = (step: Exclude<SupporterStep, 'confirm'>, shown: Shown): ReadonlyArray<StepField> =>
  step === 'setCapacity' ? [{ name: 'capacity', label: texts.fields.capacity, initial: String(shown.capacity) }] : [{ name: 'comment', label: texts.words[step], type: 'area' }]

const Steps = ({ shown, actions, links }: Props) => (shown.steps.length === 0 ? <p className="text-muted">{texts.nothingToDo}</p> : (
  <div className="flex flex-col gap-2">
    {shown.steps.map((step, at) => (
      <details key={step} open={at === 0 && step === 'confirm'} className="rounded-md border border-line px-3 py-2">
        <summary className="cursor-pointer py-1 font-medium">{supporterStepNames[step]}</summary>
        <div className="pt-3">
          {step === 'confirm'
            ? <DocumentForm sendTo={links.order} submit={supporterStepNames.confirm} fileLabel={texts.fields.file} fields={[{ name: 'orderNumber', label: texts.fields.orderNumber }, { name: 'orderDate', label: texts.fields.orderDate, type: 'date' }, { name: 'capacity', label: texts.fields.capacity }]} />
            : <StepForm action={actions[step]} hidden={{ supporterId: shown.id }} label={supporterStepNames[step]} fields={fieldsOf(step, shown)} variant={step === 'setCapacity' ? 'secondary' : 'danger'} />}
        </div>
      </details>
    ))}
  </div>
))

const Ground = ({ shown, links }: Pick<Props, 'shown' | 'links'>) => (
  <KeyValue columns={2} items={[
    { label: texts.columns.kind, value: supporterKindName(shown.kind, shown.mentorName) },
    { label: texts.place, value: <span>{links.organization === null ? shown.organization : <Link href={links.organization}>{shown.organization}</Link>}{`, ${shown.municipality}`}</span> },
    { label: texts.head, value: <span className="inline-flex flex-wrap items-center gap-2">{shown.director}{!shown.isServing && <Chip tone="warning">{texts.notServing}</Chip>}</span> },
    { label: texts.capacity, value: loadText(shown) },
    { label: texts.release, value: links.card === null ? texts.releaseName(shown.period, shown.releaseNumber) : <Link href={links.card}>{texts.releaseName(shown.period, shown.releaseNumber)}</Link> },
    ...(shown.orderNumber === null || shown.orderDate === null ? [] : [{ label: texts.order, value: texts.orderOf(shown.orderNumber, shown.orderDate) }]),
  ]} />
)

/** One base site or mentor: why the rule proposed it, by what order it is in force, and what may be done. */
export const SupporterView = (props: Props) => {
  const { shown, links } = props
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center gap-3"><SupporterStatusChip status={shown.status} />{shown.hasOrderFile && <LinkButton size="small" href={links.order} download external>{texts.orderFile}</LinkButton>}</div>
      <Card><Ground {...props} /></Card>
      <Card title={texts.why}>
        <div className="flex flex-col gap-3">
          <ul className="flex list-disc flex-col gap-1 pl-5">{shown.directions.map((direction) => <li key={direction.code}>{directionSentence(direction)}</li>)}</ul>
          <p className="text-sm text-muted">{`${texts.periods}: ${shown.periods.join(', ')}`}</p>
          <p className="max-w-reading text-sm text-muted">{`${texts.whyRule(texts.ruleNumber(shown.rule.number))}: ${ruleSentence(shown.rule)}`}</p>
        </div>
      </Card>
      {shown.steps.length > 0 && <Card title={texts.steps}><Steps {...props} /></Card>}
      {shown.events.length > 0 && (
        <Card title={texts.history}>
          <ol className="flex flex-col gap-2">
            {shown.events.map((event) => (
              <li key={`${event.at}${event.step}`}>
                <p>{isSupporterStep(event.step) ? supporterStepNames[event.step] : event.step} <span className="text-sm text-muted">{[formatDateTime(event.at, shown.timeZone), event.actor].join(', ')}</span></p>
                {event.comment !== null && <p className="max-w-reading whitespace-pre-line text-sm text-muted">{event.comment}</p>}
              </li>
            ))}
          </ol>
        </Card>
      )}
    </div>
  )
}
