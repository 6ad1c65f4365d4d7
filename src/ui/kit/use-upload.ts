'use client'

import { useState, type FormEvent } from 'react'

/** What a route that takes a form with a file answers; `fields`: Russian messages by field. */
export type UploadAnswer = { readonly done?: boolean; readonly message?: string; readonly fields?: Readonly<Record<string, string>> }

/**
 * A form with a file sent to a route: an action would read the whole file into the page's own request. One sending at a time.
 * `failed`: what is said when no answer came; what was typed stays.
 */
export const useUpload = <Answer extends UploadAnswer>(sendTo: string, { failed, onDone, onAnswer }: { readonly failed: string; readonly onDone?: () => void; readonly onAnswer?: (answer: Partial<Answer>) => void }) => {
  const [answer, setAnswer] = useState<Partial<Answer> & UploadAnswer>({})
  const [isBusy, setBusy] = useState(false)
  const send = async (body: FormData): Promise<void> => {
    if (isBusy) return
    setBusy(true)
    const given = await fetch(sendTo, { method: 'POST', body }).then((response) => response.json() as Promise<Answer>).catch((): UploadAnswer => ({ message: failed }))
    setBusy(false)
    setAnswer(given as Partial<Answer> & UploadAnswer)
    onAnswer?.(given as Partial<Answer>)
    if (given.done === true) onDone?.()
  }
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    void send(new FormData(event.currentTarget))
  }
  return { answer, isBusy, submit }
}

/** Faults of an answer for the summary over the form: by field where it names them, else the one sentence. */
export const uploadErrors = ({ done, message, fields }: UploadAnswer, idOf: (name: string) => string = (name) => name): ReadonlyArray<{ fieldId?: string; message: string }> => {
  if (done === true) return []
  const named = Object.entries(fields ?? {}).map(([name, text]) => ({ fieldId: idOf(name), message: text }))
  return named.length > 0 ? named : message === undefined ? [] : [{ message }]
}
