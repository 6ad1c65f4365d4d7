import type { UserId } from '@/domain/shared/ids'
import type { TenantTx } from '../tenant'

export type NewUpload = {
  readonly id: string; readonly subjectKind: 'submission' | 'recommendation' | 'decisionPoint' | 'document' | 'table' | 'made'; readonly subjectId: string; readonly key: string; readonly name: string; readonly contentType: string; readonly size: number; readonly sha256: string
  readonly createdById: UserId; readonly createdAt: Date
}

export const insertUpload = async (tx: TenantTx, upload: NewUpload): Promise<void> => {
  await tx.fileUpload.create({ data: { ...upload, regionId: tx.regionId } })
}

/** Papers a person has sent since an instant, taken or not; tables to be imported and what the system made are not counted. */
export const countUploads = (tx: TenantTx, createdById: UserId, since: Date): Promise<number> => tx.fileUpload.count({ where: { regionId: tx.regionId, createdById, createdAt: { gte: since }, subjectKind: { notIn: ['table', 'made'] } } })

export type Upload = { readonly id: string; readonly key: string; readonly name: string; readonly contentType: string; readonly size: number; readonly sha256: string }

/** Takes an upload of this person for this subject; undefined where there is none, it is taken already, or it was swept. */
export const takeUpload = async (tx: TenantTx, id: string, by: { createdById: UserId; subjectId: string; at: Date }): Promise<Upload | undefined> => {
  const { createdById, subjectId, at } = by
  const { count } = await tx.fileUpload.updateMany({ where: { regionId: tx.regionId, id, createdById, subjectId, takenAt: null, sweptAt: null }, data: { takenAt: at } })
  if (count === 0) return undefined
  return tx.fileUpload.findUniqueOrThrow({ where: { regionId_id: { regionId: tx.regionId, id } }, select: { id: true, key: true, name: true, contentType: true, size: true, sha256: true } })
}

/**
 * Marks what nobody has taken since `before` as swept: from now on no command takes it. Returns its keys, and those marked within the
 * last day again, so that a sweeper that died between the mark and the deletion leaves nothing behind.
 */
export const sweepUploads = async (tx: TenantTx, before: Date, at: Date): Promise<ReadonlyArray<string>> => {
  const marked = await tx.$queryRaw<Array<{ key: string }>>`
    UPDATE file_upload SET swept_at = ${at} WHERE region_id = ${tx.regionId}::uuid AND created_at < ${before} AND taken_at IS NULL AND swept_at IS NULL RETURNING key`
  const lately = await tx.$queryRaw<Array<{ key: string }>>`
    SELECT key FROM file_upload WHERE region_id = ${tx.regionId}::uuid AND swept_at < ${at} AND swept_at > ${at}::timestamptz - interval '1 day'`
  return [...marked, ...lately].map(({ key }) => key)
}
