import { MOST_STEPS, type InterviewStep } from '@/domain/interviews/interview-workflow'
import { formatDate, formatDateTime, NO_DATA, formatPercent } from '@/texts/format'
import { acquaintanceNames, interviewQuestions, interviewStepNames, interviewTexts as texts, totalText } from '@/texts/interviews'
import { LinkButton } from '@/ui/kit/button'
import { Card } from '@/ui/kit/card'
import { Chip } from '@/ui/kit/chip'
import { SelectField } from '@/ui/kit/field'
import { KeyValue } from '@/ui/kit/key-value'
import { Link } from '@/ui/kit/link'
import { StepForm, type StepField } from '@/ui/kit/step.form'
import { Table } from '@/ui/kit/table'
import type { FormAction } from '@/usecases/kernel/action-state'
import type { ShownInterview } from '@/usecases/interviews/get-interview'
import { InterviewStatusChip } from './interviews-list.view'

export type InterviewActions = Readonly<Record<InterviewStep | 'advise', FormAction>>
type Links = { readonly card: string; readonly sheet: string; readonly file: (format: 'docx' | 'pdf') => string; readonly recommendation: (id: string) => string }
type Props = { readonly shown: ShownInterview; readonly actions: InterviewActions; readonly links: Links }

const isInterviewStep = (step: string): step is InterviewStep => step in interviewStepNames
const share = (value: number | null): string => (value === null ? NO_DATA : formatPercent(String(value), 0))

const recordFields = (shown: ShownInterview): ReadonlyArray<StepField> => [
  { name: 'minutes', label: texts.fields.minutes, type: 'area', initial: shown.minutes ?? '' },
  ...Array.from({ length: MOST_STEPS }, (_, at): ReadonlyArray<StepField> => [
    { name: `stepText${at + 1}`, label: texts.fields.stepText(at + 1), initial: shown.agreed[at]?.text ?? '' }, { name: `stepDueOn${at + 1}`, label: texts.fields.stepDueOn(at + 1), type: 'date', initial: shown.agreed[at]?.dueOn ?? '' },
  ]).flat(),
]
const fieldsOf = (step: InterviewStep, shown: ShownInterview): ReadonlyArray<StepField> => {
  switch (step) {
    case 'reschedule': return [{ name: 'plannedOn', label: texts.fields.plannedOn, type: 'date', initial: shown.plannedOn }, { name: 'place', label: texts.fields.place, initial: shown.place }, { name: 'interviewer', label: texts.fields.interviewer, initial: shown.interviewer }]
    case 'hold': case 'revise': return recordFields(shown)
    case 'agree': return [{ name: 'opinion', label: texts.fields.opinion, type: 'area' }]
    case 'agreeOnPaper': return [{ name: 'comment', label: texts.fields.comment }, { name: 'opinion', label: texts.fields.opinionOnPaper, type: 'area' }]
    case 'cancel': return [{ name: 'comment', label: texts.fields.reason, type: 'area' }]
  }
}
const open: ReadonlySet<InterviewStep> = new Set(['hold', 'agree'])

const Steps = ({ shown, actions }: Pick<Props, 'shown' | 'actions'>) => (shown.steps.length === 0 ? <p className="text-muted">{texts.nothingToDo}</p> : (
  <div className="flex flex-col gap-2">
    {shown.steps.map((step) => (
      <details key={step} open={open.has(step)} className="rounded-md border border-line px-3 py-2">
        <summary className="cursor-pointer py-1 font-medium">{interviewStepNames[step]}</summary>
        <div className="pt-3">
          <StepForm action={actions[step]} hidden={{ interviewId: shown.id, ...(step === 'revise' ? { revision: String(shown.revision) } : {}) }} label={interviewStepNames[step]} fields={fieldsOf(step, shown)}
            {...(texts.stepHelp[step] === undefined ? {} : { help: texts.stepHelp[step] })} variant={step === 'cancel' ? 'danger' : open.has(step) ? 'primary' : 'secondary'}>
            {step === 'agreeOnPaper' && <SelectField id="acquaintance" name="acquaintance" label={texts.fields.acquaintance} options={(['paper', 'refused'] as const).map((value) => ({ value, label: acquaintanceNames[value] }))} />}
          </StepForm>
        </div>
      </details>
    ))}
  </div>
))

const Facts = ({ shown, links }: Pick<Props, 'shown' | 'links'>) => (
  <KeyValue columns={2} items={[
    { label: texts.person, value: <span className="inline-flex flex-wrap items-center gap-2">{[shown.director, shown.organization, shown.municipality].join(', ')}{!shown.hasAccount && <Chip>{texts.noAccount}</Chip>}</span> },
    { label: texts.when, value: texts.at(shown.plannedOn, shown.place) },
    { label: texts.interviewer, value: shown.interviewer },
    { label: texts.total, value: totalText(shown.sheet.total, shown.sheet.level) },
    { label: texts.filters.release, value: <Link href={links.card}>{texts.releaseName(shown.release.period, shown.release.number)}</Link> },
    ...(shown.acquaintance === null || shown.acquaintedAt === null ? [] : [{ label: texts.acquaintance, value: texts.acquainted(acquaintanceNames[shown.acquaintance], formatDateTime(shown.acquaintedAt, shown.timeZone)) }]),
  ]} />
)

const Agreed = ({ shown, actions, links }: Props) => (shown.agreed.length === 0 ? <p className="text-muted">{texts.nothingAgreed}</p> : (
  <Table caption={texts.agreedCaption} captionHidden rows={shown.agreed} rowKey={({ id }) => id} cards columns={[
    { key: 'step', header: texts.agreedColumns.step, rowHeader: true, cell: (row) => <span className="whitespace-pre-line">{row.text}</span> },
    { key: 'dueOn', header: texts.agreedColumns.dueOn, align: 'end', cell: (row) => formatDate(row.dueOn) },
    {
      key: 'advice', header: texts.agreedColumns.advice, cell: (row) => (row.recommendationId !== null
        ? (shown.readsRecommendations ? <Link href={links.recommendation(row.recommendationId)}>{texts.openAdvice}</Link> : null)
        : shown.mayAdvise ? <details><summary className="cursor-pointer text-sm text-accent">{texts.advise}</summary><div className="pt-2"><StepForm action={actions.advise} hidden={{ interviewId: shown.id, stepId: row.id }} label={texts.advise} fields={[{ name: 'basis', label: texts.basis, initial: texts.basisOf(shown.plannedOn) }]} /></div></details> : null),
    },
  ]} />
))

/** One interview: the sheet, what was said and agreed, and what may be done. */
export const InterviewView = (props: Props) => {
  const { shown, links } = props
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center gap-3"><InterviewStatusChip status={shown.status} /><LinkButton size="small" href={links.sheet}>{texts.sheet}</LinkButton>{(['docx', 'pdf'] as const).map((format) => <LinkButton key={format} size="small" href={links.file(format)} download external>{texts.downloads[format]}</LinkButton>)}</div>
      <Card><Facts {...props} /></Card>
      {shown.steps.length > 0 && <Card title={texts.steps}><Steps {...props} /></Card>}
      {shown.minutes !== null && <Card title={texts.minutes}><p className="max-w-reading whitespace-pre-line">{shown.minutes}</p></Card>}
      {shown.minutes !== null && <Card title={texts.agreed}><Agreed {...props} /></Card>}
      {shown.opinion !== null && <Card title={texts.opinion}><p className="max-w-reading whitespace-pre-line">{shown.opinion}</p></Card>}
      <Card title={texts.questions}><ol className="flex max-w-reading list-decimal flex-col gap-2 pl-6">{interviewQuestions(shown.sheet, shown.ownQuestions).map((question) => <li key={question}>{question}</li>)}</ol></Card>
      <Card title={texts.profile}>
        <Table caption={texts.profileCaption} captionHidden dense rows={shown.sheet.directions} rowKey={({ code }) => code} columns={[
          { key: 'direction', header: texts.profileColumns.direction, rowHeader: true, cell: (row) => `${row.code}. ${row.name}` },
          { key: 'own', header: texts.profileColumns.own, align: 'end', cell: (row) => share(row.percent) },
          { key: 'group', header: texts.profileColumns.group, align: 'end', cell: (row) => share(row.group) },
        ]} />
      </Card>
      <Card title={texts.history}>
        <ol className="flex flex-col gap-2">
          {shown.events.map((event) => (
            <li key={`${event.at}${event.step}`}>
              <p>{isInterviewStep(event.step) ? interviewStepNames[event.step] : texts.plannedEvent} <span className="text-sm text-muted">{[formatDateTime(event.at, shown.timeZone), event.actor].join(', ')}</span></p>
              {event.comment !== null && event.step !== 'reschedule' && <p className="max-w-reading whitespace-pre-line text-sm text-muted">{event.comment}</p>}
            </li>
          ))}
        </ol>
      </Card>
    </div>
  )
}
