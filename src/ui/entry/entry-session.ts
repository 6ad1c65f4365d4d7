import { readEntry } from '@/domain/entry/check-entry'
import { summarize, type EntrySummary } from '@/domain/entry/cell-status'
import { ownText, resolveConflict, typeCells, withKept, type DraftForm } from '@/domain/entry/draft-form'
import { findingsOf, type EntryWorld } from '@/domain/entry/entry-world'
import type { PlannedEdit } from '@/domain/entry/paste-plan'
import { pushStep, redo, undo, type Restored } from '@/domain/entry/undo-stack'
import type { CheckFinding } from '@/domain/submissions/check-form'
import { keeper, sender } from './entry-sender'
import { formAt, freshState, setForm, tell, type Line, type SessionParts, type State } from './session-state'

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
  /** Fields of an organization that carry evidence, as they were just read. */
  readonly learnEvidence: (organizationId: string, fields: ReadonlyArray<string>) => void
  /** Tries at once: the line is back, or the person has signed in again. */
  readonly tryNow: () => void
  /** Takes over what was kept on this machine and begins to send. */
  readonly start: () => Promise<void>
  readonly stop: () => void
}

const NOTHING: ReadonlyArray<Restored> = []

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

const findingsAt = (state: State, { world }: SessionParts, index: number): ReadonlyArray<CheckFinding> => {
  const form = formAt(state, index)
  const row = world.rows[index]
  const known = state.findings.get(form)
  if (known !== undefined || row === undefined) return known ?? []
  const found = findingsOf(world, row, { form, evidenced: state.evidenced.get(index) ?? row.evidenced })
  state.findings.set(form, found)
  return found
}

const isSame = (one: ReadonlySet<number>, other: ReadonlySet<number>): boolean => one.size === other.size && [...one].every((slot) => other.has(slot))

/** Evidence was read anew: the checks of that form are told again, nothing of it waits to be sent. */
const learnEvidence = (state: State, { world }: SessionParts) => (organizationId: string, fields: ReadonlyArray<string>): void => {
  const index = world.rows.findIndex((row) => row.organizationId === organizationId)
  const before = state.evidenced.get(index) ?? world.rows[index]?.evidenced ?? null
  const now = new Set(fields.flatMap((field) => world.slotOf.get(field) ?? []))
  if (before === null || isSame(before, now)) return
  state.evidenced.set(index, now)
  state.forms[index] = { ...formAt(state, index) }
  tell(state)
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
    learnEvidence: learnEvidence(state, parts),
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
