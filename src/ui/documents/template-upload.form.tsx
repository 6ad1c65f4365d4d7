'use client'

import { useRouter } from 'next/navigation'
import { useState, type FormEvent } from 'react'
import { documentKinds } from '@/domain/documents/document-kind'
import { templateTexts as texts } from '@/texts/document-templates'
import { paths } from '@/web/paths'
import { Button } from '../kit/button'
import { SelectField } from '../kit/field'
import { FileDrop } from '../kit/file-drop'
import { FormErrorSummary } from '../kit/form-error-summary'

type Answer = { done?: boolean; message?: string }

const send = async (body: FormData): Promise<Answer> => {
  try {
    return (await (await fetch(paths.api.templates, { method: 'POST', body })).json()) as Answer
  } catch {
    return { message: texts.failed }
  }
}

/** A template of the region is checked and becomes active; what is wrong with it is said by name. */
export const TemplateUploadForm = () => {
  const router = useRouter()
  const [answer, setAnswer] = useState<Answer>({})
  const [isBusy, setBusy] = useState(false)
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    setBusy(true)
    const given = await send(new FormData(event.currentTarget))
    setBusy(false)
    setAnswer(given)
    if (given.done === true) router.refresh()
  }
  return (
    <form onSubmit={(event) => { void submit(event) }} className="flex max-w-form flex-col gap-4" noValidate>
      <FormErrorSummary errors={answer.done === true || answer.message === undefined ? [] : [{ message: answer.message }]} />
      <SelectField id="kind" name="kind" label={texts.kind} options={documentKinds.map((kind) => ({ value: kind, label: texts.kinds[kind] }))} />
      <FileDrop id="file" name="file" label={texts.file} help={texts.fileHelp} accept=".docx" />
      <div><Button type="submit" variant="primary" aria-disabled={isBusy} aria-busy={isBusy}>{isBusy ? texts.uploading : texts.upload}</Button></div>
    </form>
  )
}
