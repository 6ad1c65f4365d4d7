import { countOpenForms } from '@/data/cycles/cycle-step.store'
import type { Cycle } from '@/data/cycles/cycle.store'
import { countOpenAppeals } from '@/data/appeals/appeal-list.store'
import { listParticipatingZones } from '@/data/cycles/form-deadline.store'
import { findSchedule, listSchedules } from '@/data/cycles/schedule.store'
import { findLastRelease } from '@/data/scoring/release.store'
import { countUnreviewedDecisions } from '@/data/decisions/decision.store'
import type { TenantTx } from '@/data/tenant'
import { refuseCycleStep, type CycleFacts, type CycleStep, type CycleStepRefusal } from '@/domain/cycles/cycle-workflow'
import { appealWindow } from '@/domain/appeals/appeal-window'
import { APPEAL_DAYS } from '@/domain/cycles/schedule'
import { countErrors, judgeCycle } from '../kernel/judge-cycle'
import { findProposal } from './step-effects'

type Seen = { readonly tx: TenantTx; readonly now: Date }

/** Some municipality's clock has not passed the last day yet. */
const isAppealWindowOpen = async (tx: TenantTx, cycle: Cycle, now: Date): Promise<boolean> => {
  const from = cycle.appealsFrom
  if (from === null) return false
  const days = (await findSchedule(tx, cycle.id))?.appealDays ?? APPEAL_DAYS
  return (await listParticipatingZones(tx, cycle.id)).some((timeZone) => now < appealWindow({ from, days, timeZone }).endsAt)
}

/** What the given steps of a cycle are judged by. The whole of its forms is judged only where a step asks for it. */
export const readCycleFacts = async ({ tx, now }: Seen, cycle: Cycle, steps: ReadonlyArray<CycleStep>): Promise<CycleFacts> => {
  const openForms = await countOpenForms(tx, cycle.id)
  return {
    status: cycle.status,
    hasSchedule: (await listSchedules(tx, cycle.id)).length > 0,
    hasInstruction: cycle.instructionFileId !== null,
    hasProposal: (await findProposal(tx, cycle)) !== undefined,
    openForms,
    formErrors: steps.includes('calculate') && cycle.status === 'verifying' && openForms === 0 ? countErrors(await judgeCycle(tx, cycle)) : 0,
    hasRelease: (await findLastRelease(tx, cycle.id)) !== undefined,
    openAppeals: await countOpenAppeals(tx, cycle.id),
    isAppealWindowOpen: await isAppealWindowOpen(tx, cycle, now),
    unreviewedDecisions: await countUnreviewedDecisions(tx, cycle.id),
  }
}

/** Why the step may not be taken now, judged on the locked cycle. */
export const refuseStepOf = async (seen: Seen, cycle: Cycle, step: CycleStep): Promise<CycleStepRefusal | undefined> => refuseCycleStep(step, await readCycleFacts(seen, cycle, [step]))
