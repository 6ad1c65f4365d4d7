'use client'

import { modelEditorTexts as texts } from '@/texts/model-editor'
import { Button } from '@/ui/kit/button'
import { Select, TextInput, type SelectOption } from '@/ui/kit/field'
import { AmountInput } from './amount-input'
import { nextCode } from './new-pieces'

/** `made`: the name by which the document refers to the row; given to a new row, never shown. */
export type RowColumn = { readonly name: string; readonly label: string; readonly kind?: 'text' | 'amount' | 'date' | 'made'; readonly options?: ReadonlyArray<SelectOption> }
export type TextRow = Readonly<Record<string, string>>
type Props = { id: string; title: string; columns: ReadonlyArray<RowColumn>; rows: ReadonlyArray<TextRow>; onChange: (rows: ReadonlyArray<TextRow>) => void }

const Cell = ({ id, column, label, value, onChange }: { id: string; column: RowColumn; label: string; value: string; onChange: (value: string) => void }) => {
  if (column.options !== undefined) return <Select id={id} aria-label={label} options={column.options} value={value} onChange={(event) => onChange(event.target.value)} />
  if (column.kind === 'amount') return <AmountInput id={id} label={label} hideLabel value={value} onChange={onChange} />
  return <TextInput id={id} aria-label={label} type={column.kind === 'date' ? 'date' : 'text'} value={value} onChange={(event) => onChange(event.target.value)} />
}

/** Columns of words: a name cut off after ten letters cannot be checked. */
const wide: ReadonlySet<string> = new Set(['name', 'label', 'title', 'source', 'emptyReason'])

/** A short list edited row by row: bands of a rule, levels, directions. On a phone each row is a card. */
export const RowsEditor = ({ id, title, columns, rows, onChange }: Props) => {
  const put = (at: number, name: string, value: string): void => onChange(rows.map((row, index) => (index === at ? { ...row, [name]: value } : row)))
  const startOf = ({ name, kind, options }: RowColumn): string => (kind === 'made' ? nextCode(rows.map((row) => row[name] ?? ''), id) : options?.[0]?.value ?? '')
  const empty = (): TextRow => Object.fromEntries(columns.map((column) => [column.name, startOf(column)]))
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 text-sm font-medium">{title}</legend>
      {rows.map((row, at) => (
        <div key={at} role="group" aria-label={texts.row(title, at)} className="flex flex-wrap items-end gap-2 border-b border-line pb-2">
          {columns.filter(({ kind }) => kind !== 'made').map((column) => (
            <div key={column.name} className={wide.has(column.name) ? 'min-w-56 flex-[3]' : column.options === undefined ? 'min-w-24 flex-1' : 'min-w-40 flex-[2]'}>
              <span aria-hidden className="text-xs text-muted">{column.label}</span>
              <Cell id={`${id}-${at}-${column.name}`} column={column} label={column.label} value={row[column.name] ?? ''} onChange={(value) => put(at, column.name, value)} />
            </div>
          ))}
          <Button size="small" variant="quiet" onClick={() => onChange(rows.filter((_row, index) => index !== at))}>{texts.removeRow}</Button>
        </div>
      ))}
      <div><Button size="small" onClick={() => onChange([...rows, empty()])}>{texts.addRow}</Button></div>
    </fieldset>
  )
}

/** Rows of a document as texts, and back: what is empty is left out. */
export const textRows = (rows: ReadonlyArray<Readonly<Record<string, unknown>>>): ReadonlyArray<TextRow> =>
  rows.map((row) => Object.fromEntries(Object.entries(row).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))))
export const filledRows = <T extends object>(rows: ReadonlyArray<TextRow>): ReadonlyArray<T> =>
  rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== '')) as T)
