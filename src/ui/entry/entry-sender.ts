import { keptDraft, nextBatch, takeAnswer, type Batch } from '@/domain/entry/draft-form'
import { retryDelay } from '@/domain/entry/retry-delay'
import type { SendOutcome } from './send-batch'
import { formAt, setForm, tell, type SessionParts, type State } from './session-state'

/** Autosave within a second of the first unsent cell. */
const PAUSE_MS = 600
const LANES = 4
/** So many attempts in a row without an answer, one of each lane: the line is down. */
const LOST = LANES

/** Writes changed drafts to the machine; one writer at a time, and what changes meanwhile is written next. */
export const keeper = (state: State, { world, box }: SessionParts): (() => Promise<void>) => {
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

export type Sender = { readonly soon: () => void; readonly pump: () => void }

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

/** Sends what waits: a batch of a form at a time, a few forms at once, and again where nobody answered. */
export const sender = (state: State, parts: SessionParts, keep: () => Promise<void>): Sender => {
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
