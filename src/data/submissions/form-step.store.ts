import type { CalendarDate } from '@/domain/shared/calendar'
import type { CycleId, SubmissionId, UserId } from '@/domain/shared/ids'
import { stateAfter, statesBefore, submissionStates, type SubmissionState, type SubmissionStep } from '@/domain/submissions/submission-workflow'
import { idArrayText, numberArrayText } from '../raw-arrays'
import type { QuickTenantTx, TenantTx } from '../tenant'

/** `actorId` null: the system. `isLate`: it is taken after its last day, and the mark stays. */
export type StepTaken = { readonly step: SubmissionStep; readonly comment: string | null; readonly actorId: UserId | null; readonly at: Date; readonly isLate?: boolean }

const mark = ({ step, isLate = false }: StepTaken) => ({ misses: step === 'expire' || isLate, prepares: step === 'prepare', returns: step === 'returnToOrganization' || step === 'returnByRegion' })

/** The states a step starts from with what comes after each, as two parallel lists. */
const table = (step: SubmissionStep): { from: ReadonlyArray<SubmissionState>; to: ReadonlyArray<SubmissionState> } => {
  const from = submissionStates.filter((status) => statesBefore(step).includes(status))
  return { from, to: from.map((status) => stateAfter(status, step)) }
}

/**
 * Takes one step of many forms that stand where it may be taken, and appends the step of each; what stands elsewhere stays. A return
 * brings its slots and its last day; every other step closes the reopened cells. Preparation ends with any step but itself. Returns the ids that moved.
 */
export const takeStep = async (tx: QuickTenantTx, ids: ReadonlyArray<SubmissionId>, taken: StepTaken & { readonly openSlots?: ReadonlyArray<number>; readonly dueOn?: CalendarDate }): Promise<ReadonlyArray<{ submissionId: SubmissionId; stepId: string }>> => {
  const { step, comment, actorId, at, openSlots = [], dueOn = null } = taken
  const { misses, prepares, returns } = mark(taken)
  const { from, to } = table(step)
  const rows = await tx.$queryRaw<Array<{ submission_id: string; id: string }>>`
    WITH allowed AS (SELECT * FROM unnest(${[...from]}::submission_status[], ${[...to]}::submission_status[]) AS t(before, after)),
    moved AS (
      UPDATE submission s SET status = t.after, missed_deadline = s.missed_deadline OR ${misses},
        open_slots = CASE WHEN ${returns} THEN ${numberArrayText(openSlots)}::smallint[] WHEN ${prepares} THEN s.open_slots ELSE '{}' END,
        return_due_on = CASE WHEN ${returns} THEN ${dueOn}::date WHEN ${prepares} THEN s.return_due_on END,
        prepared_at = CASE WHEN ${prepares} THEN ${at}::timestamptz END, prepared_by_id = CASE WHEN ${prepares} THEN ${actorId}::uuid END
      FROM allowed t WHERE s.region_id = ${tx.regionId}::uuid AND s.id = ANY(${idArrayText(ids)}::uuid[]) AND s.status = t.before
      RETURNING new.id, old.status AS before, new.status AS after, new.version
    )
    INSERT INTO submission_step (region_id, id, submission_id, step, from_status, to_status, comment, submission_version, due_on, actor_id, at)
    SELECT ${tx.regionId}::uuid, uuidv7(), m.id, ${step}, m.before, m.after, ${comment}, m.version, ${dueOn}::date, ${actorId}::uuid, ${at} FROM moved m
    RETURNING submission_id::text, id::text`
  return rows.map((row) => ({ submissionId: row.submission_id as SubmissionId, stepId: row.id }))
}

/** Keeps the forms as they stand, by the steps that left them so. */
export const keepCopies = async (tx: TenantTx, stepIds: ReadonlyArray<string>): Promise<void> => {
  await tx.$executeRaw`
    INSERT INTO submission_copy (region_id, step_id, submission_id, self_values, self_states, municipal_values, municipal_states, verified_values, verified_states)
    SELECT t.region_id, t.id, s.id, s.self_values, s.self_states, s.municipal_values, s.municipal_states, s.verified_values, s.verified_states
    FROM submission_step t JOIN submission s ON s.region_id = t.region_id AND s.id = t.submission_id
    WHERE t.region_id = ${tx.regionId}::uuid AND t.id = ANY(${idArrayText(stepIds)}::uuid[])`
}

/** Every form of a cycle takes the step, if it stands where it may be taken: «зафиксировано» when the results are approved. */
export const takeStepOfCycle = async (tx: TenantTx, cycleId: CycleId, taken: StepTaken): Promise<number> => {
  const rows = await tx.submission.findMany({ where: { regionId: tx.regionId, cycleId, status: { in: [...statesBefore(taken.step)] } }, select: { id: true }, orderBy: { id: 'asc' } })
  return (await takeStep(tx, rows.map(({ id }) => id as SubmissionId), taken)).length
}

/** The first own cell of an organization: forms that have not begun begin. */
export const startForms = (tx: QuickTenantTx, ids: ReadonlyArray<SubmissionId>, by: { actorId: UserId | null; at: Date }) => takeStep(tx, ids, { step: 'start', comment: null, ...by })
