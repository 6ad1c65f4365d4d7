import type { AppealId, FileId } from '@/domain/shared/ids'
import type { TenantTx } from '../tenant'

export type KeptFile = { readonly key: string; readonly name: string; readonly contentType: string }

/** A file of this appeal: its evidence or its protocol; any other file is not there. */
export const findAppealFile = async (tx: TenantTx, appeal: { readonly id: AppealId; readonly protocolFileId: FileId | null }, fileId: FileId): Promise<KeptFile | undefined> => {
  const { regionId } = tx
  const isIts = appeal.protocolFileId === fileId || (await tx.appealFile.count({ where: { regionId, appealId: appeal.id, fileId } })) > 0
  if (!isIts) return undefined
  return (await tx.storedFile.findUnique({ where: { regionId_id: { regionId, id: fileId } }, select: { key: true, name: true, contentType: true } })) ?? undefined
}
