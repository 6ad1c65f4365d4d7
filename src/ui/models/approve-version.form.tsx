'use client'

import { useRouter } from 'next/navigation'
import { useState, type FormEvent } from 'react'
import { modelPages as texts } from '@/texts/model-pages'
import { modelFlowTexts } from '@/texts/model-workflow'
import { Button } from '@/ui/kit/button'
import { Callout } from '@/ui/kit/callout'
import { TextField } from '@/ui/kit/field'
import { FileDrop } from '@/ui/kit/file-drop'
import { FormErrorSummary } from '@/ui/kit/form-error-summary'

type Answer = { done?: boolean; message?: string; fields?: Readonly<Record<string, string>> }

const send = async (sendTo: string, body: FormData): Promise<Answer> => {
  try {
    return (await (await fetch(sendTo, { method: 'POST', body })).json()) as Answer
  } catch {
    return { message: modelFlowTexts.approveFailed }
  }
}

const errorsOf = ({ done, message, fields }: Answer) => {
  if (done === true) return []
  const named = Object.entries(fields ?? {}).map(([fieldId, text]) => ({ fieldId, message: text }))
  return named.length > 0 ? named : message === undefined ? [] : [{ message }]
}

/** Approval by order with its file: names what cannot be undone before the button. What was typed stays after a refusal. */
export const ApproveVersionForm = ({ sendTo }: { sendTo: string }) => {
  const router = useRouter()
  const [answer, setAnswer] = useState<Answer>({})
  const [isBusy, setBusy] = useState(false)
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    setBusy(true)
    const given = await send(sendTo, new FormData(event.currentTarget))
    setBusy(false)
    setAnswer(given)
    if (given.done === true) router.refresh()
  }
  const control = (name: keyof typeof texts.approveFields) => ({ id: name, name, label: texts.approveFields[name], ...(answer.fields?.[name] === undefined ? {} : { error: answer.fields[name] }) })
  return (
    <form onSubmit={(event) => { void submit(event) }} className="flex max-w-form flex-col gap-4" noValidate>
      <FormErrorSummary errors={errorsOf(answer)} />
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
