'use client'

import { useActionState, type ReactNode } from 'react'
import { recommendationTexts as texts } from '@/texts/recommendations'
import { Callout } from '@/ui/kit/callout'
import { Checkbox } from '@/ui/kit/field'
import { FormErrorSummary } from '@/ui/kit/form-error-summary'
import { SubmitButton } from '@/ui/kit/submit-button'
import type { ActionState, FormAction } from '@/usecases/kernel/action-state'

type Props = { readonly submit: FormAction | null; readonly issue: FormAction | null; readonly children: ReactNode }

const faultOf = (state: ActionState) => (state.status === 'refused' || state.status === 'invalid' ? [{ message: state.message }] : [])
const idle: ActionState = { status: 'idle' }
const nothing: FormAction = async () => idle

/** The list with its ticks: what is ticked goes to approval or is issued, all or none. */
export const BatchForm = ({ submit, issue, children }: Props) => {
  const [submitted, doSubmit] = useActionState(submit ?? nothing, idle)
  const [issued, doIssue] = useActionState(issue ?? nothing, idle)
  const askMeant = issued.status === 'refused' && issued.code === 'RECOMMENDATION_SAME_TEXT'
  const done = issued.status === 'ok' ? (issued.out as { readonly count: number; readonly letters: number }) : null
  return (
    <form className="flex flex-col gap-3" noValidate>
      <FormErrorSummary errors={[...faultOf(submitted), ...faultOf(issued)]} />
      {done !== null && <Callout tone="success" live>{texts.issued(done.count, done.letters)}</Callout>}
      {askMeant && <Checkbox id="sameTextMeant" name="sameTextMeant" label={texts.sameTextMeant} />}
      {children}
      {issue !== null && <Checkbox id="letters" name="letters" label={texts.letters} defaultChecked />}
      <div className="flex flex-wrap gap-2">
        {submit !== null && <SubmitButton formAction={doSubmit} variant={issue === null ? 'primary' : 'secondary'} pendingLabel={texts.working}>{texts.submitMany}</SubmitButton>}
        {issue !== null && <SubmitButton formAction={doIssue} pendingLabel={texts.working}>{texts.issueMany}</SubmitButton>}
      </div>
    </form>
  )
}
