'use client'

import { useRouter } from 'next/navigation'
import { documentKinds } from '@/domain/documents/document-kind'
import { templateTexts as texts } from '@/texts/document-templates'
import { paths } from '@/web/paths'
import { Button } from '../kit/button'
import { SelectField } from '../kit/field'
import { FileDrop } from '../kit/file-drop'
import { FormErrorSummary } from '../kit/form-error-summary'
import { uploadErrors, useUpload } from '../kit/use-upload'

/** A template of the region is checked and becomes active; what is wrong with it is said by name. */
export const TemplateUploadForm = () => {
  const router = useRouter()
  const { answer, isBusy, submit } = useUpload(paths.api.templates, { failed: texts.failed, onDone: () => router.refresh() })
  return (
    <form onSubmit={submit} className="flex max-w-form flex-col gap-4" noValidate>
      <FormErrorSummary errors={uploadErrors(answer)} />
      <SelectField id="kind" name="kind" label={texts.kind} options={documentKinds.map((kind) => ({ value: kind, label: texts.kinds[kind] }))} />
      <FileDrop id="file" name="file" label={texts.file} help={texts.fileHelp} accept=".docx" />
      <div><Button type="submit" variant="primary" aria-disabled={isBusy} aria-busy={isBusy}>{isBusy ? texts.uploading : texts.upload}</Button></div>
    </form>
  )
}
