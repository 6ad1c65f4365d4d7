import type { SubmissionId, UserId } from '@/domain/shared/ids'
import { idArrayText } from '../raw-arrays'
import type { TenantTx } from '../tenant'

export type CheckReason = { readonly reason: string; readonly authorName: string; readonly at: Date }

/** The last reason given for each finding, by its key, by form. */
export const readCheckReasons = async (tx: TenantTx, ids: ReadonlyArray<SubmissionId>): Promise<ReadonlyMap<SubmissionId, ReadonlyMap<string, CheckReason>>> => {
  const rows = await tx.$queryRaw<Array<CheckReason & { id: string; key: string }>>`
    SELECT DISTINCT ON (r.submission_id, r.finding_key) r.submission_id::text AS id, r.finding_key AS key, r.reason, u.display_name AS "authorName", r.at
    FROM check_reason r JOIN app_user u ON u.id = r.author_id
    WHERE r.region_id = ${tx.regionId}::uuid AND r.submission_id = ANY(${idArrayText(ids)}::uuid[]) ORDER BY r.submission_id, r.finding_key, r.at DESC, r.id DESC`
  const found = new Map<SubmissionId, Map<string, CheckReason>>()
  for (const { id, key, ...reason } of rows) {
    const own = found.get(id as SubmissionId) ?? new Map<string, CheckReason>()
    own.set(key, reason)
    found.set(id as SubmissionId, own)
  }
  return found
}

export const insertCheckReason = async (tx: TenantTx, made: { id: string; submissionId: SubmissionId; findingKey: string; reason: string; authorId: UserId; at: Date }): Promise<void> => {
  await tx.checkReason.create({ data: { ...made, regionId: tx.regionId } })
}
