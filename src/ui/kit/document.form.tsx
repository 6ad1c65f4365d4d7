'use client'

import { useRouter } from 'next/navigation'
import { useId, type ReactNode } from 'react'
import { kitTexts as texts } from '@/texts/common'
import { Button } from './button'
import { Callout } from './callout'
import { useDialogClose } from './dialog-close'
import { TextField } from './field'
import { FileDrop } from './file-drop'
import { FormErrorSummary } from './form-error-summary'
import { uploadErrors, useUpload } from './use-upload'

type NamedField = { name: string; label: string; help?: string; type?: 'text' | 'date' }

type Props = { sendTo: string; hidden?: Readonly<Record<string, string>>; fields: ReadonlyArray<NamedField>; fileLabel: string; submit: string; warning?: string; variant?: 'primary' | 'danger'; children?: ReactNode }

/** A step that stands under a document: its requisites, its file, one button. What was typed stays after a refusal. */
export const DocumentForm = ({ sendTo, hidden = {}, fields, fileLabel, submit: label, warning, variant = 'primary', children }: Props) => {
  const router = useRouter()
  const form = useId()
  const close = useDialogClose()
  const { answer, isBusy, submit } = useUpload(sendTo, { failed: texts.sendFailed, onDone: () => { router.refresh(); close() } })
  const idOf = (name: string): string => `${form}-${name}`
  return (
    <form onSubmit={submit} className="flex max-w-form flex-col gap-4" noValidate>
      <FormErrorSummary errors={uploadErrors(answer, idOf)} />
      {warning !== undefined && <Callout tone="warning">{warning}</Callout>}
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      {children}
      {fields.map(({ name, ...field }) => <TextField key={name} id={idOf(name)} name={name} {...field} {...(answer.fields?.[name] === undefined ? {} : { error: answer.fields[name] })} />)}
      <FileDrop id={idOf('file')} name="file" label={fileLabel} help={texts.documentHelp} accept=".pdf,.docx,.xlsx,.jpg,.jpeg,.png" />
      <div><Button type="submit" variant={variant} aria-disabled={isBusy} aria-busy={isBusy}>{isBusy ? texts.sending : label}</Button></div>
    </form>
  )
}
