import { describe, expect, it } from 'vitest'
import { keyCommand, type KeyCommand, type PressedKey } from './key-command'

const press = (combination: string): PressedKey => {
  const parts = combination.split('+')
  const [key = '', code = key] = (parts.at(-1) ?? '').split('@')
  return { key, code, ctrlKey: parts.includes('Ctrl'), metaKey: parts.includes('Cmd'), shiftKey: parts.includes('Shift'), altKey: parts.includes('Alt') }
}
const by = (rows: number, columns: number): KeyCommand => ({ kind: 'move', move: { kind: 'by', rows, columns }, stretch: false })

const keys: ReadonlyArray<readonly [string, KeyCommand | undefined]> = [
  ['ArrowUp', by(-1, 0)], ['ArrowDown', by(1, 0)], ['ArrowLeft', by(0, -1)], ['ArrowRight', by(0, 1)], ['PageDown', by(12, 0)], ['PageUp', by(-12, 0)],
  ['Shift+ArrowDown', { kind: 'move', move: { kind: 'by', rows: 1, columns: 0 }, stretch: true }],
  ['Ctrl+ArrowDown', { kind: 'move', move: { kind: 'edge', rows: 1, columns: 0 }, stretch: false }],
  ['Ctrl+Shift+ArrowRight', { kind: 'move', move: { kind: 'edge', rows: 0, columns: 1 }, stretch: true }],
  ['Home', { kind: 'move', move: { kind: 'rowStart' }, stretch: false }], ['End', { kind: 'move', move: { kind: 'rowEnd' }, stretch: false }],
  ['Ctrl+Home', { kind: 'move', move: { kind: 'gridStart' }, stretch: false }], ['Ctrl+End', { kind: 'move', move: { kind: 'gridEnd' }, stretch: false }],
  ['Ctrl+Shift+End', { kind: 'move', move: { kind: 'gridEnd' }, stretch: true }],
  ['Tab', { kind: 'move', move: { kind: 'next', along: 'row' }, stretch: false }], ['Shift+Tab', { kind: 'move', move: { kind: 'previous', along: 'row' }, stretch: false }],
  ['Enter', { kind: 'move', move: { kind: 'next', along: 'column' }, stretch: false }], ['Shift+Enter', { kind: 'move', move: { kind: 'previous', along: 'column' }, stretch: false }],
  ['Ctrl+Enter', { kind: 'details' }], ['F2', { kind: 'edit' }], ['F8', { kind: 'nextProblem' }], ['Delete', { kind: 'clear' }], ['Backspace', { kind: 'clear' }],
  ['Ctrl+z@KeyZ', { kind: 'undo' }], ['Ctrl+я@KeyZ', { kind: 'undo' }], ['Cmd+z@KeyZ', { kind: 'undo' }], ['Ctrl+Shift+Z@KeyZ', { kind: 'redo' }], ['Ctrl+н@KeyY', { kind: 'redo' }],
  ['Ctrl+в@KeyD', { kind: 'fillDown' }], ['Ctrl+а@KeyF', { kind: 'find' }], ['Ctrl+ф@KeyA', { kind: 'selectAll' }],
  ['5@Digit5', { kind: 'type', text: '5' }], ['н@KeyY', { kind: 'type', text: 'н' }], ['-@Minus', { kind: 'type', text: '-' }], ['Shift+Н@KeyY', { kind: 'type', text: 'Н' }],
  ['Ctrl+c@KeyC', undefined], ['Ctrl+v@KeyV', undefined], ['Ctrl+x@KeyX', undefined], ['Ctrl+r@KeyR', undefined], ['Escape', undefined], ['F5', undefined], ['Alt+ArrowLeft', undefined], ['Ctrl+Tab', undefined], ['Shift', undefined],
]

describe('keys', () => {
  it.each(keys)('%s', (combination, command) => expect(keyCommand(press(combination))).toEqual(command))
})
