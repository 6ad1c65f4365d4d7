import type { ModelVersionId, UserId } from '@/domain/shared/ids'
import type { TenantTx } from '../tenant'

export type CommentVerdict = 'accepted' | 'declined'
export type ModelComment = {
  readonly id: string
  readonly modelVersionId: ModelVersionId
  readonly section: string
  readonly text: string
  readonly authorId: UserId
  readonly createdAt: Date
  readonly verdict: CommentVerdict | null
  readonly reason: string | null
  readonly resolvedById: UserId | null
  readonly resolvedAt: Date | null
}

type Row = Omit<ModelComment, 'modelVersionId' | 'authorId' | 'resolvedById'> & { modelVersionId: string; authorId: string; resolvedById: string | null }
const columns = { id: true, modelVersionId: true, section: true, text: true, authorId: true, createdAt: true, verdict: true, reason: true, resolvedById: true, resolvedAt: true } as const
const toComment = (row: Row): ModelComment => ({ ...row, modelVersionId: row.modelVersionId as ModelVersionId, authorId: row.authorId as UserId, resolvedById: row.resolvedById as UserId | null })

export const listModelComments = async (tx: TenantTx, modelVersionId: ModelVersionId): Promise<ReadonlyArray<ModelComment>> =>
  (await tx.modelComment.findMany({ where: { regionId: tx.regionId, modelVersionId }, select: columns, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })).map(toComment)

export const countOpenComments = (tx: TenantTx, modelVersionId: ModelVersionId): Promise<number> =>
  tx.modelComment.count({ where: { regionId: tx.regionId, modelVersionId, verdict: null } })

export const findModelComment = async (tx: TenantTx, id: string): Promise<ModelComment | undefined> => {
  const row = await tx.modelComment.findUnique({ where: { regionId_id: { regionId: tx.regionId, id } }, select: columns })
  return row === null ? undefined : toComment(row)
}

export const insertModelComment = async (tx: TenantTx, comment: Pick<ModelComment, 'id' | 'modelVersionId' | 'section' | 'text' | 'authorId' | 'createdAt'>): Promise<void> => {
  await tx.modelComment.create({ data: { ...comment, regionId: tx.regionId } })
}

export const updateCommentResolved = async (tx: TenantTx, id: string, answer: { verdict: CommentVerdict; reason: string; resolvedById: UserId; resolvedAt: Date }): Promise<void> => {
  await tx.modelComment.update({ where: { regionId_id: { regionId: tx.regionId, id } }, data: answer })
}

/** Reasons by the key of their warning. */
export const listWarningReasons = async (tx: TenantTx, modelVersionId: ModelVersionId): Promise<ReadonlyMap<string, string>> => {
  const rows = await tx.modelWarningReason.findMany({ where: { regionId: tx.regionId, modelVersionId }, select: { findingKey: true, reason: true } })
  return new Map(rows.map(({ findingKey, reason }) => [findingKey, reason]))
}

export type WarningReason = { id: string; modelVersionId: ModelVersionId; findingKey: string; reason: string; authorId: UserId; createdAt: Date }

export const upsertWarningReason = async (tx: TenantTx, made: WarningReason): Promise<void> => {
  const { modelVersionId, findingKey, reason, authorId, createdAt } = made
  await tx.modelWarningReason.upsert({
    where: { regionId_modelVersionId_findingKey: { regionId: tx.regionId, modelVersionId, findingKey } },
    create: { ...made, regionId: tx.regionId }, update: { reason, authorId, createdAt },
  })
}

/** Names of people by id: authors of comments and edits. */
export const listAuthorNames = async (tx: TenantTx, ids: ReadonlyArray<string>): Promise<ReadonlyMap<string, string>> => {
  const rows = await tx.user.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, displayName: true } })
  return new Map(rows.map(({ id, displayName }) => [id, displayName]))
}
