'use client'

import { useRouter } from 'next/navigation'
import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { cycleStepTexts as texts } from '@/texts/cycle-steps'
import { Button } from '../kit/button'
import { Callout } from '../kit/callout'
import { TextField } from '../kit/field'
import { FileDrop } from '../kit/file-drop'
import { FormErrorSummary } from '../kit/form-error-summary'

type Answer = { done?: boolean; message?: string; fields?: Readonly<Record<string, string>> }
type NamedField = { name: string; label: string; help?: string; type?: 'text' | 'date' }

const send = async (sendTo: string, body: FormData): Promise<Answer> => {
  try {
    return (await (await fetch(sendTo, { method: 'POST', body })).json()) as Answer
  } catch {
    return { message: texts.failed }
  }
}

const errorsOf = ({ done, message, fields }: Answer, idOf: (name: string) => string) => {
  if (done === true) return []
  const named = Object.entries(fields ?? {}).map(([name, text]) => ({ fieldId: idOf(name), message: text }))
  return named.length > 0 ? named : message === undefined ? [] : [{ message }]
}

type Props = { sendTo: string; hidden?: Readonly<Record<string, string>>; fields: ReadonlyArray<NamedField>; fileLabel: string; submit: string; warning?: string; variant?: 'primary' | 'danger'; children?: ReactNode }

/** A step that stands under a document: its requisites, its file, one button. What was typed stays after a refusal. */
export const DocumentForm = ({ sendTo, hidden = {}, fields, fileLabel, submit: label, warning, variant = 'primary', children }: Props) => {
  const router = useRouter()
  const form = useId()
  const [answer, setAnswer] = useState<Answer>({})
  const [isBusy, setBusy] = useState(false)
  const idOf = (name: string): string => `${form}-${name}`
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    if (isBusy) return
    setBusy(true)
    const given = await send(sendTo, new FormData(event.currentTarget))
    setBusy(false)
    setAnswer(given)
    if (given.done === true) router.refresh()
  }
  return (
    <form onSubmit={(event) => { void submit(event) }} className="flex max-w-form flex-col gap-4" noValidate>
      <FormErrorSummary errors={errorsOf(answer, idOf)} />
      {warning !== undefined && <Callout tone="warning">{warning}</Callout>}
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      {children}
      {fields.map(({ name, ...field }) => <TextField key={name} id={idOf(name)} name={name} {...field} {...(answer.fields?.[name] === undefined ? {} : { error: answer.fields[name] })} />)}
      <FileDrop id={idOf('file')} name="file" label={fileLabel} help={texts.fileHelp} accept=".pdf,.docx,.doc,.jpg,.jpeg,.png" />
      <div><Button type="submit" variant={variant} aria-disabled={isBusy} aria-busy={isBusy}>{isBusy ? texts.pending : label}</Button></div>
    </form>
  )
}
