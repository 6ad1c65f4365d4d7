import type { PairSide, PairStep } from '@/domain/pairs/pair-workflow'
import { formatDateTime } from '@/texts/format'
import { pairReason, pairRuleNames, pairSideNames, pairStepNames, pairTexts as texts } from '@/texts/pairs'
import { supporterTexts } from '@/texts/supporters'
import { Card } from '@/ui/kit/card'
import { Chip } from '@/ui/kit/chip'
import { KeyValue } from '@/ui/kit/key-value'
import { Link } from '@/ui/kit/link'
import { StepForm, type StepField } from '@/ui/kit/step.form'
import type { FormAction } from '@/usecases/kernel/action-state'
import type { OutOf } from '@/usecases/kernel/define-query'
import type { getPair } from '@/usecases/pairs/get-pair'
import { PairStatusChip } from './pairs-list.view'

type Pair = OutOf<typeof getPair>
export type PairActions = Readonly<Record<PairStep, FormAction>>
type Links = { readonly card: (card: { directorId: string; organizationId: string }) => string; readonly mentor: (id: string) => string }
type Props = { readonly pair: Pair; readonly actions: PairActions; readonly links: Links }

const { words } = texts
const isWorded = (step: PairStep): step is keyof typeof words => step in words
const isPairStep = (step: string): step is PairStep => step in pairStepNames
const fieldsOf = (step: PairStep): ReadonlyArray<StepField> => {
  if (step === 'schedule') return [{ name: 'meetingOn', label: texts.fields.meetingOn, type: 'date' }, { name: 'meetingPlace', label: texts.fields.meetingPlace }]
  return isWorded(step) ? [{ name: 'comment', label: words[step], type: 'area' }] : []
}

const SideCard = ({ pair, name, links }: { pair: Pair; name: PairSide; links: Links }) => {
  const side = pair[name]
  return (
    <Card title={pairSideNames[name]}>
      <div className="flex flex-col gap-2">
        <p className="font-medium">{side.organization}</p>
        <p className="text-sm text-muted">{[side.director, side.municipality].join(', ')}</p>
        <div className="flex flex-wrap gap-2"><Chip tone={side.hasAgreed ? 'success' : 'neutral'}>{side.hasAgreed ? texts.agreed : texts.notAgreed}</Chip>{!side.hasAccount && !side.hasAgreed && <Chip tone="neutral">{texts.noAccount}</Chip>}</div>
        {name === 'giver' && pair.mentor !== null && <Link href={links.mentor(pair.mentor.id)}>{supporterTexts.inPair(pair.mentorName)}</Link>}
        {side.percent !== null && <p>{texts.ofMaximum(side.percent)}</p>}
        {side.card !== null && <Link href={links.card(side.card)}>{texts.openCard}</Link>}
      </div>
    </Card>
  )
}

const Steps = ({ pair, actions }: Pick<Props, 'pair' | 'actions'>) => (pair.steps.length === 0 ? <p className="text-muted">{texts.nothingToDo}</p> : (
  <div className="flex flex-col gap-2">
    {pair.steps.map((step, at) => (
      <details key={step} open={at === 0} className="rounded-md border border-line px-3 py-2">
        <summary className="cursor-pointer py-1 font-medium">{step === 'agreeOnPaper' ? `${pairStepNames[step]}: ${pair[pair.absent].director}` : pairStepNames[step]}</summary>
        <div className="pt-3">
          <StepForm action={actions[step]} hidden={{ pairId: pair.id, ...(step === 'agreeOnPaper' ? { side: pair.absent } : {}) }} label={pairStepNames[step]} fields={fieldsOf(step)} variant={step === 'cancel' || step === 'decline' ? 'danger' : at === 0 ? 'primary' : 'secondary'} />
        </div>
      </details>
    ))}
  </div>
))

const Meeting = ({ pair }: { pair: Pair }) => (
  <KeyValue columns={1} items={[
    { label: texts.columns.status, value: <PairStatusChip status={pair.status} /> },
    { label: texts.columns.criterion, value: pair.criterion.name },
    { label: texts.why, value: `${pairRuleNames[pair.rule]}: ${pairReason({ rule: pair.rule, isNear: pair.isNear, giver: pair.giver.percent, taker: pair.taker.percent })}` },
    { label: texts.release, value: texts.releaseName(pair.period, pair.releaseNumber) },
    ...(pair.meetingOn === null ? [] : [{ label: texts.meeting, value: texts.meetingAt(pair.meetingOn, pair.meetingPlace ?? '') }]),
    ...(pair.protocol === null ? [] : [{ label: texts.protocol, value: <span className="whitespace-pre-line">{pair.protocol}</span> }]),
    ...(pair.followUp === null ? [] : [{ label: texts.followUp, value: <span className="whitespace-pre-line">{pair.followUp}</span> }]),
  ]} />
)

/** One pair: both sides, the reason, what may be done and what was. */
export const PairView = ({ pair, actions, links }: Props) => (
  <div className="flex flex-col gap-4">
    <Meeting pair={pair} />
    <div className="grid grid-cols-2 gap-4 phone:grid-cols-1"><SideCard pair={pair} name="giver" links={links} /><SideCard pair={pair} name="taker" links={links} /></div>
    <Card title={texts.steps}><Steps pair={pair} actions={actions} /></Card>
    {pair.events.length > 0 && (
      <Card title={texts.history}>
        <ol className="flex flex-col gap-2">
          {pair.events.map((event) => (
            <li key={`${event.at}${event.step}`}>
              <p>{isPairStep(event.step) ? pairStepNames[event.step] : event.step} <span className="text-sm text-muted">{[formatDateTime(event.at, pair.timeZone), event.actor].join(', ')}</span></p>
              {event.comment !== null && event.step !== 'schedule' && <p className="max-w-reading whitespace-pre-line text-sm text-muted">{event.comment}</p>}
            </li>
          ))}
        </ol>
      </Card>
    )}
  </div>
)
