'use client'

import { modelPages } from '@/texts/model-pages'
import { modelWorkbookTexts as texts } from '@/texts/model-workbook'
import type { ModelFinding } from '@/domain/models/model-finding'
import { Button } from '../kit/button'
import { Callout } from '../kit/callout'
import { Card } from '../kit/card'
import { FileDrop } from '../kit/file-drop'
import { FormErrorSummary } from '../kit/form-error-summary'
import { Link } from '../kit/link'
import { useUpload, type UploadAnswer } from '../kit/use-upload'
import { FindingsView } from './findings.view'

type Answer = UploadAnswer & { findings?: ReadonlyArray<ModelFinding> }

/** The same as the document in JSON, from a workbook; a refusal names sheet, row and column on lines of their own. */
export const ImportWorkbookForm = ({ sendTo, draftsHref }: { sendTo: string; draftsHref: string }) => {
  const { answer, isBusy, submit } = useUpload<Answer>(sendTo, { failed: texts.failed })
  const lines = answer.message === undefined ? [] : answer.message.split('\n').map((message) => ({ message, fieldId: 'workbook' }))
  return (
    <Card title={texts.title}>
      <form onSubmit={submit} className="flex max-w-form flex-col gap-4" noValidate>
        <FormErrorSummary errors={lines} />
        {answer.done === true && <Callout tone="success" live>{modelPages.importDone} <Link href={draftsHref}>{modelPages.importOpen}</Link></Callout>}
        {answer.findings !== undefined && answer.findings.length > 0 && <FindingsView findings={answer.findings} />}
        <FileDrop id="workbook" name="file" label={texts.file} help={texts.help} accept=".xlsx" />
        <div><Button type="submit" aria-disabled={isBusy} aria-busy={isBusy}>{isBusy ? texts.pending : texts.submit}</Button></div>
      </form>
    </Card>
  )
}
