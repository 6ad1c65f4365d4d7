import { readEntry } from '@/domain/entry/check-entry'
import { summarize, type EntrySummary } from '@/domain/entry/cell-status'
import { keptDraft, nextBatch, ownText, resolveConflict, takeAnswer, typeCells, withKept, type Batch, type DraftForm } from '@/domain/entry/draft-form'
import { findingsOf, type EntryWorld } from '@/domain/entry/entry-world'
import type { PlannedEdit } from '@/domain/entry/paste-plan'
import { retryDelay } from '@/domain/entry/retry-delay'
import { EMPTY_STACK, pushStep, redo, undo, type Restored, type UndoStack } from '@/domain/entry/undo-stack'
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

export type EntrySession = {
  readonly world: EntryWorld
  readonly subscribe: (listener: () => void) => () => void
  readonly form: (index: number) => DraftForm
  readonly findings: (index: number) => ReadonlyArray<CheckFinding>
  readonly summary: () => EntrySummary
  readonly line: () => Line
  readonly canUndo: () => boolean
  readonly canRedo: () => boolean
  /** What was changed by the last undo or redo, to show it. */
  readonly undo: () => ReadonlyArray<Restored>
  readonly redo: () => ReadonlyArray<Restored>
  /** One step of the person: a typed cell, a paste, a fill. */
  readonly apply: (edits: ReadonlyArray<PlannedEdit>) => void
  readonly resolve: (index: number, slot: number, choice: 'mine' | 'theirs') => void
  /** Tries at once: the line is back, or the person has signed in again. */
  readonly tryNow: () => void
  /** Takes over what was kept on this machine and begins to send. */
  readonly start: () => Promise<void>
  readonly stop: () => void
}

/** Autosave within a second of the first unsent cell. */
const PAUSE_MS = 600
const LANES = 4
/** So many attempts in a row without an answer: the line is down. */
const LOST = 3

type State = {
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
  summary: EntrySummary | undefined
  timer: ReturnType<typeof setTimeout> | undefined
}

const NOTHING: ReadonlyArray<Restored> = []

const formAt = (state: State, index: number): DraftForm => {
  const form = state.forms[index]
  if (form === undefined) throw new Error(`No form ${index}`)
  return form
}

const tell = (state: State): void => {
  state.summary = undefined
  for (const listener of state.listeners) listener()
}

const setForm = (state: State, index: number, form: DraftForm): void => {
  if (state.forms[index] === form) return
  state.forms[index] = form
  state.dirty.add(index)
}

/** Writes changed drafts to the machine; one writer at a time, and what changes meanwhile is written next. */
const keeper = (state: State, { world, box }: SessionParts): (() => Promise<void>) => {
  let writing: Promise<void> | undefined
  const write = async (): Promise<void> => {
    while (state.dirty.size > 0) {
      const indexes = [...state.dirty]
      state.dirty.clear()
      const rows = indexes.flatMap((index) => {
        const row = world.rows[index]
        return row === undefined ? [] : [{ organizationId: row.organizationId, layer: row.gate.layer, kept: keptDraft(formAt(state, index)) }]
      })
      await box?.put(rows).catch(() => undefined)
    }
  }
  return () => {
    if (writing === undefined && state.dirty.size > 0) writing = write().finally(() => (writing = undefined))
    return writing ?? Promise.resolve()
  }
}

const edit = (state: State, edits: ReadonlyArray<PlannedEdit>): void => {
  const byForm = new Map<number, PlannedEdit[]>()
  for (const one of edits) byForm.set(one.form, [...(byForm.get(one.form) ?? []), one])
  for (const [index, own] of byForm) setForm(state, index, typeCells(formAt(state, index), own))
}

const stepOf = (state: State, edits: ReadonlyArray<PlannedEdit>) =>
  edits.flatMap(({ form, slot, text, raw }) => {
    const before = formAt(state, form)
    const rawBefore = before.drafts.get(slot)?.raw
    if (ownText(before, slot) === text && rawBefore === raw) return []
    return [{ form, slot, before: ownText(before, slot), after: text, ...(rawBefore === undefined ? {} : { rawBefore }), ...(raw === undefined ? {} : { rawAfter: raw }) }]
  })

type Sender = { readonly soon: () => void; readonly pump: () => void }

const isOver = ({ isStopped, line }: State): boolean => isStopped || line.kind === 'signedOut' || line.kind === 'refused'

/** The line answers again: nobody waits any longer. */
const openLine = (state: State): void => {
  state.lost = 0
  state.line = { kind: 'open' }
  clearTimeout(state.gate)
  state.gate = undefined
}

/** A form that failed waits for itself; when several fail in a row the line is down, and all wait together. */
const waitAfter = (state: State, index: number, { ms, again }: { ms: (failures: number) => number; again: () => void }): void => {
  const failures = (state.failures.get(index) ?? 0) + 1
  state.failures.set(index, failures)
  state.lost += 1
  if (state.lost >= LOST) {
    state.line = { kind: 'waiting' }
    clearTimeout(state.gate)
    state.gate = setTimeout(() => {
      state.gate = undefined
      again()
    }, ms(state.lost - LOST + 1))
    return
  }
  state.waits.set(index, setTimeout(() => {
    state.waits.delete(index)
    again()
  }, ms(failures)))
}

const sender = (state: State, parts: SessionParts, keep: () => Promise<void>): Sender => {
  const settle = (index: number, batch: Batch, outcome: SendOutcome): void => {
    switch (outcome.kind) {
      case 'answer':
        state.failures.delete(index)
        openLine(state)
        return setForm(state, index, takeAnswer(formAt(state, index), batch.id, { answer: outcome.answer, slotOf: (field) => parts.world.slotOf.get(field) }))
      case 'again': return waitAfter(state, index, { ms: (failures) => retryDelay(failures, parts.chance(), outcome.afterMs), again: pump })
      case 'signedOut': case 'refused':
        state.line = outcome
        return
    }
  }
  const sendForm = async (index: number, batch: Batch): Promise<void> => {
    state.busy.add(index)
    await keep()
    const outcome = await parts.send(index, batch)
    state.busy.delete(index)
    if (state.isStopped) return
    settle(index, batch, outcome)
    void keep()
    pump()
  }
  const pump = (): void => {
    if (isOver(state) || state.gate !== undefined) return tell(state)
    const lanes = state.lost >= LOST ? 1 : LANES
    for (let index = 0; index < state.forms.length && state.busy.size < lanes; index += 1) {
      if (state.busy.has(index) || state.waits.has(index)) continue
      const made = nextBatch(formAt(state, index), parts.newId)
      if (made === undefined) continue
      setForm(state, index, made.form)
      void sendForm(index, made.batch)
    }
    tell(state)
  }
  return {
    pump: () => {
      for (const timer of state.waits.values()) clearTimeout(timer)
      state.waits.clear()
      openLine(state)
      pump()
    },
    soon: () => {
      if (state.timer !== undefined || isOver(state)) return
      state.timer = setTimeout(() => {
        state.timer = undefined
        pump()
      }, PAUSE_MS)
    },
  }
}

const loader = (state: State, { world, box }: SessionParts) => async (): Promise<void> => {
  if (state.isLoaded) return
  state.isLoaded = true
  const kept = await box?.take(new Set(world.rows.map(({ organizationId }) => organizationId))).catch(() => []) ?? []
  const indexOf = new Map(world.rows.map(({ organizationId }, index) => [organizationId, index]))
  for (const { organizationId, layer, kept: draft } of kept) {
    const index = indexOf.get(organizationId)
    if (index !== undefined && world.rows[index]?.gate.layer === layer) setForm(state, index, withKept(formAt(state, index), draft))
  }
}

/** What could not be stored when it was typed is judged again. */
const typedAgain = ({ rules }: EntryWorld, cell: Restored): PlannedEdit => {
  const rule = rules[cell.slot]
  if (cell.raw === undefined || rule === undefined) return cell
  const typed = readEntry(rule, cell.raw)
  return typed.ok ? { form: cell.form, slot: cell.slot, text: typed.text } : { ...cell, fault: typed.fault }
}

const freshState = (forms: ReadonlyArray<DraftForm>): State => ({
  forms: [...forms], stack: EMPTY_STACK, line: { kind: 'open' }, failures: new Map(), lost: 0, waits: new Map(), gate: undefined, isStopped: false, isLoaded: false,
  listeners: new Set(), busy: new Set(), dirty: new Set(), findings: new WeakMap(), summary: undefined, timer: undefined,
})

const findingsAt = (state: State, { world }: SessionParts, index: number): ReadonlyArray<CheckFinding> => {
  const form = formAt(state, index)
  const row = world.rows[index]
  const known = state.findings.get(form)
  if (known !== undefined || row === undefined) return known ?? []
  const found = findingsOf(world, row, form)
  state.findings.set(form, found)
  return found
}

/** What a person does to the forms. */
const hand = (state: State, parts: SessionParts, changed: () => void): Pick<EntrySession, 'undo' | 'redo' | 'apply' | 'resolve'> => {
  const restore = (made: ReturnType<typeof undo>): ReadonlyArray<Restored> => {
    if (made === undefined) return NOTHING
    state.stack = made.stack
    edit(state, made.cells.map((cell) => typedAgain(parts.world, cell)))
    changed()
    return made.cells
  }
  return {
    undo: () => restore(undo(state.stack)),
    redo: () => restore(redo(state.stack)),
    apply: (edits) => {
      state.stack = pushStep(state.stack, stepOf(state, edits))
      edit(state, edits)
      changed()
    },
    resolve: (index, slot, choice) => {
      setForm(state, index, resolveConflict(formAt(state, index), slot, choice))
      changed()
    },
  }
}

/** The forms of one open grid: what is typed, kept, sent and answered. Knows nothing of React. */
export const entrySession = (parts: SessionParts): EntrySession => {
  const state = freshState(parts.forms)
  const keep = keeper(state, parts)
  const { soon, pump } = sender(state, parts, keep)
  const load = loader(state, parts)
  const changed = (): void => {
    void keep()
    soon()
    tell(state)
  }
  return {
    world: parts.world,
    subscribe: (listener) => {
      state.listeners.add(listener)
      return () => state.listeners.delete(listener)
    },
    form: (index) => formAt(state, index),
    findings: (index) => findingsAt(state, parts, index),
    summary: () => (state.summary ??= summarize(state.forms)),
    line: () => state.line,
    canUndo: () => state.stack.done.length > 0,
    canRedo: () => state.stack.undone.length > 0,
    ...hand(state, parts, changed),
    tryNow: () => {
      if (state.line.kind !== 'refused') pump()
    },
    start: async () => {
      state.isStopped = false
      await load()
      changed()
    },
    stop: () => {
      state.isStopped = true
      for (const timer of [state.timer, state.gate, ...state.waits.values()]) clearTimeout(timer)
      state.waits.clear()
      state.timer = undefined
      state.gate = undefined
    },
  }
}
