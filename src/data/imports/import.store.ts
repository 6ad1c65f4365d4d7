import type { CycleId, FileId, ImportId, UserId } from '@/domain/shared/ids'
import type { ValueOrigin } from '@/domain/values/value-source'
import type { InputJson } from '../client'
import type { TenantTx } from '../tenant'
import { parseImportOrigin } from './import-origin.codec'

export type ImportStatus = 'uploaded' | 'checking' | 'ready' | 'refused' | 'committed' | 'undone' | 'failed'
export type ImportRow = {
  readonly id: ImportId
  readonly cycleId: CycleId
  readonly fileKey: string
  readonly fileName: string
  readonly fileSize: number
  readonly status: ImportStatus
  readonly preview: unknown
  /** Null for a workbook. */
  readonly origin: ValueOrigin | null
  readonly basis: string | null
  readonly createdById: UserId
  readonly createdAt: Date
  readonly committedAt: Date | null
}

const withFile = { file: { select: { key: true, name: true, size: true } } } as const
type Row = { id: string; cycleId: string; status: ImportStatus; preview: unknown; origin: unknown; basis: string | null; createdById: string; createdAt: Date; committedAt: Date | null; file: { key: string; name: string; size: number } }

const toImport = ({ file, ...row }: Row): ImportRow => ({
  id: row.id as ImportId, cycleId: row.cycleId as CycleId, status: row.status, preview: row.preview, origin: parseImportOrigin(row.origin), basis: row.basis, createdById: row.createdById as UserId,
  createdAt: row.createdAt, committedAt: row.committedAt, fileKey: file.key, fileName: file.name, fileSize: file.size,
})

export const findImport = async (tx: TenantTx, id: ImportId): Promise<ImportRow | undefined> => {
  const row = await tx.import.findUnique({ where: { regionId_id: { regionId: tx.regionId, id } }, include: withFile })
  return row === null ? undefined : toImport(row)
}

export const lockImport = async (tx: TenantTx, id: ImportId): Promise<ImportRow | undefined> => {
  const locked = await tx.$queryRaw<unknown[]>`SELECT 1 FROM import WHERE region_id = ${tx.regionId}::uuid AND id = ${id}::uuid FOR UPDATE`
  return locked.length === 0 ? undefined : findImport(tx, id)
}

export type ImportListItem = { readonly id: string; readonly fileName: string; readonly status: ImportStatus; readonly createdAt: string; readonly committedAt: string | null }

/** Newest first, at most fifty; everybody's or one person's. */
export const listImports = async (tx: TenantTx, filter: { cycleId: CycleId; ownerId: UserId | null }): Promise<ReadonlyArray<ImportListItem>> => {
  const rows = await tx.import.findMany({
    where: { regionId: tx.regionId, cycleId: filter.cycleId, ...(filter.ownerId === null ? {} : { createdById: filter.ownerId }) },
    select: { id: true, status: true, createdAt: true, committedAt: true, file: { select: { name: true } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 50,
  })
  return rows.map((row) => ({ id: row.id, fileName: row.file.name, status: row.status, createdAt: row.createdAt.toISOString(), committedAt: row.committedAt?.toISOString() ?? null }))
}

export type NewFile = { id: FileId; key: string; name: string; contentType: string; size: number; sha256: string; purpose: string; createdById: UserId; createdAt: Date }

export const insertStoredFile = async (tx: TenantTx, file: NewFile): Promise<void> => {
  await tx.storedFile.create({ data: { ...file, regionId: tx.regionId } })
}

export const insertImport = async (tx: TenantTx, { origin, ...made }: { id: ImportId; cycleId: CycleId; fileId: FileId; createdById: UserId; createdAt: Date; origin?: ValueOrigin }): Promise<void> => {
  await tx.import.create({ data: { ...made, regionId: tx.regionId, status: 'uploaded', ...(origin === undefined ? {} : { kind: origin.kind, origin: origin as InputJson }) } })
}

export const updateImportChecked = async (tx: TenantTx, id: ImportId, checked: { status: 'ready' | 'refused'; preview: unknown; basis: string | null }): Promise<void> => {
  await tx.import.update({ where: { regionId_id: { regionId: tx.regionId, id } }, data: { status: checked.status, preview: checked.preview as InputJson, basis: checked.basis } })
}

export const updateImportCommitted = async (tx: TenantTx, id: ImportId, at: Date): Promise<void> => {
  await tx.import.update({ where: { regionId_id: { regionId: tx.regionId, id } }, data: { status: 'committed', committedAt: at } })
}

export const updateImportUndone = async (tx: TenantTx, id: ImportId, at: Date): Promise<void> => {
  await tx.import.update({ where: { regionId_id: { regionId: tx.regionId, id } }, data: { status: 'undone', undoneAt: at } })
}

export const updateImportChecking = async (tx: TenantTx, id: ImportId): Promise<void> => {
  await tx.import.update({ where: { regionId_id: { regionId: tx.regionId, id } }, data: { status: 'checking' } })
}

/** false: the check had ended before. */
export const updateImportFailed = async (tx: TenantTx, id: ImportId): Promise<boolean> =>
  (await tx.import.updateMany({ where: { regionId: tx.regionId, id, status: { in: ['uploaded', 'checking'] } }, data: { status: 'failed' } })).count === 1
