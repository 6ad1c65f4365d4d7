import type { DocumentKind } from '@/domain/documents/document-kind'
import type { DocumentTree } from '@/domain/shared/document-tree'
import type { FileId, UserId } from '@/domain/shared/ids'
import type { TenantTx } from '../tenant'

export type TemplateRow = { readonly id: string; readonly kind: DocumentKind; readonly version: number; readonly fileId: FileId; readonly fields: ReadonlyArray<string>; readonly isActive: boolean; readonly createdAt: Date }
const columns = { id: true, kind: true, version: true, fileId: true, fields: true, isActive: true, createdAt: true } as const
type Row = Omit<TemplateRow, 'kind' | 'fileId' | 'fields'> & { kind: string; fileId: string; fields: string[] }
const toTemplate = (row: Row): TemplateRow => ({ ...row, kind: row.kind as DocumentKind, fileId: row.fileId as FileId })

/** Newest version of each kind first. */
export const listTemplates = async (tx: TenantTx): Promise<ReadonlyArray<TemplateRow>> =>
  (await tx.documentTemplate.findMany({ where: { regionId: tx.regionId }, select: columns, orderBy: [{ kind: 'asc' }, { version: 'desc' }] })).map(toTemplate)

export const findTemplate = async (tx: TenantTx, id: string): Promise<TemplateRow | undefined> => {
  const row = await tx.documentTemplate.findUnique({ where: { regionId_id: { regionId: tx.regionId, id } }, select: columns })
  return row === null ? undefined : toTemplate(row)
}

/** The template documents of a kind are laid out by now. */
export const findActiveTemplate = async (tx: TenantTx, kind: DocumentKind): Promise<TemplateRow | undefined> => {
  const row = await tx.documentTemplate.findFirst({ where: { regionId: tx.regionId, kind, isActive: true }, select: columns, orderBy: { version: 'desc' } })
  return row === null ? undefined : toTemplate(row)
}

/** Becomes the next version of its kind and the only active one; whoever uploads at the same moment waits. */
export const insertTemplate = async (tx: TenantTx, made: { id: string; kind: DocumentKind; fileId: FileId; fields: ReadonlyArray<string>; by: UserId; at: Date }): Promise<number> => {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`document template ${tx.regionId} ${made.kind}`}, 0))::text`
  const last = await tx.documentTemplate.aggregate({ where: { regionId: tx.regionId, kind: made.kind }, _max: { version: true } })
  const version = (last._max.version ?? 0) + 1
  await tx.documentTemplate.updateMany({ where: { regionId: tx.regionId, kind: made.kind }, data: { isActive: false } })
  await tx.documentTemplate.create({ data: { regionId: tx.regionId, id: made.id, kind: made.kind, version, fileId: made.fileId, fields: [...made.fields], isActive: true, createdById: made.by, createdAt: made.at } })
  return version
}

export const updateTemplatesOff = async (tx: TenantTx, kind: DocumentKind): Promise<void> => {
  await tx.documentTemplate.updateMany({ where: { regionId: tx.regionId, kind }, data: { isActive: false } })
}

/** The newest document of the kind that is ready: what a preview is filled with. */
export const findSampleContent = async (tx: TenantTx, kind: DocumentKind): Promise<DocumentTree | undefined> => {
  const row = await tx.document.findFirst({ where: { regionId: tx.regionId, kind, status: 'ready', withNames: false }, select: { content: true }, orderBy: [{ createdAt: 'desc' }, { number: 'desc' }] })
  return (row?.content ?? undefined) as unknown as DocumentTree | undefined
}
