import type { AppealRefusal, AppealStep } from '@/domain/appeals/appeal-workflow'
import type { executeAppeal } from '@/usecases/appeals/execute-appeal'
import type { AppealPage } from '@/usecases/appeals/read-appeals'
import type { assignRapporteur, fileAppeal, registerAppeal, returnAppeal, scheduleHearing, voteOnAppeal, withdrawAppeal } from '@/usecases/appeals/take-steps'
import type { FormAction } from '@/usecases/kernel/action-state'
import type { OutOf } from '@/usecases/kernel/define-query'
import { appealStepNames, appealTexts as texts, cellWords } from '@/texts/appeals'
import { DocumentForm } from '../kit/document.form'
import { ReasonForm } from '../cycles/reason.form'
import { ConfirmedStep } from '../cycles/step-button.form'
import { Card } from '../kit/card'
import { DialogButton } from '../kit/dialog'
import { SelectField, TextField } from '../kit/field'
import { ChoiceForm } from './choice.form'
import { HearingForm } from './hearing.form'

export type AppealActions = {
  file: FormAction<OutOf<typeof fileAppeal>>; withdraw: FormAction<OutOf<typeof withdrawAppeal>>; register: FormAction<OutOf<typeof registerAppeal>>; return: FormAction<OutOf<typeof returnAppeal>>
  assign: FormAction<OutOf<typeof assignRapporteur>>; schedule: FormAction<OutOf<typeof scheduleHearing>>; vote: FormAction<OutOf<typeof voteOnAppeal>>; execute: FormAction<OutOf<typeof executeAppeal>>
}
export type AppealStepLinks = { evidence: string; decision: string }
type StepProps = { step: AppealStep; appeal: AppealPage; actions: AppealActions; links: AppealStepLinks }

const Attach = ({ links, appeal }: StepProps) => (
  <DialogButton label={appealStepNames.attach} title={appealStepNames.attach}><DocumentForm sendTo={links.evidence} fields={[]} fileLabel={texts.evidence} submit={appealStepNames.attach}>
    <SelectField id="proved-item" name="itemId" label={texts.evidenceFor} options={[{ value: '', label: texts.wholeAppeal }, ...appeal.items.map(({ id, label }) => ({ value: id, label }))]} />
  </DocumentForm></DialogButton>
)
const Return = ({ appeal, actions }: StepProps) => (
  <DialogButton label={appealStepNames.return} title={appealStepNames.return}><ReasonForm action={actions.return} hidden={{ appealId: appeal.id }} submit={appealStepNames.return} fields={[{ name: 'reason', label: texts.returnReason }]} /></DialogButton>
)
const Assign = ({ appeal, actions }: StepProps) =>
  appeal.rapporteurs.length === 0 ? <p className="text-sm text-muted">{texts.noRapporteurs}</p> : (
    <DialogButton label={appealStepNames.assign} title={appealStepNames.assign} variant="primary">
      <ChoiceForm action={actions.assign} hidden={{ appealId: appeal.id }} choice={{ name: 'rapporteurId', label: texts.rapporteurField, options: appeal.rapporteurs.map(({ id, name }) => ({ value: id, label: name })) }} submit={appealStepNames.assign} />
    </DialogButton>
  )
const Schedule = ({ appeal, actions }: StepProps) => (
  <DialogButton label={appealStepNames.schedule} title={appealStepNames.schedule} variant="primary"><HearingForm appealId={appeal.id} schedule={actions.schedule} /></DialogButton>
)
const Vote = ({ appeal, actions }: StepProps) => (
  <DialogButton label={appealStepNames.vote} title={appealStepNames.vote} variant="primary">
    <ChoiceForm action={actions.vote} hidden={{ appealId: appeal.id }} submit={appealStepNames.vote} comment={{ name: 'comment', label: texts.voteComment }}
      choice={{ name: 'verdict', label: texts.verdict, options: [{ value: 'upheld', label: texts.verdictOptions.upheld }, { value: 'partially_upheld', label: texts.verdictOptions.partially_upheld }, { value: 'rejected', label: texts.verdictOptions.rejected }] }} />
  </DialogButton>
)
const Decide = ({ step, appeal, links }: StepProps) => (
  <DialogButton label={appealStepNames[step]} title={appealStepNames[step]} variant="primary">
    <DocumentForm sendTo={links.decision} fileLabel={texts.protocolFile} submit={appealStepNames[step]}
      fields={[{ name: 'motivation', label: texts.motivation }, { name: 'protocolNumber', label: texts.protocolNumber }, { name: 'protocolDate', label: texts.protocolDate, type: 'date' }]}>
      {step === 'upholdPartly' && appeal.items.map((item) => <TextField key={item.id} id={`decided-${item.id}`} name={`decided.${item.id}`} label={texts.decidedValue(item.label)} defaultValue={cellWords(item.ownValue)} />)}
    </DocumentForm>
  </DialogButton>
)
const plain = (action: 'file' | 'withdraw' | 'register' | 'execute', consequence: string) => {
  const Plain = ({ step, appeal, actions }: StepProps) => (
    <ConfirmedStep<unknown> action={actions[action]} hidden={{ appealId: appeal.id }} label={appealStepNames[step]} title={appealStepNames[step]} consequence={consequence} variant={action === 'withdraw' ? 'secondary' : 'primary'} />
  )
  return Plain
}

const views: Record<AppealStep, ((props: StepProps) => React.ReactNode) | null> = {
  attach: Attach, return: Return, assign: Assign, schedule: Schedule, vote: Vote, uphold: Decide, upholdPartly: Decide, reject: Decide,
  file: plain('file', texts.fileConsequence), withdraw: plain('withdraw', texts.withdrawConsequence), register: plain('register', texts.registerConsequence), execute: plain('execute', texts.executeConsequence), close: null,
}

type StepsProps = { appeal: AppealPage; actions: AppealActions; links: AppealStepLinks; messageOf: (refusal: AppealRefusal) => string }

/** What may be done now, and what still stops the rest. */
export const AppealSteps = ({ appeal, actions, links, messageOf }: StepsProps) => {
  const open = appeal.steps.filter(({ refusal }) => refusal === null)
  const stopped = [...new Set(appeal.steps.flatMap(({ refusal }) => (refusal === null ? [] : [messageOf(refusal)])))]
  if (appeal.steps.length === 0) return null
  return (
    <Card title={texts.steps}>
      <div className="flex flex-wrap items-start gap-3">
        {open.map(({ step }) => {
          const View = views[step]
          return View === null ? null : <View key={step} step={step} appeal={appeal} actions={actions} links={links} />
        })}
      </div>
      {appeal.status === 'hearing' && <p className="mt-3 text-sm">{texts.voted(appeal.voted, appeal.needed, appeal.members)}</p>}
      {stopped.length > 0 && <ul className="mt-3 flex flex-col gap-1 text-sm text-muted">{stopped.map((message) => <li key={message}>{message}</li>)}</ul>}
    </Card>
  )
}
