import { lockAt, seenCell, seenSource } from '@/domain/entry/entry-world'
import { ownText } from '@/domain/entry/draft-form'
import { cellStatus, type CellStatus } from '@/domain/entry/cell-status'
import type { GridSize, Place } from '@/domain/entry/selection'
import type { LockReason } from '@/domain/entry/lock-reason'
import type { Layer } from '@/domain/values/layers'
import type { UnaskedKind } from '@/domain/values/value-source'
import { cellWords } from '@/texts/entry'
import type { EntrySession } from './entry-session'

export type CellPlace = { readonly form: number; readonly slot: number }
export type Header = { readonly key: string; readonly title: string; readonly note?: string; readonly group?: string }

/** How cells lie on the screen: organizations down and fields across, or the fields of one organization down. */
export type GridShape = {
  readonly size: GridSize
  readonly cellAt: (row: number, column: number) => CellPlace
  readonly rowHeader: (row: number) => Header
  readonly columnHeader: (column: number) => Header
  readonly headerWidth: number
  readonly columnWidth: number
  readonly rowHeight: number
  readonly headHeight: number
  readonly caption: string
  readonly corner: string
}

/** One cell as it is drawn. */
export type DrawnCell = { readonly words: string; readonly status: CellStatus; readonly from: Layer | null; readonly isNumber: boolean; readonly state: 'noData' | 'notApplicable' | 'other'; /** Filled without asking. */ readonly source: UnaskedKind | null }

const strengthAt = (session: EntrySession, { form, slot }: CellPlace): 'error' | 'warning' | undefined => session.findings(form).find(({ slots }) => slots.includes(slot))?.strength

/** A stored value that breaks a check of the form is an error too, though it is stored. */
const statusAt = (session: EntrySession, place: CellPlace, lock: LockReason | undefined): CellStatus => {
  const strength = strengthAt(session, place)
  const status = cellStatus(session.form(place.form), place.slot, { lock, hasWarning: strength === 'warning' })
  return strength === 'error' && (status === 'saved' || status === 'empty') ? 'error' : status
}

const markOf = (text: string): DrawnCell['state'] => (text === 'd' ? 'noData' : text === 'n' ? 'notApplicable' : 'other')
const nothing: DrawnCell = { words: '', status: 'empty', from: null, isNumber: false, state: 'other', source: null }

export const drawnCell = (session: EntrySession, place: CellPlace): DrawnCell => {
  const [row, field] = [session.world.rows[place.form], session.world.fields[place.slot]?.field]
  if (row === undefined || field === undefined) return nothing
  const lock = lockAt(session.world, place.form, place.slot)
  const isNumber = field.kind === 'decimal' || field.kind === 'integer'
  if (lock === 'NOT_APPLICABLE') return { words: cellWords(field, 'n'), status: 'notApplicable', from: null, isNumber, state: 'notApplicable', source: null }
  const form = session.form(place.form)
  const seen = seenCell(row, form, place.slot)
  return { words: form.drafts.get(place.slot)?.raw ?? cellWords(field, seen.text), status: statusAt(session, place, lock), from: seen.from, isNumber, state: markOf(seen.text), source: form.drafts.has(place.slot) ? null : seenSource(row, seen, place.slot) }
}

/** Whether anything stands at a place of the grid, for Ctrl+arrow. */
export const filledIn = (session: EntrySession, shape: GridShape) => ({ row, column }: Place): boolean => {
  const { form, slot } = shape.cellAt(row, column)
  const world = session.world.rows[form]
  return world !== undefined && (ownText(session.form(form), slot) !== '' || (world.shown[slot] ?? null) !== null)
}

export const isProblem = (status: CellStatus): boolean => status === 'error' || status === 'conflict'
