'use client'

import { useId } from 'react'
import { evidenceTexts as texts } from '@/texts/evidence'
import type { FormAction } from '@/usecases/kernel/action-state'
import { Button } from '../kit/button'
import { TextField } from '../kit/field'
import { FileDrop } from '../kit/file-drop'
import { FormErrorSummary } from '../kit/form-error-summary'
import { StepForm } from '../kit/step.form'
import { Tabs } from '../kit/tabs-client'
import { uploadErrors, useUpload } from '../kit/use-upload'

type UploadProps = { sendTo: string; fields: ReadonlyArray<string>; submit: string; onDone: () => void }

const Upload = ({ sendTo, fields, submit: label, onDone }: UploadProps) => {
  const form = useId()
  const idOf = (name: string): string => `${form}-${name}`
  const { answer, isBusy, submit } = useUpload(sendTo, { failed: texts.sendFailed, onDone })
  return (
    <form onSubmit={submit} className="flex flex-col gap-3" noValidate>
      <FormErrorSummary errors={uploadErrors(answer, idOf)} />
      {fields.map((field) => <input key={field} type="hidden" name="fields" value={field} />)}
      <FileDrop id={idOf('file')} name="file" label={texts.file} help={texts.fileHelp} accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx" />
      <TextField id={idOf('title')} name="title" label={texts.name} help={texts.nameHelp} optional />
      <div><Button type="submit" variant="primary" aria-disabled={isBusy} aria-busy={isBusy}>{isBusy ? texts.uploading : label}</Button></div>
    </form>
  )
}

type AttachProps = UploadProps & { attachLink: FormAction; hidden: Readonly<Record<string, string>>; linkLabel: string }

/** A file or a link for the chosen cells, or in the place of an older one. */
export const AttachForm = ({ attachLink, hidden, linkLabel, ...upload }: AttachProps) => (
  <Tabs label={upload.submit} items={[
    { value: 'file', label: texts.asFile, content: <Upload {...upload} /> },
    { value: 'link', label: texts.asLink, content: (
      <StepForm action={attachLink} hidden={hidden} label={linkLabel} fields={[{ name: 'link', label: texts.link }, { name: 'title', label: texts.name }]}>
        {upload.fields.map((field) => <input key={field} type="hidden" name="fields[]" value={field} />)}
      </StepForm>
    ) },
  ]} />
)
