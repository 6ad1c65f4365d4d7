import type { Move } from './selection'

/** A pressed key as the browser tells it. `code` names the key by its place, so Ctrl+Z works on a Russian layout too. */
export type PressedKey = { readonly key: string; readonly code: string; readonly ctrlKey: boolean; readonly metaKey: boolean; readonly shiftKey: boolean; readonly altKey: boolean }

export type KeyCommand =
  | { readonly kind: 'move'; readonly move: Move; readonly stretch: boolean }
  | { readonly kind: 'edit' | 'clear' | 'undo' | 'redo' | 'fillDown' | 'find' | 'selectAll' | 'nextProblem' | 'details' }
  /** A letter begins a new text in the cell. */
  | { readonly kind: 'type'; readonly text: string }

const arrows: Readonly<Record<string, { rows: -1 | 0 | 1; columns: -1 | 0 | 1 }>> = {
  ArrowUp: { rows: -1, columns: 0 }, ArrowDown: { rows: 1, columns: 0 }, ArrowLeft: { rows: 0, columns: -1 }, ArrowRight: { rows: 0, columns: 1 },
}
const byCtrl: Readonly<Record<string, 'undo' | 'redo' | 'fillDown' | 'find' | 'selectAll'>> = { KeyZ: 'undo', KeyY: 'redo', KeyD: 'fillDown', KeyF: 'find', KeyA: 'selectAll' }
const PAGE = 12

const moveOf = (pressed: PressedKey, isCtrl: boolean): Move | undefined => {
  const arrow = arrows[pressed.key]
  if (arrow !== undefined) return isCtrl ? { kind: 'edge', ...arrow } : { kind: 'by', ...arrow }
  switch (pressed.key) {
    case 'Home': return { kind: isCtrl ? 'gridStart' : 'rowStart' }
    case 'End': return { kind: isCtrl ? 'gridEnd' : 'rowEnd' }
    case 'PageDown': return { kind: 'by', rows: PAGE, columns: 0 }
    case 'PageUp': return { kind: 'by', rows: -PAGE, columns: 0 }
    default: return undefined
  }
}

const ofCtrl = ({ code, shiftKey }: PressedKey): KeyCommand | undefined => {
  if (code === 'KeyZ' && shiftKey) return { kind: 'redo' }
  const kind = byCtrl[code]
  return kind === undefined ? undefined : { kind }
}

const ofPlain = ({ key }: PressedKey): KeyCommand | undefined => {
  switch (key) {
    case 'F2': return { kind: 'edit' }
    case 'F8': return { kind: 'nextProblem' }
    case 'Delete': case 'Backspace': return { kind: 'clear' }
    default: return [...key].length === 1 ? { kind: 'type', text: key } : undefined
  }
}

/** Tab goes along the row, Enter down the column; with Shift back. */
const stepOf = ({ key, shiftKey }: PressedKey): KeyCommand => ({ kind: 'move', move: { kind: shiftKey ? 'previous' : 'next', along: key === 'Tab' ? 'row' : 'column' }, stretch: false })

/** What a key means while no cell is being typed into; undefined leaves it to the browser. */
export const keyCommand = (pressed: PressedKey): KeyCommand | undefined => {
  const isCtrl = pressed.ctrlKey || pressed.metaKey
  if (pressed.altKey) return undefined
  const move = moveOf(pressed, isCtrl)
  if (move !== undefined) return { kind: 'move', move, stretch: pressed.shiftKey }
  if (!isCtrl) return pressed.key === 'Tab' || pressed.key === 'Enter' ? stepOf(pressed) : ofPlain(pressed)
  return pressed.key === 'Enter' ? { kind: 'details' } : ofCtrl(pressed)
}
