'use client'

import { useCallback, useId, useImperativeHandle, useLayoutEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent, type PointerEvent, type RefObject } from 'react'
import { lockAt, seenCell } from '@/domain/entry/entry-world'
import { keyCommand, type KeyCommand } from '@/domain/entry/key-command'
import { needsWarning, type PastePlan } from '@/domain/entry/paste-plan'
import { areaOf, clampPlace, cursorAt, isInArea, moveCursor, type Cursor, type Move, type Place } from '@/domain/entry/selection'
import { cellWords } from '@/texts/entry'
import type { EntrySession } from './entry-session'
import { GridHead } from './grid-head'
import { clearEdits, copyTo, fillDownPlan, pastedMatrix, pastePlan, typedEdit } from './grid-edits'
import { GridRow, type EditEnd, type Editing } from './grid-row'
import { filledIn, type GridShape } from './grid-shape'
import { showPlace, usePort } from './grid-view-port'
import { PasteDialog } from './paste-dialog'

export type GridHandle = { readonly goTo: (place: Place) => void; readonly active: () => Place }
type GridProps = {
  readonly session: EntrySession
  readonly shape: GridShape
  readonly height: string
  readonly handle: RefObject<GridHandle | null>
  readonly onActive: (place: Place, selection: Cursor['selection']) => void
  readonly onCommand: (kind: 'undo' | 'redo' | 'find' | 'nextProblem' | 'details') => void
}

const placeOf = (target: EventTarget): Place | undefined => {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null
  return cell === null ? undefined : { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) }
}

const moveOfEnd = ({ event }: EditEnd): Move | undefined => {
  if (event === undefined) return undefined
  const command = keyCommand({ key: event.key, code: event.code, ctrlKey: false, metaKey: false, shiftKey: event.shiftKey, altKey: false })
  return command?.kind === 'move' ? command.move : undefined
}

/** The cursor and the cell being typed into. */
const useCursor = ({ session, shape, handle, onActive }: GridProps) => {
  const box = useRef<HTMLDivElement>(null)
  const [cursor, setCursor] = useState<Cursor>(cursorAt({ row: 0, column: 0 }))
  const [editing, setEditing] = useState<Editing | null>(null)
  const go = (next: Cursor, shown: Place = next.active): void => {
    setCursor(next)
    onActive(next.active, next.selection)
    if (box.current !== null) showPlace(box.current, shown, shape)
  }
  const move = (asked: Move, stretch: boolean): void => {
    const next = moveCursor(cursor, asked, { size: shape.size, isFilled: filledIn(session, shape), stretch })
    go(next, stretch ? next.selection.focus : next.active)
  }
  useImperativeHandle(handle, () => ({
    goTo: (place) => {
      go(cursorAt(clampPlace(place, shape.size)))
      box.current?.focus()
    },
    active: () => cursor.active,
  }))
  return { box, cursor, editing, setEditing, go, move }
}

type CursorState = ReturnType<typeof useCursor>

const beginEdit = ({ session, shape }: GridProps, { cursor, setEditing }: CursorState, typed: string | undefined): void => {
  const place = shape.cellAt(cursor.active.row, cursor.active.column)
  if (lockAt(session.world, place.form, place.slot) !== undefined) return
  const [row, field] = [session.world.rows[place.form], session.world.fields[place.slot]?.field]
  const form = session.form(place.form)
  const stands = row === undefined || field === undefined ? '' : (form.drafts.get(place.slot)?.raw ?? cellWords(field, seenCell(row, form, place.slot).text))
  setEditing({ ...cursor.active, text: typed ?? stands, mode: typed === undefined ? 'caret' : 'typed' })
}

const runCommand = (props: GridProps, state: CursorState, { command, applyPlan }: { command: KeyCommand; applyPlan: (plan: PastePlan | undefined) => void }): void => {
  const { session, shape, onCommand } = props
  const { cursor, go, move } = state
  switch (command.kind) {
    case 'move': return move(command.move, command.stretch)
    case 'type': return beginEdit(props, state, command.text)
    case 'edit': return beginEdit(props, state, undefined)
    case 'clear': return session.apply(clearEdits(session, shape, cursor.selection))
    case 'fillDown': return applyPlan(fillDownPlan(session, shape, cursor.selection))
    case 'selectAll': return go({ active: cursor.active, selection: { anchor: { row: 0, column: 0 }, focus: { row: shape.size.rows - 1, column: shape.size.columns - 1 } } }, cursor.active)
    default: return onCommand(command.kind)
  }
}

/** Leaves the grid at its edges, as a form does: Tab in the last cell goes on. */
const leaves = ({ shape }: GridProps, { cursor }: CursorState, event: KeyboardEvent): boolean => {
  if (event.key !== 'Tab') return false
  const { row, column } = cursor.active
  return event.shiftKey ? row === 0 && column === 0 : row === shape.size.rows - 1 && column === shape.size.columns - 1
}

const usePaste = ({ session }: GridProps, { go }: CursorState) => {
  const [asked, setAsked] = useState<PastePlan | null>(null)
  const apply = (plan: PastePlan): void => {
    session.apply(plan.edits)
    go({ active: plan.area.anchor, selection: plan.area }, plan.area.anchor)
    setAsked(null)
  }
  return { asked, setAsked, apply, plan: (plan: PastePlan | undefined): void => (plan === undefined ? undefined : needsWarning(plan) ? setAsked(plan) : apply(plan)) }
}

/** The input is taken away while it still has the focus, so its blur comes too: only the first end counts. */
const useEditEnd = ({ session, shape }: GridProps, state: CursorState): ((end: EditEnd) => void) => {
  const latest = useRef<(end: EditEnd) => void>(() => undefined)
  const ended = useRef<Editing | null>(null)
  useLayoutEffect(() => {
    latest.current = (end) => {
      const { editing, setEditing, box, move } = state
      if (editing === null || ended.current === editing) return
      ended.current = editing
      setEditing(null)
      if (end.kind === 'commit' && (end.text !== editing.text || editing.mode === 'typed')) session.apply(typedEdit(session, shape.cellAt(editing.row, editing.column), end.text))
      if (end.event === undefined && end.kind === 'commit') return
      box.current?.focus({ preventScroll: true })
      const next = moveOfEnd(end)
      if (next !== undefined) move(next, false)
    }
  })
  return useCallback((end: EditEnd) => latest.current(end), [])
}

/** A grid of cells under the keys of a spreadsheet: only what is in sight is drawn. One stop for Tab from outside. */
export const EntryGrid = (props: GridProps) => {
  const { session, shape, height } = props
  const gridId = useId()
  const state = useCursor(props)
  const { box, cursor, editing, go } = state
  const { port, onScroll } = usePort(box, shape)
  const paste = usePaste(props, state)
  const idOf = useCallback((row: number, column: number) => `${gridId}-${row}-${column}`, [gridId])
  const area = areaOf(cursor.selection)

  const onEditEnd = useEditEnd(props, state)

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const command = keyCommand(event)
    if (command === undefined || leaves(props, state, event)) return
    event.preventDefault()
    runCommand(props, state, { command, applyPlan: paste.plan })
  }
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    const place = placeOf(event.target)
    if (place === undefined || event.button !== 0 || (event.target instanceof HTMLInputElement)) return
    go(event.shiftKey ? { active: cursor.active, selection: { anchor: cursor.selection.anchor, focus: place } } : cursorAt(place), place)
  }
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    const place = event.buttons === 1 && event.pointerType === 'mouse' && editing === null ? placeOf(event.target) : undefined
    const { focus } = cursor.selection
    if (place !== undefined && (place.row !== focus.row || place.column !== focus.column)) go({ active: cursor.active, selection: { anchor: cursor.selection.anchor, focus: place } }, place)
  }
  const onCopy = (event: ClipboardEvent<HTMLDivElement>, isCut: boolean): void => {
    event.preventDefault()
    copyTo(event.clipboardData, session, { shape, selection: cursor.selection })
    if (isCut) session.apply(clearEdits(session, shape, cursor.selection))
  }
  const onPaste = (event: ClipboardEvent<HTMLDivElement>): void => {
    event.preventDefault()
    paste.plan(pastePlan(session, shape, { matrix: pastedMatrix(event.clipboardData), selection: cursor.selection }))
  }
  const rows = Array.from({ length: Math.max(0, port.rowTo - port.rowFrom) }, (_, at) => port.rowFrom + at)
  return (
    <>
      <div ref={box} role="grid" tabIndex={0} aria-label={shape.caption} aria-rowcount={shape.size.rows + 1} aria-colcount={shape.size.columns + 1} aria-multiselectable
        {...(isInArea({ top: port.rowFrom, bottom: port.rowTo - 1, left: port.columnFrom, right: port.columnTo - 1 }, cursor.active.row, cursor.active.column) ? { 'aria-activedescendant': idOf(cursor.active.row, cursor.active.column) } : {})}
        onKeyDown={onKeyDown} onScroll={onScroll} onCopy={(event) => onCopy(event, false)} onCut={(event) => onCopy(event, true)} onPaste={onPaste} onPointerDown={onPointerDown} onPointerMove={onPointerMove}
        onDoubleClick={() => beginEdit(props, state, undefined)} className="relative overflow-auto rounded-md border border-line bg-surface text-sm contain-content select-none" style={{ height }}>
        <div role="presentation" className="relative" style={{ height: shape.headHeight + shape.size.rows * shape.rowHeight, width: shape.headerWidth + shape.size.columns * shape.columnWidth }}>
          <GridHead shape={shape} from={port.columnFrom} to={port.columnTo} />
          {rows.map((row) => (
            <GridRow key={shape.rowHeader(row).key} session={session} shape={shape} row={row} from={port.columnFrom} to={port.columnTo} active={cursor.active.row === row ? cursor.active.column : -1}
              selectedFrom={row >= area.top && row <= area.bottom ? area.left : -1} selectedTo={row >= area.top && row <= area.bottom ? area.right : -1}
              editing={editing?.row === row ? editing : null} idOf={idOf} onEditEnd={onEditEnd} />
          ))}
        </div>
      </div>
      <PasteDialog plan={paste.asked} onApply={paste.apply} onClose={() => paste.setAsked(null)} />
    </>
  )
}
