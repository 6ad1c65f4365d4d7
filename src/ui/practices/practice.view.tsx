import type { PracticeStep } from '@/domain/practices/practice-workflow'
import { formatDateTime } from '@/texts/format'
import { organizationTypeNames } from '@/texts/organizations'
import { figureSentence, practiceProposerNames, practiceStepNames, practiceTexts as texts } from '@/texts/practices'
import { LinkButton } from '@/ui/kit/button'
import { Callout } from '@/ui/kit/callout'
import { Card } from '@/ui/kit/card'
import { KeyValue } from '@/ui/kit/key-value'
import { Link } from '@/ui/kit/link'
import { StepForm } from '@/ui/kit/step.form'
import type { FormAction } from '@/usecases/kernel/action-state'
import type { OutOf } from '@/usecases/kernel/define-query'
import type { getPractice } from '@/usecases/practices/get-practice'
import { PracticeStatusChip } from './practice-status'

type Practice = OutOf<typeof getPractice>
export type PracticeActions = Readonly<Record<Exclude<PracticeStep, 'edit'>, FormAction>>
type Links = { readonly edit: string; readonly organization: string | null; readonly recommendations: string | null; readonly passport: (code: string) => string | null }
type Props = { readonly practice: Practice; readonly actions: PracticeActions; readonly links: Links }

const { words } = texts
const isWorded = (step: PracticeStep): step is keyof typeof words => step in words
const isPracticeStep = (step: string): step is PracticeStep => step in practiceStepNames

const Words = ({ title, text }: { title: string; text: string | null }) => (text === null ? null : <section><h2 className="text-base font-medium">{title}</h2><p className="max-w-reading whitespace-pre-line">{text}</p></section>)

const Figures = ({ practice, links }: Pick<Props, 'practice' | 'links'>) => (
  <section>
    <h2 className="text-base font-medium">{texts.shown}</h2>
    <ul className="flex list-disc flex-col gap-1 pl-5">{practice.figures.map((figure) => {
      const passport = figure.kind === 'indicator' ? links.passport(figure.code) : null
      return <li key={`${figure.kind}${figure.code}`}>{passport === null ? figureSentence(figure) : <Link href={passport}>{figureSentence(figure)}</Link>}</li>
    })}</ul>
  </section>
)

const Ground = ({ practice, links }: Pick<Props, 'practice' | 'links'>) => {
  const { place, release } = practice
  const organization = place.organizationName === null ? null : links.organization === null ? place.organizationName : <Link href={links.organization}>{place.organizationName}</Link>
  return (
    <KeyValue columns={2} items={[
      { label: texts.place, value: <span>{organization}{organization !== null && ', '}{place.municipalityName}</span> },
      { label: texts.proposer, value: place.directorName ?? practiceProposerNames[practice.proposerKind] },
      { label: texts.release, value: texts.releaseName(release.period, release.number) },
      { label: texts.forWhom, value: practice.organizationTypes.length === 0 ? texts.anybody : practice.organizationTypes.map((type) => organizationTypeNames[type].toLowerCase()).join(', ') },
      { label: texts.usedIn, value: links.recommendations === null || practice.uses === 0 ? texts.uses(practice.uses) : <Link href={links.recommendations}>{texts.uses(practice.uses)}</Link> },
      ...(practice.publishedAt === null ? [] : [{ label: texts.published, value: formatDateTime(practice.publishedAt, practice.timeZone) }]),
    ]} />
  )
}

const Steps = ({ practice, actions, links }: Props) => (practice.steps.length === 0 ? <p className="text-muted">{texts.nothingToDo}</p> : (
  <div className="flex flex-col gap-2">
    {practice.steps.includes('edit') && <div><LinkButton href={links.edit}>{practiceStepNames.edit}</LinkButton></div>}
    {practice.steps.filter((step) => step !== 'edit').map((step, at) => (
      <details key={step} open={at === 0 && step !== 'archive'} className="rounded-md border border-line px-3 py-2">
        <summary className="cursor-pointer py-1 font-medium">{practiceStepNames[step]}</summary>
        <div className="pt-3">
          <StepForm action={actions[step]} hidden={{ practiceId: practice.id }} label={practiceStepNames[step]} fields={isWorded(step) ? [{ name: 'comment', label: words[step], type: 'area' }] : []}
            {...(texts.stepHelp[step] === undefined ? {} : { help: texts.stepHelp[step] })} variant={step === 'archive' ? 'danger' : at === 0 ? 'primary' : 'secondary'} />
        </div>
      </details>
    ))}
  </div>
))

/** One practice: what is done, what stands behind it, and what may be done with it. */
export const PracticeView = (props: Props) => {
  const { practice } = props
  return (
    <div className="flex flex-col gap-4">
      <div className="flex items-center gap-2"><PracticeStatusChip status={practice.status} /></div>
      {practice.status === 'archived' && <Callout>{texts.archivedNote}</Callout>}
      <Card><div className="flex flex-col gap-4">
        <Words title={texts.fields.problem} text={practice.problem} /><Words title={texts.fields.text} text={practice.text} /><Words title={texts.needs} text={practice.conditions} /><Words title={texts.fields.outcome} text={practice.outcome} /><Figures {...props} />
      </div></Card>
      <Card><Ground {...props} /></Card>
      {practice.steps.length > 0 && <Card title={texts.steps}><Steps {...props} /></Card>}
      {practice.events.length > 0 && (
        <Card title={texts.history}>
          <ol className="flex flex-col gap-2">
            {practice.events.map((event) => (
              <li key={`${event.at}${event.step}`}>
                <p>{isPracticeStep(event.step) ? practiceStepNames[event.step] : event.step} <span className="text-sm text-muted">{[formatDateTime(event.at, practice.timeZone), event.actor].join(', ')}</span></p>
                {event.comment !== null && <p className="max-w-reading whitespace-pre-line text-sm text-muted">{event.comment}</p>}
              </li>
            ))}
          </ol>
        </Card>
      )}
    </div>
  )
}
