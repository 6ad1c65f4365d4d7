'use client'

import { clsx } from 'clsx'
import { memo, useSyncExternalStore, type KeyboardEvent } from 'react'
import { entryTexts, layerNames } from '@/texts/entry'
import { CellIcon } from './cell-icon'
import { SourceMark } from './source-mark'
import type { EntrySession } from './entry-session'
import { drawnCell, type DrawnCell, type GridShape } from './grid-shape'

/** What a person types into; `caret`: the cell is being corrected, so arrows move inside it. */
export type Editing = { readonly row: number; readonly column: number; readonly text: string; readonly mode: 'typed' | 'caret' }
export type EditEnd = { readonly kind: 'commit' | 'cancel'; readonly text: string; readonly event?: KeyboardEvent }

type RowProps = {
  readonly session: EntrySession
  readonly shape: GridShape
  readonly row: number
  readonly from: number
  readonly to: number
  /** −1 where the active cell is in another row. */
  readonly active: number
  readonly selectedFrom: number
  readonly selectedTo: number
  readonly editing: Editing | null
  readonly idOf: (row: number, column: number) => string
  readonly onEditEnd: (end: EditEnd) => void
}

const KEYS_OUT: ReadonlySet<string> = new Set(['Enter', 'Tab'])
const ARROWS: ReadonlySet<string> = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'])

const CellEditor = ({ editing, label, choices, listId, onEnd }: { editing: Editing; label: string; choices: ReadonlyArray<string>; listId: string; onEnd: RowProps['onEditEnd'] }) => {
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const text = event.currentTarget.value
    event.stopPropagation()
    if (event.key === 'Escape') return onEnd({ kind: 'cancel', text })
    if (KEYS_OUT.has(event.key) || (editing.mode === 'typed' && ARROWS.has(event.key))) {
      event.preventDefault()
      onEnd({ kind: 'commit', text, event })
    }
  }
  return (
    <>
      <input autoFocus defaultValue={editing.text} aria-label={label} autoComplete="off" inputMode="text" onKeyDown={onKeyDown} onBlur={(event) => onEnd({ kind: 'commit', text: event.currentTarget.value })}
        onFocus={(event) => event.currentTarget.setSelectionRange(editing.text.length, editing.text.length)} onCopy={(event) => event.stopPropagation()} onCut={(event) => event.stopPropagation()} onPaste={(event) => event.stopPropagation()}
        {...(choices.length === 0 ? {} : { list: listId })} className="absolute inset-0 z-10 h-full w-full border-2 border-accent bg-surface px-2 text-right text-sm text-ink outline-none" />
      {choices.length > 0 && <datalist id={listId}>{choices.map((choice) => <option key={choice} value={choice} />)}</datalist>}
    </>
  )
}

/** Longer words may not fit beside the icon. Clipping every cell would cost each frame more than all the rest of the grid. */
const FITS = 8

const groundOf = ({ status }: DrawnCell): string => {
  switch (status) {
    case 'locked': case 'notApplicable': return 'bg-sunken'
    case 'error': case 'conflict': return 'bg-danger-soft'
    case 'warning': return 'bg-warning-soft'
    case 'saved': case 'unsent': case 'sending': case 'empty': return 'bg-surface'
  }
}

// Only the cell under the cursor is positioned, for its outline and its editor: a layer for every cell makes moving slow.
const look = (cell: DrawnCell, isSelected: boolean, isActive: boolean): string =>
  clsx(
    'flex shrink-0 items-center gap-1 border-r border-b border-line px-2',
    cell.isNumber ? 'justify-end tabular-nums' : 'justify-between',
    isSelected ? 'bg-accent-soft' : groundOf(cell),
    isActive && 'relative z-[1] outline-2 -outline-offset-2 outline-accent',
    cell.state === 'noData' && 'hatched', cell.state === 'notApplicable' && 'dotted',
  )

const CellWords = ({ from, words }: DrawnCell) => (
  <span className={clsx('min-w-0', words.length > FITS && 'truncate', from !== null && 'text-muted italic')} {...(from === null ? {} : { title: layerNames[from] })}>{words}</span>
)

const Cell = ({ props, column, cell }: { props: RowProps; column: number; cell: DrawnCell }) => {
  const { session, shape, row, active, selectedFrom, selectedTo, editing, idOf, onEditEnd } = props
  const isSelected = column >= selectedFrom && column <= selectedTo
  const { slot } = shape.cellAt(row, column)
  const rules = session.world.rules[slot]
  const label = entryTexts.edit(shape.columnHeader(column).title, shape.rowHeader(row).title)
  return (
    <div id={idOf(row, column)} role="gridcell" aria-colindex={column + 2} aria-selected={isSelected} {...(cell.status === 'locked' || cell.status === 'notApplicable' ? { 'aria-readonly': true } : {})}
      {...(cell.status === 'error' ? { 'aria-invalid': true } : {})} data-row={row} data-column={column} data-status={cell.status} className={look(cell, isSelected, column === active || editing?.column === column)} style={{ width: shape.columnWidth }}>
      {editing?.column === column && <CellEditor editing={editing} label={label} choices={rules?.allowedWords ?? []} listId={`${idOf(row, column)}-list`} onEnd={onEditEnd} />}
      <CellIcon status={cell.status} />
      {cell.source !== null && <SourceMark kind={cell.source} />}
      <CellWords {...cell} />
    </div>
  )
}

const Row = (props: RowProps) => {
  const { session, shape, row, from, to } = props
  const first = shape.cellAt(row, 0).form
  useSyncExternalStore(session.subscribe, () => session.form(first), () => session.form(first))
  const header = shape.rowHeader(row)
  const columns = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at)
  return (
    <div role="row" aria-rowindex={row + 2} className="absolute flex contain-strict" style={{ top: shape.headHeight + row * shape.rowHeight, height: shape.rowHeight, width: shape.headerWidth + shape.size.columns * shape.columnWidth }}>
      <div role="rowheader" aria-colindex={1} data-header={row} className="sticky left-0 z-[5] flex shrink-0 flex-col justify-center border-r border-b border-line-strong bg-surface px-2" style={{ width: shape.headerWidth }}>
        <span className="truncate" title={header.title}>{header.title}</span>
        {header.note !== undefined && <span className="truncate text-xs text-muted">{header.note}</span>}
      </div>
      <div role="presentation" className="shrink-0" style={{ width: from * shape.columnWidth }} />
      {columns.map((column) => <Cell key={column} props={props} column={column} cell={drawnCell(session, shape.cellAt(row, column))} />)}
    </div>
  )
}

/** Drawn anew only when its own form, its part of the selection or the columns in sight change. */
export const GridRow = memo(Row)
