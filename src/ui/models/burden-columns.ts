import { burdenOf } from '@/domain/models/burden'
import type { Field } from '@/domain/models/model-document'
import { burdenTexts as texts, enteredByNames } from '@/texts/burden'
import type { Column } from '@/ui/kit/table'

const formOf = (field: Field): string => {
  const { form } = burdenOf(field)
  return form === undefined ? texts.notAtAll : texts.formInWords(form)
}

/** Who enters a figure, for how long, and the federal form it could come from. */
export const burdenColumns: ReadonlyArray<Column<Field>> = [
  { key: 'enteredBy', header: texts.columns.enteredBy, cell: (field) => enteredByNames[burdenOf(field).enteredBy] },
  { key: 'minutes', header: texts.columns.minutes, align: 'end', cell: (field) => texts.minutesOf(burdenOf(field)) },
  { key: 'form', header: texts.columns.form, cell: formOf },
]
