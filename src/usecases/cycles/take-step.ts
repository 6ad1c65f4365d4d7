import { insertCycleStep, type CycleOrder } from '@/data/cycles/cycle-step.store'
import { updateCycleStatus, type Cycle, type CycleChange } from '@/data/cycles/cycle.store'
import { cycleStatusAfter, type CycleStep } from '@/domain/cycles/cycle-workflow'
import type { CycleNotice } from '@/domain/cycles/cycle-notice'
import type { FileId } from '@/domain/shared/ids'
import { applyStep } from './step-effects'
import type { StepTaker } from './step-taker'
import { tellParticipants } from './tell-participants'

type StepPapers = { readonly reason?: string | null; readonly order?: CycleOrder | null; readonly fileId?: FileId | null; readonly instants?: Omit<CycleChange, 'status' | 'heldStatus'> }

/** A recalculation opens no second window: what it changed is complained of outside. */
const instantsOf = (step: CycleStep, cycle: Cycle, now: Date): StepPapers['instants'] => {
  if (step === 'startAppeals') return { appealsFrom: cycle.appealsFrom ?? now }
  if (step === 'close') return { closedAt: now }
  return step === 'correct' ? { correctedAt: now } : {}
}

const heldAfter = (cycle: Cycle, step: CycleStep) => (step === 'suspend' ? { heldStatus: cycle.status } : cycle.heldStatus === null ? {} : { heldStatus: null })

const noticeOf: Partial<Record<CycleStep, CycleNotice>> = {
  approveSchedule: 'scheduleApproved', correctSchedule: 'scheduleCorrected', openCollection: 'collectionOpened', closeCollection: 'collectionClosed', openPreliminary: 'preliminaryOpened',
  approveResults: 'resultsApproved', suspend: 'suspended', resume: 'resumed', cancel: 'cancelled',
}

/** Takes a step that was found allowed: what becomes true with it, the new state of the cycle, the row of its way, and the news to everybody. */
export const takeStep = async (taker: StepTaker, cycle: Cycle, taken: { step: CycleStep } & StepPapers): Promise<void> => {
  const { tx, now, newId, actorId } = taker
  const { step, reason = null, order = null, fileId = null, instants } = taken
  await applyStep(taker, cycle, step)
  const toStatus = cycleStatusAfter(cycle.status, step, cycle.heldStatus)
  await updateCycleStatus(tx, cycle.id, { status: toStatus, ...heldAfter(cycle, step), ...instantsOf(step, cycle, now), ...instants })
  await insertCycleStep(tx, { id: newId(), cycleId: cycle.id, step, fromStatus: cycle.status, toStatus, reason, order, fileId, actorId, at: now })
  const notice = noticeOf[step]
  if (notice !== undefined) await tellParticipants(taker, cycle, notice)
}
