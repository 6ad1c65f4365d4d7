'use client'

import { useRouter } from 'next/navigation'
import { statisticsTexts as texts } from '@/texts/statistics'
import { Button } from '../kit/button'
import { Callout } from '../kit/callout'
import { FileDrop } from '../kit/file-drop'
import { FormErrorSummary } from '../kit/form-error-summary'
import { uploadErrors, useUpload, type UploadAnswer } from '../kit/use-upload'

type Answer = UploadAnswer & { readonly rows?: number }

/** All rows out of a workbook, or none. */
export const ReplaceRowsForm = ({ sendTo }: { sendTo: string }) => {
  const router = useRouter()
  const { answer, isBusy, submit } = useUpload<Answer>(sendTo, { failed: texts.uploadFailed, onDone: () => router.refresh() })
  return (
    <form onSubmit={submit} className="flex max-w-form flex-col gap-4" noValidate>
      <FormErrorSummary errors={uploadErrors(answer, () => 'mapping-file')} />
      {answer.done === true && <Callout tone="success" live>{texts.replaced(answer.rows ?? 0)}</Callout>}
      <FileDrop id="mapping-file" name="file" label={texts.uploadFile} help={texts.uploadHelp} accept=".xlsx" />
      <div><Button type="submit" aria-disabled={isBusy} aria-busy={isBusy}>{isBusy ? texts.working : texts.upload}</Button></div>
    </form>
  )
}
