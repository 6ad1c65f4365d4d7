'use client'

import { startTransition, useActionState, useState, type ClipboardEvent } from 'react'
import { parseClipboard } from '@/domain/entry/clipboard'
import { conditionKeys, isFlag, type ConditionKey } from '@/domain/organizations/condition-cells'
import { hasHead, placeByCode, placeFrom, type Placed } from '@/domain/organizations/place-conditions'
import { conditionsTexts as texts, conditionWords } from '@/texts/conditions'
import type { ActionState, FormAction } from '@/usecases/kernel/action-state'
import { Button } from '../kit/button'
import { Callout } from '../kit/callout'
import { Select, TextInput } from '../kit/field'
import { FormErrorSummary } from '../kit/form-error-summary'
import { Table, type Column } from '../kit/table'
import { ConditionsFile } from './conditions-file.form'
import { cellState, pendingOf, typeInto, type ConditionsRow, type Typed } from './conditions-state'

const ON_PAGE = 50
const SHOWN_FAULTS = 10
const SPREADSHEET = /[\t\n]/

type Props = { rows: ReadonlyArray<ConditionsRow>; readAt: string; save: FormAction<{ changed: number }> }
type CellProps = { row: ConditionsRow; at: number; name: ConditionKey; typed: Typed; put: (raw: string) => void }

/** What was pasted and is neither stays to be seen. */
const answers = (raw: string) => [...new Set([raw, ...texts.answers])].map((value) => ({ value, label: value }))

const Cell = ({ row, at, name, typed, put }: CellProps) => {
  const { raw, fault, isChanged } = cellState(row, name, { typed, shown: texts.shown })
  const id = `condition-${at}-${name}`
  const told = fault === undefined ? {} : { 'aria-invalid': true as const, 'aria-describedby': `${id}-error` }
  const common = {
    id, 'data-row': at, 'data-column': conditionKeys.indexOf(name), 'aria-label': texts.cell(row.name, name), value: raw, className: isChanged && fault === undefined ? 'bg-accent-soft font-medium' : '', ...told,
  }
  return (
    <div className={isFlag(name) ? 'min-w-24' : 'min-w-18'}>
      {isFlag(name)
        ? <Select {...common} options={answers(raw)} onChange={(event) => put(event.target.value)} />
        : <TextInput {...common} inputMode="decimal" autoComplete="off" onChange={(event) => put(event.target.value)} />}
      {fault !== undefined && <p id={`${id}-error`} className="mt-0.5 text-xs whitespace-normal text-danger">{texts.fault(fault)}</p>}
    </div>
  )
}

const columnsOf = (typed: Typed, from: number, put: (id: string, key: ConditionKey, raw: string) => void): ReadonlyArray<Column<ConditionsRow>> => [
  { key: 'name', header: texts.columns.name, rowHeader: true, cell: (row) => <span className="block min-w-44">{row.name}<span className="block text-xs font-normal text-muted">{row.code}{' · '}{row.municipality}</span></span> },
  ...conditionKeys.map((key): Column<ConditionsRow> => ({ key, header: conditionWords[key], cell: (row, index) => <Cell row={row} at={from + index} name={key} typed={typed} put={(raw) => put(row.id, key, raw)} /> })),
]

const Told = ({ placed, message }: { placed: Placed | null; message: string | null }) => {
  if (message !== null) return <FormErrorSummary errors={[{ message }]} />
  if (placed === null) return null
  const { faults, cells, outside } = placed
  return (
    <Callout tone={faults.length > 0 || outside > 0 ? 'warning' : 'info'} live>
      <p>{texts.placed(cells.length)}{outside > 0 && ` ${texts.outside(outside)}`}</p>
      {faults.length > 0 && <ul className="list-disc pl-5">{faults.slice(0, SHOWN_FAULTS).map((fault) => <li key={fault.row}>{texts.rowFault(fault)}</li>)}{faults.length > SHOWN_FAULTS && <li>{texts.moreFaults(faults.length - SHOWN_FAULTS)}</li>}</ul>}
    </Callout>
  )
}

const Pages = ({ page, of, go }: { page: number; of: number; go: (page: number) => void }) => (of < 2 ? null : (
  <nav aria-label={texts.page(page, of)} className="flex items-center gap-3">
    <Button size="small" disabled={page === 1} onClick={() => go(page - 1)}>{texts.previous}</Button>
    <span className="text-sm" aria-live="polite">{texts.page(page, of)}</span>
    <Button size="small" disabled={page === of} onClick={() => go(page + 1)}>{texts.next}</Button>
  </nav>
))

const outcomeOf = (state: ActionState<{ changed: number }>) => {
  if (state.status === 'ok') return <Callout tone="success" live>{texts.saved(state.out.changed)}</Callout>
  return state.status === 'idle' ? null : <FormErrorSummary errors={[{ message: state.message }]} />
}

type BarProps = { count: number; faults: number; isBusy: boolean; on: { fault: () => void; save: () => void; cancel: () => void } }

/** What waits to be saved, and what holds it back. */
const SaveBar = ({ count, faults, isBusy, on }: BarProps) => {
  const isReady = faults === 0 && count > 0
  return (
    <div className="flex flex-wrap items-center gap-3">
      <p className="text-sm" aria-live="polite">{texts.changed(count)}{faults > 0 && <span className="text-danger"> {texts.faulty(faults)}</span>}</p>
      {faults > 0 && <Button size="small" onClick={on.fault}>{texts.toFault}</Button>}
      <Button variant="primary" disabled={!isReady} aria-disabled={isBusy} aria-busy={isBusy} onClick={on.save}>{isBusy ? texts.saving : texts.save}</Button>
      {count + faults > 0 && <Button variant="quiet" onClick={on.cancel}>{texts.cancel}</Button>}
    </div>
  )
}

/** The block somebody copied from a spreadsheet and the cell it is pasted into; undefined where one word is pasted into one cell. */
const pastedBlock = (event: ClipboardEvent<HTMLDivElement>) => {
  const { row, column } = event.target instanceof HTMLElement ? event.target.dataset : {}
  const data = { html: event.clipboardData.getData('text/html'), text: event.clipboardData.getData('text/plain') }
  const isBlock = SPREADSHEET.test(data.text.trim()) || /<table/i.test(data.html)
  return row === undefined || column === undefined || !isBlock ? undefined : { corner: { row: Number(row), column: Number(column) }, matrix: parseClipboard(data) }
}

/** What is typed lives over what is stored, and goes when the page brings it back as stored. */
const useTyped = (rows: ReadonlyArray<ConditionsRow>) => {
  const [typed, setTyped] = useState<Typed>({})
  const [placed, setPlaced] = useState<Placed | null>(null)
  const [message, setMessage] = useState<string | null>(null)
  const lay = (given: Placed): void => { setMessage(null); setPlaced(given); setTyped((old) => typeInto(old, given.cells)) }
  const layTable = (matrix: ReadonlyArray<ReadonlyArray<string>>): void => {
    const found = placeByCode(matrix, conditionWords, rows)
    if (found.ok) lay(found.value)
    else { setPlaced(null); setMessage(texts.noHead) }
  }
  const put = (organizationId: string, key: ConditionKey, raw: string): void => setTyped((old) => typeInto(old, [{ organizationId, key, raw }]))
  const clear = (): void => { setTyped({}); setPlaced(null); setMessage(null) }
  return { typed, placed, message, lay, layTable, put, clear }
}

/** Conditions of many organizations: typed, pasted from a spreadsheet or read from a file, saved as one batch. */
export const ConditionsTable = ({ rows, readAt, save }: Props) => {
  const { typed, placed, message, lay, layTable, put, clear } = useTyped(rows)
  const [page, setPage] = useState(1)
  const [state, submit, isBusy] = useActionState<ActionState<{ changed: number }>, unknown>(async (previous, payload) => {
    const next = await save(previous, payload)
    if (next.status === 'ok') clear()
    return next
  }, { status: 'idle' })
  const { changes, faults } = pendingOf(rows, typed)
  const from = (page - 1) * ON_PAGE
  const paste = (event: ClipboardEvent<HTMLDivElement>): void => {
    const block = pastedBlock(event)
    if (block === undefined) return
    event.preventDefault()
    const { matrix, corner } = block
    if (hasHead(matrix, conditionWords)) layTable(matrix)
    else lay(placeFrom(matrix, corner, rows))
  }
  const firstFault = faults[0]
  const showFault = (): void => {
    if (firstFault === undefined) return
    setPage(Math.floor(firstFault.row / ON_PAGE) + 1)
    requestAnimationFrame(() => document.getElementById(`condition-${firstFault.row}-${firstFault.key}`)?.focus())
  }
  const pages = Math.max(1, Math.ceil(rows.length / ON_PAGE))
  return (
    <div className="flex flex-col gap-4">
      <ConditionsFile sendTo={readAt} onTable={layTable} />
      <Told placed={placed} message={message} />
      {outcomeOf(state)}
      <SaveBar count={changes.length} faults={faults.length} isBusy={isBusy} on={{ fault: showFault, cancel: clear, save: () => { if (!isBusy) startTransition(() => submit({ organizations: changes })) } }} />
      <div onPaste={paste}>
        <Table caption={texts.table} captionHidden dense cards columns={columnsOf(typed, from, put)} rows={rows.slice(from, from + ON_PAGE)} rowKey={({ id }) => id} />
      </div>
      <Pages page={page} of={pages} go={setPage} />
    </div>
  )
}
