'use client'

import { useActionState } from 'react'
import { statisticsTexts as texts } from '@/texts/statistics'
import type { FormAction } from '@/usecases/kernel/action-state'
import { FormErrorSummary } from '../kit/form-error-summary'
import { SubmitButton } from '../kit/submit-button'

type Props = { readonly statisticsFileId: string; readonly fileName: string; readonly compare: FormAction<{ importId: string }>; readonly isReady: boolean }

/** On to the comparison; while something is undecided the press says so. */
export const CompareForm = ({ statisticsFileId, fileName, compare, isReady }: Props) => {
  const [state, submit] = useActionState(compare, { status: 'idle' })
  return (
    <form action={submit} className="flex flex-col gap-3">
      <FormErrorSummary errors={state.status === 'refused' || state.status === 'invalid' ? [{ message: state.message }] : []} />
      <input type="hidden" name="statisticsFileId" value={statisticsFileId} />
      <input type="hidden" name="fileName" value={fileName} />
      <div><SubmitButton variant={isReady ? 'primary' : 'secondary'} pendingLabel={texts.comparing}>{texts.compare}</SubmitButton></div>
    </form>
  )
}
