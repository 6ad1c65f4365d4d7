import { countOpenForms } from '@/data/cycles/cycle-step.store'
import type { Cycle } from '@/data/cycles/cycle.store'
import { listSchedules } from '@/data/cycles/schedule.store'
import { findLastRelease } from '@/data/scoring/release.store'
import { countUnreviewedDecisions } from '@/data/decisions/decision.store'
import type { TenantTx } from '@/data/tenant'
import { refuseCycleStep, type CycleFacts, type CycleStep, type CycleStepRefusal } from '@/domain/cycles/cycle-workflow'
import { findProposal } from './step-effects'

/** What the steps of a cycle are judged by. The counts of appeals and decisions belong to those who keep them. */
export const readCycleFacts = async (tx: TenantTx, cycle: Cycle): Promise<CycleFacts> => ({
  status: cycle.status,
  hasSchedule: (await listSchedules(tx, cycle.id)).length > 0,
  hasInstruction: cycle.instructionFileId !== null,
  hasProposal: (await findProposal(tx, cycle)) !== undefined,
  openForms: await countOpenForms(tx, cycle.id),
  hasRelease: (await findLastRelease(tx, cycle.id)) !== undefined,
  openAppeals: 0,
  isAppealWindowOpen: false,
  unreviewedDecisions: await countUnreviewedDecisions(tx, cycle.id),
})

/** Why the step may not be taken now, judged on the locked cycle. */
export const refuseStepOf = async (tx: TenantTx, cycle: Cycle, step: CycleStep): Promise<CycleStepRefusal | undefined> => refuseCycleStep(step, await readCycleFacts(tx, cycle))
