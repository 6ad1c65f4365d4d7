'use client'

import { useRouter } from 'next/navigation'
import { useState, type FormEvent } from 'react'
import { importPageTexts } from '@/texts/import-page'
import { Button } from '../kit/button'
import { FileDrop } from '../kit/file-drop'
import { FormErrorSummary } from '../kit/form-error-summary'

type UploadProps = { uploadTo: string; importOf: Readonly<Record<'prefix', string>> }
type Answer = { importId?: string; message?: string }

const send = async (uploadTo: string, form: FormData): Promise<Answer> => {
  try {
    const response = await fetch(uploadTo, { method: 'POST', body: form })
    return (await response.json()) as Answer
  } catch {
    return { message: importPageTexts.uploadFailed }
  }
}

/** Sends the workbook and goes to the page of its check. The chosen file stays chosen when the line breaks. */
export const UploadForm = ({ uploadTo, importOf }: UploadProps) => {
  const router = useRouter()
  const [error, setError] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const upload = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const file = form.get('file')
    if (!(file instanceof File) || file.size === 0) return setError(importPageTexts.fileNeeded)
    setBusy(true)
    setError(null)
    const answer = await send(uploadTo, form)
    if (answer.importId !== undefined) return router.push(`${importOf.prefix}${answer.importId}`)
    setBusy(false)
    setError(answer.message ?? importPageTexts.uploadFailed)
  }
  return (
    <form onSubmit={(event) => { void upload(event) }} className="flex max-w-form flex-col gap-5" noValidate>
      <FormErrorSummary errors={error === null ? [] : [{ fieldId: 'file', message: error }]} />
      <FileDrop id="file" name="file" label={importPageTexts.file} help={importPageTexts.fileHelp} accept=".xlsx,.csv" error={error ?? undefined} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="primary" aria-disabled={isBusy} aria-busy={isBusy}>{isBusy ? importPageTexts.uploading : importPageTexts.upload}</Button>
      </div>
    </form>
  )
}
