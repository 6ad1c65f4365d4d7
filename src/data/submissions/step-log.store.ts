import type { SubmissionId } from '@/domain/shared/ids'
import type { SubmissionState, SubmissionStep } from '@/domain/submissions/submission-workflow'
import type { FormLayers } from '@/domain/values/layers'
import { idArrayText, parseHexBytes, parseNumberArray } from '../raw-arrays'
import type { TenantTx } from '../tenant'

export type LoggedStep = {
  readonly id: string; readonly step: SubmissionStep; readonly fromStatus: SubmissionState; readonly toStatus: SubmissionState; readonly comment: string | null; readonly actorName: string | null; readonly at: Date
  /** Of a return: 'YYYY-MM-DD'. */
  readonly dueOn: string | null
}

/** The way of a form, the newest step first. */
export const listFormSteps = (tx: TenantTx, submissionId: SubmissionId): Promise<LoggedStep[]> =>
  tx.$queryRaw<LoggedStep[]>`
    SELECT s.id::text, s.step, s.from_status::text AS "fromStatus", s.to_status::text AS "toStatus", s.comment, s.due_on::text AS "dueOn", u.display_name AS "actorName", s.at
    FROM submission_step s LEFT JOIN app_user u ON u.id = s.actor_id
    WHERE s.region_id = ${tx.regionId}::uuid AND s.submission_id = ${submissionId}::uuid ORDER BY s.at DESC, s.id DESC`

/** When each form was last submitted; forms that never were are absent. */
export const listSubmittedAt = async (tx: TenantTx, ids: ReadonlyArray<SubmissionId>): Promise<ReadonlyMap<SubmissionId, Date>> => {
  const rows = await tx.$queryRaw<Array<{ id: string; at: Date }>>`
    SELECT submission_id::text AS id, max(at) AS at FROM submission_step
    WHERE region_id = ${tx.regionId}::uuid AND submission_id = ANY(${idArrayText(ids)}::uuid[]) AND step = 'submit' GROUP BY submission_id`
  return new Map(rows.map(({ id, at }) => [id as SubmissionId, at]))
}

/** The instants at which each form was submitted, in milliseconds, the newest first; forms that never were are absent. */
export const listSubmissions = async (tx: TenantTx, ids: ReadonlyArray<SubmissionId>): Promise<ReadonlyMap<SubmissionId, ReadonlyArray<number>>> => {
  const rows = await tx.$queryRaw<Array<{ id: string; at: Date[] }>>`
    SELECT submission_id::text AS id, array_agg(at ORDER BY at DESC) AS at FROM submission_step
    WHERE region_id = ${tx.regionId}::uuid AND submission_id = ANY(${idArrayText(ids)}::uuid[]) AND step = 'submit' GROUP BY submission_id`
  return new Map(rows.map(({ id, at }) => [id as SubmissionId, at.map((one) => new Date(one).getTime())]))
}

type CopyRow = { step_id: string; step: SubmissionStep; at: Date; self_values: string; self_states: string; municipal_values: string; municipal_states: string; verified_values: string; verified_states: string }
export type FormCopy = { readonly stepId: string; readonly step: SubmissionStep; readonly at: Date; readonly layers: FormLayers }
const cells = (values: string, states: string) => ({ values: parseNumberArray(values), states: parseHexBytes(states) })

/** Kept copies of a form, the newest first. */
export const listCopies = async (tx: TenantTx, submissionId: SubmissionId): Promise<ReadonlyArray<FormCopy>> => {
  const rows = await tx.$queryRaw<CopyRow[]>`
    SELECT c.step_id::text, t.step, t.at, c.self_values::text, encode(c.self_states, 'hex') AS self_states, c.municipal_values::text, encode(c.municipal_states, 'hex') AS municipal_states,
      c.verified_values::text, encode(c.verified_states, 'hex') AS verified_states
    FROM submission_copy c JOIN submission_step t ON t.region_id = c.region_id AND t.id = c.step_id
    WHERE c.region_id = ${tx.regionId}::uuid AND c.submission_id = ${submissionId}::uuid ORDER BY t.at DESC, t.id DESC`
  return rows.map((row) => ({
    stepId: row.step_id, step: row.step, at: row.at,
    layers: { self: cells(row.self_values, row.self_states), municipal: cells(row.municipal_values, row.municipal_states), verified: cells(row.verified_values, row.verified_states) },
  }))
}
