'use client'

import { useRouter } from 'next/navigation'
import { modelPages as texts } from '@/texts/model-pages'
import { modelFlowTexts } from '@/texts/model-workflow'
import { Button } from '@/ui/kit/button'
import { Callout } from '@/ui/kit/callout'
import { TextField } from '@/ui/kit/field'
import { FileDrop } from '@/ui/kit/file-drop'
import { FormErrorSummary } from '@/ui/kit/form-error-summary'
import { uploadErrors, useUpload } from '@/ui/kit/use-upload'

/** Approval by order with its file: names what cannot be undone before the button. What was typed stays after a refusal. */
export const ApproveVersionForm = ({ sendTo }: { sendTo: string }) => {
  const router = useRouter()
  const { answer, isBusy, submit } = useUpload(sendTo, { failed: modelFlowTexts.approveFailed, onDone: () => router.refresh() })
  const control = (name: keyof typeof texts.approveFields) => ({ id: name, name, label: texts.approveFields[name], ...(answer.fields?.[name] === undefined ? {} : { error: answer.fields[name] }) })
  return (
    <form onSubmit={submit} className="flex max-w-form flex-col gap-4" noValidate>
      <FormErrorSummary errors={uploadErrors(answer)} />
      <Callout tone="warning">{texts.approveWarning}</Callout>
      <TextField {...control('orderNumber')} />
      <TextField {...control('orderDate')} type="date" />
      <TextField {...control('signatory')} />
      <TextField id="effectiveFrom" name="effectiveFrom" type="date" label={modelFlowTexts.effectiveFrom} help={modelFlowTexts.effectiveFromHelp} optional />
      <FileDrop id="file" name="file" label={modelFlowTexts.orderFile} help={modelFlowTexts.orderFileHelp} accept=".pdf,.docx,.doc,.jpg,.jpeg,.png" />
      <div><Button type="submit" variant="primary" aria-disabled={isBusy} aria-busy={isBusy}>{isBusy ? texts.approvePending : texts.approve}</Button></div>
    </form>
  )
}
