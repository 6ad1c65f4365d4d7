import type { Cycle } from '@/data/cycles/cycle.store'
import { listFormDeadlines, type FormDeadlineRow } from '@/data/cycles/form-deadline.store'
import { approveSchedule, findSchedule, listSchedules } from '@/data/cycles/schedule.store'
import { takeStep as takeFormStep, takeStepOfCycle } from '@/data/submissions/form-step.store'
import type { TenantTx } from '@/data/tenant'
import type { CycleStep } from '@/domain/cycles/cycle-workflow'
import { formDeadline, formDeadlineAt } from '@/domain/cycles/form-deadline'
import type { CalendarDate } from '@/domain/shared/calendar'
import type { StepTaker } from './step-taker'

const expire = ({ tx, now }: StepTaker, forms: ReadonlyArray<FormDeadlineRow>) =>
  takeFormStep(tx, forms.map(({ submissionId }) => submissionId), { step: 'expire', comment: null, actorId: null, at: now })

const isOver = (form: FormDeadlineRow, lastDay: CalendarDate, now: Date): boolean =>
  now >= formDeadlineAt({ deadline: formDeadline(lastDay, form.extendedTo), timeZone: form.timeZone })

/**
 * Forms whose last day is over by their own clock are not presented: those nobody submitted by the day of collection, those returned by the
 * last day of verification. @returns how many
 */
export const expireForms = async (taker: StepTaker, cycle: Cycle): Promise<number> => {
  const { tx, now } = taker
  const unsent = (await listFormDeadlines(tx, cycle.id, ['not_started', 'in_progress'])).filter((form) => isOver(form, cycle.deadline, now))
  const verifyUntil = (await findSchedule(tx, cycle.id))?.verifyUntil
  const returned = verifyUntil === undefined ? [] : (await listFormDeadlines(tx, cycle.id, ['returned'])).filter((form) => isOver(form, verifyUntil, now))
  if (unsent.length + returned.length === 0) return 0
  return (await expire(taker, [...unsent, ...returned])).length
}

/** The collection closed by hand before its last second: whoever has no day of its own is over too. */
const closeForms = async (taker: StepTaker, cycle: Cycle): Promise<void> => {
  const forms = await listFormDeadlines(taker.tx, cycle.id, ['not_started', 'in_progress'])
  await expire(taker, forms.filter((form) => form.extendedTo === null || isOver(form, cycle.deadline, taker.now)))
}

/** The edition that waits: newer than the one in force. */
export const findProposal = async (tx: TenantTx, cycle: Pick<Cycle, 'id'>) => {
  const [newest] = await listSchedules(tx, cycle.id)
  return newest === undefined || newest.approvedAt !== null ? undefined : newest
}

const approveProposal = async ({ tx, now, actorId }: StepTaker, cycle: Cycle): Promise<void> => {
  const proposal = await findProposal(tx, cycle)
  if (proposal !== undefined) await approveSchedule(tx, { ...proposal, cycleId: cycle.id }, { id: actorId, at: now })
}

/** What else becomes true with a step, in its transaction. */
export const applyStep = async (taker: StepTaker, cycle: Cycle, step: CycleStep): Promise<void> => {
  if (step === 'approveSchedule' || step === 'correctSchedule') await approveProposal(taker, cycle)
  if (step === 'closeCollection') await closeForms(taker, cycle)
  if (step === 'approveResults') await takeStepOfCycle(taker.tx, cycle.id, { step: 'lock', comment: null, actorId: null, at: taker.now })
}
