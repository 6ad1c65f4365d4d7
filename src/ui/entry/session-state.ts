import type { EntrySummary } from '@/domain/entry/cell-status'
import type { Batch, DraftForm } from '@/domain/entry/draft-form'
import type { EntryWorld } from '@/domain/entry/entry-world'
import { EMPTY_STACK, type UndoStack } from '@/domain/entry/undo-stack'
import type { CheckFinding } from '@/domain/submissions/check-form'
import type { DraftBox } from './draft-box'
import type { SendOutcome } from './send-batch'

/** How the line to the server is. `refused` is final for this page: the person must act. */
export type Line = { readonly kind: 'open' } | { readonly kind: 'waiting' } | { readonly kind: 'signedOut' } | { readonly kind: 'refused'; readonly message: string }

export type SessionParts = {
  readonly world: EntryWorld
  readonly forms: ReadonlyArray<DraftForm>
  /** Undefined where the browser keeps nothing. */
  readonly box: DraftBox | undefined
  readonly send: (form: number, batch: Batch) => Promise<SendOutcome>
  readonly newId: () => string
  readonly chance: () => number
}

/** What a session holds while its grid is open. */
export type State = {
  forms: DraftForm[]
  stack: UndoStack
  line: Line
  /** Failed attempts of each form, and how many failed in a row over all of them. */
  readonly failures: Map<number, number>
  lost: number
  readonly waits: Map<number, ReturnType<typeof setTimeout>>
  gate: ReturnType<typeof setTimeout> | undefined
  isStopped: boolean
  isLoaded: boolean
  readonly listeners: Set<() => void>
  readonly busy: Set<number>
  readonly dirty: Set<number>
  readonly findings: WeakMap<DraftForm, ReadonlyArray<CheckFinding>>
  /** Slots with evidence of forms where it was attached or taken away while the grid is open. */
  readonly evidenced: Map<number, ReadonlySet<number>>
  summary: EntrySummary | undefined
  timer: ReturnType<typeof setTimeout> | undefined
}

export const formAt = (state: State, index: number): DraftForm => {
  const form = state.forms[index]
  if (form === undefined) throw new Error(`No form ${index}`)
  return form
}

export const tell = (state: State): void => {
  state.summary = undefined
  for (const listener of state.listeners) listener()
}

export const setForm = (state: State, index: number, form: DraftForm): void => {
  if (state.forms[index] === form) return
  state.forms[index] = form
  state.dirty.add(index)
}

export const freshState = (forms: ReadonlyArray<DraftForm>): State => ({
  forms: [...forms], stack: EMPTY_STACK, line: { kind: 'open' }, failures: new Map(), lost: 0, waits: new Map(), gate: undefined, isStopped: false, isLoaded: false,
  listeners: new Set(), busy: new Set(), dirty: new Set(), findings: new WeakMap(), evidenced: new Map(), summary: undefined, timer: undefined,
})
