import type { ReactNode } from 'react'
import { discussionAudiences } from '@/domain/models/discussion-audience'
import type { ModelStep } from '@/domain/models/model-workflow'
import { modelPages } from '@/texts/model-pages'
import { modelFlowTexts as texts, modelStepNames } from '@/texts/model-workflow'
import { Callout } from '@/ui/kit/callout'
import { Card } from '@/ui/kit/card'
import { Checkbox } from '@/ui/kit/field'
import type { FormAction } from '@/usecases/kernel/action-state'
import type { OutOf } from '@/usecases/kernel/define-query'
import type { getModelVersion } from '@/usecases/models/get-version'
import { ApproveVersionForm } from './approve-version.form'
import { StepForm } from '@/ui/kit/step.form'

type Version = OutOf<typeof getModelVersion>
export type StepActions = Readonly<Record<'openDiscussion' | 'closeDiscussion' | 'submitForReview' | 'returnToDraft' | 'activate' | 'withdraw' | 'archive' | 'createVersion', FormAction>>
type Props = { version: Version; actions: StepActions; approvalTo: string }

const Audience = () => (
  <fieldset className="flex flex-wrap gap-4">
    <legend className="mb-1 text-sm font-medium">{texts.audience}</legend>
    {discussionAudiences.map((one) => <Checkbox key={one} id={`audience-${one}`} name="audience[]" value={one} label={texts.audiences[one]} defaultChecked={one !== 'public'} />)}
  </fieldset>
)

const stepForms = ({ version, actions, approvalTo }: Props): Partial<Record<ModelStep, ReactNode>> => {
  const hidden = { versionId: version.head.id }
  return {
    openDiscussion: <StepForm action={actions.openDiscussion} hidden={hidden} label={modelStepNames.openDiscussion} help={texts.openHelp} fields={[{ name: 'from', label: texts.from, type: 'date' }, { name: 'until', label: texts.until, type: 'date' }]}><Audience /></StepForm>,
    closeDiscussion: <StepForm action={actions.closeDiscussion} hidden={hidden} label={modelStepNames.closeDiscussion} />,
    submitForReview: <StepForm action={actions.submitForReview} hidden={hidden} label={modelStepNames.submitForReview} help={texts.submitHelp} variant="primary" />,
    returnToDraft: <StepForm action={actions.returnToDraft} hidden={hidden} label={modelStepNames.returnToDraft} fields={[{ name: 'reason', label: texts.returnReason, type: 'area' }]} />,
    approve: version.approval === 'ownVersion' ? <Callout>{modelPages.approveOwn}</Callout> : <ApproveVersionForm sendTo={approvalTo} />,
    activate: <StepForm action={actions.activate} hidden={hidden} label={modelStepNames.activate} help={texts.activateHelp} variant="primary" />,
    archive: <StepForm action={actions.archive} hidden={hidden} label={modelStepNames.archive} help={texts.archiveHelp} />,
    createVersion: <StepForm action={actions.createVersion} hidden={hidden} label={modelStepNames.createVersion} help={texts.createHelp} />,
    withdraw: (
      <StepForm action={actions.withdraw} hidden={hidden} label={modelStepNames.withdraw} help={texts.withdrawHelp} variant="danger"
        fields={[{ name: 'orderNumber', label: modelPages.approveFields.orderNumber }, { name: 'orderDate', label: modelPages.approveFields.orderDate, type: 'date' }, { name: 'reason', label: texts.withdrawReason, type: 'area' }]} />
    ),
  }
}

/** The steps open to the reader now, and why the version came back or was withdrawn. */
export const ModelStepsView = (props: Props) => {
  const { flow, steps } = props.version
  const shown = Object.entries(stepForms(props)).filter(([step]) => steps.includes(step as ModelStep))
  return (
    <>
      {flow.returnReason !== null && <Callout tone="warning">{texts.returned(flow.returnReason)}</Callout>}
      {flow.withdrawnReason !== null && <Callout tone="warning">{texts.withdrawn(flow.withdrawnOrderNumber ?? '', flow.withdrawnOrderDate ?? '', flow.withdrawnReason)}</Callout>}
      {flow.effectiveFrom !== null && (props.version.head.status === 'approved' || props.version.head.status === 'active') && <Callout>{props.version.head.status === 'active' ? texts.inForce(flow.effectiveFrom) : texts.effective(flow.effectiveFrom)}</Callout>}
      {shown.length > 0 && (
        <Card title={texts.title}>
          <div className="flex flex-col gap-2">
            {shown.map(([step, form]) => (
              <details key={step} className="rounded-md border border-line px-3 py-2">
                <summary className="cursor-pointer py-1 font-medium">{modelStepNames[step as ModelStep]}</summary>
                <div className="pt-3">{form}</div>
              </details>
            ))}
          </div>
        </Card>
      )}
    </>
  )
}
