import type { ReactNode } from 'react'
import type { RecommendationStep } from '@/domain/recommendations/recommendation-workflow'
import { formatDateTime } from '@/texts/format'
import { deficitKindNames, deficitSentence, recommendationStanding, recommendationStatusNames, recommendationStepNames, recommendationTexts as texts } from '@/texts/recommendations'
import { practiceTexts } from '@/texts/practices'
import { effectVerdicts } from '@/domain/effects/measure-effect'
import { effectVerdictNames } from '@/texts/decisions'
import { DecisionStatusChip } from '@/ui/decisions/status-chip'
import { ConcludeForm, EffectFigures, EffectReviews } from '@/ui/effects/effect.view'
import { evidenceTexts } from '@/texts/evidence'
import { ActionEvidence, type ProofActions } from '@/ui/evidence/action-evidence.view'
import { LinkButton } from '@/ui/kit/button'
import { Callout } from '@/ui/kit/callout'
import { Card } from '@/ui/kit/card'
import { Chip } from '@/ui/kit/chip'
import { KeyValue } from '@/ui/kit/key-value'
import { Link } from '@/ui/kit/link'
import { StepForm } from '@/ui/kit/step.form'
import type { FormAction } from '@/usecases/kernel/action-state'
import type { OutOf } from '@/usecases/kernel/define-query'
import type { getRecommendation } from '@/usecases/recommendations/get-recommendation'
import { EditDraftForm } from './draft.form'
import { RecommendationStatusChip } from './status-chip'

export type ShownRecommendation = OutOf<typeof getRecommendation>
/** Steps taken on this page; `edit` has its own form. */
type PageStep = Exclude<RecommendationStep, 'edit'>
export type RecommendationActions = Readonly<Record<PageStep | 'edit', FormAction>>
type Links = { readonly card: string | null; readonly passport: string | null; readonly practice: string | null; readonly newerCard: string | null; readonly letter: string | null; readonly newDecision: string; readonly decision: (id: string) => string }
type Props = { readonly shown: ShownRecommendation; readonly actions: RecommendationActions; readonly proofActions: ProofActions; readonly links: Links }

const worded = texts.fields.comment
const isWorded = (step: string): step is keyof typeof worded => step in worded
const helps: Readonly<Partial<Record<RecommendationStep, string>>> = texts.stepHelp
const primary: ReadonlySet<RecommendationStep> = new Set(['submit', 'issue', 'acknowledge', 'accept', 'start', 'report', 'confirm'])

const Steps = ({ shown, actions }: Pick<Props, 'shown' | 'actions'>) => {
  const steps = shown.steps.filter((step): step is PageStep | 'edit' => step in actions && (step !== 'acknowledgeOnPaper' || !shown.hasAccount))
  if (steps.length === 0) return <p className="text-muted">{texts.nothingToDo}</p>
  const hiddenOf = (step: RecommendationStep): Readonly<Record<string, string>> => (step === 'submit' || step === 'issue' ? { 'recommendationId[]': shown.id } : { recommendationId: shown.id })
  const form = (step: PageStep | 'edit'): ReactNode => step === 'edit'
    ? <EditDraftForm action={actions.edit} shown={shown} />
    : step === 'assessEffect' ? (
      <ConcludeForm action={actions.assessEffect} hidden={hiddenOf(step)} outcomeName="outcome" label={recommendationStepNames.assessEffect} outcomes={effectVerdicts.map((value) => ({ value, label: effectVerdictNames[value] }))}
        {...(shown.measured?.kind === 'measured' ? { suggested: shown.measured.suggested } : {})} />
    ) : (
      <StepForm action={actions[step]} hidden={hiddenOf(step)} label={recommendationStepNames[step]} variant={step === 'revoke' ? 'danger' : primary.has(step) ? 'primary' : 'secondary'}
        {...(helps[step] === undefined ? {} : { help: helps[step] })} fields={isWorded(step) ? [{ name: 'comment', label: worded[step], type: 'area' }] : []} />
    )
  return (
    <div className="flex flex-col gap-2">
      {steps.map((step, at) => (
        <details key={step} open={at === 0 && primary.has(step)} className="rounded-md border border-line px-3 py-2">
          <summary className="cursor-pointer py-1 font-medium">{recommendationStepNames[step]}</summary>
          <div className="pt-3">{form(step)}</div>
        </details>
      ))}
    </div>
  )
}

const Ground = ({ shown, links }: Pick<Props, 'shown' | 'links'>) => (
  <KeyValue columns={2} items={[
    { label: texts.to, value: [shown.addressee.directorName, shown.addressee.organizationName, shown.addressee.municipalityName].filter((part) => part !== null && part !== '').join(', ') },
    { label: texts.due, value: <span className="inline-flex items-center gap-2">{texts.dueOnDay(shown.dueOn)}{shown.isOverdue && <Chip tone="danger">{texts.overdue}</Chip>}</span> },
    { label: texts.basis, value: shown.basis },
    { label: texts.release, value: links.card === null ? texts.release_(shown.release.period, shown.release.number) : <Link href={links.card}>{texts.release_(shown.release.period, shown.release.number)}</Link> },
    ...(shown.indicator === null ? [] : [{ label: texts.indicator, value: links.passport === null ? shown.indicator.name : <Link href={links.passport}>{`${shown.indicator.code} ${shown.indicator.name}`}</Link> }]),
    ...(shown.deficit === null ? [] : [{ label: texts.deficit, value: `${deficitKindNames[shown.deficit.kind]}: ${deficitSentence(shown.deficit)}` }]),
    ...(shown.practice === null ? [] : [{ label: practiceTexts.inRecommendation, value: links.practice === null ? shown.practice.title : <Link href={links.practice}>{shown.practice.title}</Link> }]),
    ...(shown.issuedAt === null ? [] : [{ label: texts.issuedOn, value: formatDateTime(shown.issuedAt, shown.release.timeZone) }]),
    ...(links.letter === null ? [] : [{ label: texts.letter, value: <Link href={links.letter}>{texts.openLetter}</Link> }]),
    ...(shown.effect === null ? [] : [{ label: texts.effect, value: effectVerdictNames[shown.effect] }]),
  ]} />
)

const History = ({ shown }: Pick<Props, 'shown'>) => (
  <ol className="flex flex-col gap-3">
    {shown.events.map((event) => (
      <li key={`${event.at}${event.step}`} className="border-b border-line pb-2 last:border-0">
        <p className="flex flex-wrap gap-2 text-sm text-muted"><span>{recommendationStatusNames[event.toStatus]}</span>{event.actorName !== null && <span>{event.actorName}</span>}<span>{formatDateTime(event.at, shown.release.timeZone)}</span></p>
        {event.comment !== null && <p className="max-w-reading whitespace-pre-line">{event.comment}</p>}
      </li>
    ))}
  </ol>
)

const Words = ({ title, text }: { title: string; text: string | null }) => (text === null ? null : <Card title={title}><p className="max-w-reading whitespace-pre-line">{text}</p></Card>)

const Decisions = ({ shown, links }: Pick<Props, 'shown' | 'links'>) => (
  <Card title={texts.decisions} actions={<LinkButton size="small" href={links.newDecision}>{texts.decide}</LinkButton>}>
    {shown.decisions.length === 0 ? <p className="text-muted">{texts.noDecisions}</p> : <ul className="flex flex-col gap-1">{shown.decisions.map(({ id, title, status }) => <li key={id} className="flex flex-wrap items-center gap-2"><Link href={links.decision(id)}>{title}</Link><DecisionStatusChip status={status} /></li>)}</ul>}
  </Card>
)

/** What changed around the recommendation since it was written. */
const Notices = ({ shown, links }: Pick<Props, 'shown' | 'links'>) => (
  <>
      {!shown.hasAccount && shown.status === 'issued' && <Callout tone="warning">{texts.noAccount}</Callout>}
      {shown.standing !== null && shown.standing.kind !== 'same' && <Callout tone="warning">{recommendationStanding(shown.standing, shown.addressee.organizationName ?? '')}</Callout>}
      {shown.successorName !== null && <Callout tone="info">{texts.merged(shown.addressee.organizationName ?? '', shown.successorName)}</Callout>}
      {shown.superseding !== null && <Callout tone="warning">{texts.superseded(shown.superseding.number, shown.superseding.percent)} {links.newerCard !== null && <Link href={links.newerCard}>{texts.openCard}</Link>}</Callout>}
  </>
)

/** What proves the report: shown from the moment something may be attached. A report without anything is pointed out to who checks it. */
const Proofs = ({ shown, proofActions }: Pick<Props, 'shown' | 'proofActions'>) => {
  if (!shown.mayProve && shown.report === null && shown.proofs.length === 0) return null
  const isBare = shown.status === 'reported' && shown.proofs.every(({ withdrawnAt }) => withdrawnAt !== null)
  return (
    <Card title={evidenceTexts.ofReport}>
      <div className="flex flex-col gap-3">
        {shown.mayProve && <p className="max-w-reading text-sm text-muted">{evidenceTexts.beforeReport}</p>}
        {isBare && shown.steps.includes('confirm') && <Callout tone="warning">{evidenceTexts.reportUnproved}</Callout>}
        <ActionEvidence proofs={shown.proofs} place={{ recommendationId: shown.id }} mayChange={shown.mayProve} actions={proofActions} timeZone={shown.release.timeZone} none={evidenceTexts.noneOfReport} />
      </div>
    </Card>
  )
}

/** One recommendation: what, on what ground, what happened, and what the reader may do now. */
export const RecommendationView = (props: Props) => {
  const { shown, links } = props
  return (
    <div className="flex flex-col gap-4">
      <div className="flex items-center gap-2"><RecommendationStatusChip status={shown.status} /></div>
      <Notices {...props} />
      <Card title={texts.text}><div className="flex flex-col gap-4"><p className="max-w-reading whitespace-pre-line">{shown.text}</p><Ground {...props} /></div></Card>
      <Card title={texts.steps}><Steps {...props} /></Card>
      <Words title={texts.plan} text={shown.plan} />
      <Words title={texts.report} text={shown.report} />
      <Proofs {...props} />
      {shown.measured !== null && <Card title={texts.effect}><div className="flex flex-col gap-4"><EffectFigures effect={shown.measured} /><EffectReviews reviews={shown.reviews} /></div></Card>}
      {shown.mayDecide && <Decisions shown={shown} links={links} />}
      {shown.events.length > 0 && <Card title={texts.history}><History shown={shown} /></Card>}
    </div>
  )
}
