import { insertCycleStep, type CycleOrder } from '@/data/cycles/cycle-step.store'
import { updateCycleStatus, type Cycle, type CycleChange } from '@/data/cycles/cycle.store'
import { takeStepOfCycle } from '@/data/submissions/form-step.store'
import type { TenantTx } from '@/data/tenant'
import { cycleStatusAfter, type CycleStep } from '@/domain/cycles/cycle-workflow'
import type { FileId, UserId } from '@/domain/shared/ids'

/** Who takes a step and when; nobody: the system, at its time. */
export type StepTaker = { readonly tx: TenantTx; readonly now: Date; readonly newId: () => string; readonly actorId: UserId | null }
type StepPapers = { readonly reason?: string | null; readonly order?: CycleOrder | null; readonly fileId?: FileId | null; readonly instants?: Omit<CycleChange, 'status' | 'heldStatus'> }

const instantsOf = (step: CycleStep, now: Date): StepPapers['instants'] => {
  if (step === 'startAppeals') return { appealsFrom: now }
  if (step === 'close') return { closedAt: now }
  return step === 'correct' ? { correctedAt: now } : {}
}

const heldAfter = (cycle: Cycle, step: CycleStep) => (step === 'suspend' ? { heldStatus: cycle.status } : cycle.heldStatus === null ? {} : { heldStatus: null })

/** D.3, steps of the system: what nobody presented by the end of the collection is not submitted; what was accepted is locked with the results. */
const formStep = { closeCollection: 'expire', approveResults: 'lock' } as const
const hasFormStep = (step: CycleStep): step is keyof typeof formStep => step in formStep

/** Writes a step that was found allowed: the new state of the cycle, the row of its way, and what it does to every form. */
export const takeStep = async (taker: StepTaker, cycle: Cycle, taken: { step: CycleStep } & StepPapers): Promise<void> => {
  const { tx, now, newId, actorId } = taker
  const { step, reason = null, order = null, fileId = null, instants } = taken
  const toStatus = cycleStatusAfter(cycle.status, step, cycle.heldStatus)
  await updateCycleStatus(tx, cycle.id, { status: toStatus, ...heldAfter(cycle, step), ...instantsOf(step, now), ...instants })
  await insertCycleStep(tx, { id: newId(), cycleId: cycle.id, step, fromStatus: cycle.status, toStatus, reason, order, fileId, actorId, at: now })
  if (hasFormStep(step)) await takeStepOfCycle(tx, cycle.id, { step: formStep[step], comment: null, actorId: null, at: now })
}
