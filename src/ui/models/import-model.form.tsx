'use client'

import { Link } from '../kit/link'
import { startTransition, useActionState, useState, type FormEvent } from 'react'
import { modelPages as texts } from '@/texts/model-pages'
import { Callout } from '@/ui/kit/callout'
import { Button } from '@/ui/kit/button'
import { describe, Field, TextArea } from '@/ui/kit/field'
import { FileDrop } from '@/ui/kit/file-drop'
import { FormErrorSummary } from '@/ui/kit/form-error-summary'
import type { ActionState, FormAction } from '@/usecases/kernel/action-state'
import type { OutOf } from '@/usecases/kernel/define-query'
import type { importModel } from '@/usecases/models/import-model'
import { FindingsView } from './findings.view'

type Out = OutOf<typeof importModel>

/** A refusal names each place on a line of its own. */
const errorsOf = (state: ActionState<Out>) => {
  if (state.status === 'refused') return state.message.split('\n').map((message, line) => (line === 0 ? { message } : { message, fieldId: 'json' }))
  return state.status === 'invalid' ? Object.values(state.fields).map((message) => ({ message, fieldId: 'json' })) : []
}

export const ImportModelForm = ({ action, draftsHref }: { action: FormAction<Out>; draftsHref: string }) => {
  const [state, run, isPending] = useActionState(action, { status: 'idle' })
  const [json, setJson] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    startTransition(() => run({ json }))
  }
  const done = state.status === 'ok' ? state.out : undefined
  return (
    <form onSubmit={submit} className="flex max-w-form flex-col gap-5" noValidate>
      <FormErrorSummary errors={errorsOf(state)} />
      {done !== undefined && (
        <div className="flex flex-col gap-3">
          <Callout tone="success" live>{texts.importDone} <Link href={draftsHref}>{texts.importOpen}</Link></Callout>
          {done.findings.length > 0 && <FindingsView findings={done.findings} />}
        </div>
      )}
      <FileDrop id="file" name="file" label={texts.importFile} help={texts.importFileHelp} accept=".json,application/json" onFile={(file) => { void file.text().then(setJson) }} />
      <Field id="json" label={texts.importText}><TextArea {...describe('json', {})} name="json" rows={12} className="font-mono" value={json} onChange={(event) => setJson(event.target.value)} spellCheck={false} /></Field>
      <div><Button type="submit" variant="primary" disabled={isPending}>{isPending ? texts.importPending : texts.importSubmit}</Button></div>
    </form>
  )
}
