import type { Cycle } from '@/data/cycles/cycle.store'
import { listFormDeadlines, type FormDeadlineRow } from '@/data/cycles/form-deadline.store'
import { approveSchedule, findSchedule, listSchedules } from '@/data/cycles/schedule.store'
import { takeStep as takeFormStep, takeStepOfCycle } from '@/data/submissions/form-step.store'
import type { TenantTx } from '@/data/tenant'
import type { CycleStep } from '@/domain/cycles/cycle-workflow'
import { formDeadline, formDeadlineAt } from '@/domain/cycles/form-deadline'
import type { CalendarDate } from '@/domain/shared/calendar'
import { notify } from '../kernel/notify'
import type { StepTaker } from './step-taker'

/** Not presented in time: the director and the head of the municipality are told (D.3). */
const expire = async ({ tx, now }: StepTaker, cycle: Cycle, forms: ReadonlyArray<FormDeadlineRow>) => {
  const taken = await takeFormStep(tx, forms.map(({ submissionId }) => submissionId), { step: 'expire', comment: null, actorId: null, at: now })
  const moved = new Set(taken.map(({ submissionId }) => submissionId))
  await notify({ tx, now, actorId: null }, 'formExpired', forms.filter(({ submissionId }) => moved.has(submissionId)).flatMap(({ organizationId, municipalityId }) => {
    const news = { subjectId: organizationId, parentId: cycle.id, title: cycle.title }
    return [{ ...news, to: { roles: ['director' as const], organizationId, municipalityId } }, { ...news, to: { roles: ['municipal_head' as const], organizationId: null, municipalityId } }]
  }))
  return taken
}

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
  return (await expire(taker, cycle, [...unsent, ...returned])).length
}

/** The collection closed by hand before its last second: whoever has no day of its own is over too. */
const closeForms = async (taker: StepTaker, cycle: Cycle): Promise<void> => {
  const forms = await listFormDeadlines(taker.tx, cycle.id, ['not_started', 'in_progress'])
  await expire(taker, cycle, forms.filter((form) => form.extendedTo === null || isOver(form, cycle.deadline, taker.now)))
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
