'use client'

import { conditionsTexts as texts } from '@/texts/conditions'
import { Button } from '../kit/button'
import { FileDrop } from '../kit/file-drop'
import { FormErrorSummary } from '../kit/form-error-summary'
import { uploadErrors, useUpload, type UploadAnswer } from '../kit/use-upload'

type Answer = UploadAnswer & { matrix?: ReadonlyArray<ReadonlyArray<string>> }

/** A table in a file, read by the server and laid into the cells of the page; nothing is stored by it. */
export const ConditionsFile = ({ sendTo, onTable }: { sendTo: string; onTable: (matrix: ReadonlyArray<ReadonlyArray<string>>) => void }) => {
  const { answer, isBusy, submit } = useUpload<Answer>(sendTo, { failed: texts.failed, onAnswer: ({ matrix }) => { if (matrix !== undefined) onTable(matrix) } })
  return (
    <details className="rounded-md border border-line bg-surface p-3">
      <summary className="min-h-6 cursor-pointer text-accent">{texts.howTitle}</summary>
      <form onSubmit={submit} className="flex max-w-form flex-col gap-3 pt-3" noValidate>
        <ul className="list-disc pl-5 text-sm text-muted">{texts.how.map((line) => <li key={line}>{line}</li>)}</ul>
        <FormErrorSummary errors={uploadErrors(answer)} />
        <FileDrop id="conditions-file" name="file" label={texts.file} help={texts.fileHelp} accept=".xlsx,.csv" />
        <div><Button type="submit" aria-disabled={isBusy} aria-busy={isBusy}>{isBusy ? texts.uploading : texts.upload}</Button></div>
      </form>
    </details>
  )
}
