'use client'

import { useActionState } from 'react'
import { marksOf, sheetPurposes } from '@/domain/documents/document-sheet'
import { formatDate } from '@/texts/format'
import { sheetTexts as texts } from '@/texts/reports'
import type { getDocument } from '@/usecases/documents/get-document'
import type { FormAction } from '@/usecases/kernel/action-state'
import type { OutOf } from '@/usecases/kernel/define-query'
import { errorOf, errorsOf, typedOf } from '../accounts/form-state'
import { Card } from '../kit/card'
import { DialogButton } from '../kit/dialog'
import { Field, SelectField, TextArea, TextField } from '../kit/field'
import { FormErrorSummary } from '../kit/form-error-summary'
import { SubmitButton } from '../kit/submit-button'
import { Table, type Column } from '../kit/table'

type Opened = OutOf<typeof getDocument>
type Line = Opened['sheet'][number]
export type SheetActions = Readonly<Record<'open' | 'mark' | 'acquaint', FormAction>>

const Reason = ({ state, id }: { state: Parameters<typeof typedOf>[0]; id: string }) => (
  <Field id={id} label={texts.reason} optional {...errorOf(errorsOf(state), 'reason')}><TextArea id={id} name="reason" rows={2} defaultValue={typedOf(state, 'reason')} /></Field>
)

const MarkForm = ({ line, action, withDate }: { line: Line; action: FormAction; withDate: boolean }) => {
  const [state, submit] = useActionState(action, { status: 'idle' })
  const errors = errorsOf(state)
  return (
    <form action={submit} className="flex flex-col gap-4" noValidate>
      <FormErrorSummary errors={errors} />
      <input type="hidden" name="lineId" value={line.id} />
      <SelectField id={`mark-${line.id}`} name="mark" label={texts.kind} options={marksOf(line.purpose).map((mark) => ({ value: mark, label: texts.actions[mark] }))} />
      {withDate && <TextField id={`on-${line.id}`} name="markedOn" type="date" label={texts.markedOn} defaultValue={typedOf(state, 'markedOn')} {...errorOf(errors, 'markedOn')} />}
      <Reason state={state} id={`reason-${line.id}`} />
      <div><SubmitButton>{texts.submit}</SubmitButton></div>
    </form>
  )
}

const OpenForm = ({ document, action }: { document: Opened; action: FormAction }) => {
  const [state, submit] = useActionState(action, { status: 'idle' })
  const left = sheetPurposes.filter((purpose) => !document.sheet.some((line) => line.purpose === purpose))
  return (
    <form action={submit} className="flex flex-col gap-4" noValidate>
      <FormErrorSummary errors={errorsOf(state)} />
      <input type="hidden" name="documentId" value={document.id} />
      <SelectField id="purpose" name="purpose" label={texts.open.purpose} options={left.map((purpose) => ({ value: purpose, label: texts.purposes[purpose] }))} />
      <Field id="people" label={texts.open.people} help={texts.open.help} optional><TextArea id="people" name="people" rows={4} defaultValue={typedOf(state, 'people')} aria-describedby="people-help" /></Field>
      <div><SubmitButton>{texts.open.submit}</SubmitButton></div>
    </form>
  )
}

const markText = ({ mark, reason }: Line): string => (mark === null ? texts.waiting : reason === null ? texts.marks[mark] : texts.refusedBecause(reason))

/** Acquaintance and signatures of a document, in their order. */
export const SheetView = ({ document, actions }: { document: Opened; actions: SheetActions }) => {
  const columns: ReadonlyArray<Column<Line>> = [
    { key: 'position', header: texts.columns.position, align: 'end', cell: ({ position }) => String(position) },
    { key: 'person', header: texts.columns.person, rowHeader: true, cell: ({ personName }) => personName },
    { key: 'post', header: texts.columns.post, cell: ({ post }) => post },
    { key: 'mark', header: texts.columns.mark, cell: (line) => (
      <span className="flex flex-wrap items-center gap-2">
        {markText(line)}
        {line.isNext && line.isMine && <DialogButton label={texts.actions[marksOf(line.purpose)[0] ?? 'acquainted']} title={texts.title}><MarkForm line={line} action={actions.acquaint} withDate={false} /></DialogButton>}
        {line.isNext && !line.isMine && document.mayMark && <DialogButton label={texts.mark} title={texts.mark}><MarkForm line={line} action={actions.mark} withDate /></DialogButton>}
      </span>
    ) },
    { key: 'date', header: texts.columns.date, cell: ({ markedOn }) => (markedOn === null ? '' : formatDate(markedOn)) },
  ]
  const isWhole = sheetPurposes.every((purpose) => document.sheet.some((line) => line.purpose === purpose))
  if (document.sheet.length === 0 && !document.mayMark) return null
  return (
    <Card title={texts.title} actions={document.mayMark && !isWhole && <DialogButton label={texts.open.title} title={texts.open.title}><OpenForm document={document} action={actions.open} /></DialogButton>}>
      {sheetPurposes.map((purpose) => {
        const rows = document.sheet.filter((line) => line.purpose === purpose)
        return rows.length === 0 ? null : <Table key={purpose} caption={texts.purposes[purpose]} cards dense rows={rows} rowKey={({ id }) => id} columns={columns} />
      })}
    </Card>
  )
}
