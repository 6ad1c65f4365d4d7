import type { DocumentKind, DocumentParameters } from '@/domain/documents/document-kind'
import type { DocumentTree } from '@/domain/shared/document-tree'
import type { DirectorId, DocumentId, FileId, JobId, MunicipalityId, OrganizationId, ReleaseId, UserId } from '@/domain/shared/ids'
import type { InputJson } from '../client'
import type { Document as Row, Prisma } from '../generated/client'
import { inParts } from '../in-parts'
import type { TenantTx } from '../tenant'
import { readDocumentParameters } from './document-parameters.codec'

export type DocumentStatus = 'queued' | 'ready' | 'failed'
export type DocumentHead = {
  readonly id: DocumentId
  readonly kind: DocumentKind
  readonly releaseId: ReleaseId
  readonly municipalityId: MunicipalityId | null
  readonly organizationId: OrganizationId | null
  readonly directorId: DirectorId | null
  readonly year: number
  readonly number: number
  readonly title: string
  readonly withNames: boolean
  readonly parameters: DocumentParameters
  readonly status: DocumentStatus
  readonly jobId: JobId
  readonly createdById: UserId
  readonly createdAt: Date
  readonly readyAt: Date | null
  readonly contentHash: string | null
  readonly files: { readonly docx: FileId | null; readonly pdf: FileId | null; readonly xlsx: FileId | null }
}

const columns = {
  id: true, kind: true, releaseId: true, municipalityId: true, organizationId: true, directorId: true, year: true, number: true, title: true, withNames: true, parameters: true, status: true, jobId: true,
  createdById: true, createdAt: true, readyAt: true, contentHash: true, docxFileId: true, pdfFileId: true, xlsxFileId: true,
} as const
const toHead = ({ docxFileId, pdfFileId, xlsxFileId, parameters, ...row }: Pick<Row, keyof typeof columns>): DocumentHead => ({
  ...(row as Omit<DocumentHead, 'parameters' | 'files'>), parameters: readDocumentParameters(parameters),
  files: { docx: docxFileId as FileId | null, pdf: pdfFileId as FileId | null, xlsx: xlsxFileId as FileId | null },
})
const keyOf = (tx: TenantTx, id: DocumentId) => ({ regionId_id: { regionId: tx.regionId, id } })

export type NewDocument = Omit<DocumentHead, 'number' | 'status' | 'readyAt' | 'contentHash' | 'files'>

/** Gives the documents the next numbers of their year, in the given order; whoever numbers at the same moment waits. */
export const insertDocuments = async (tx: TenantTx, documents: ReadonlyArray<NewDocument>): Promise<void> => {
  const [first] = documents
  if (first === undefined) return
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`document number ${tx.regionId} ${first.year}`}, 0))::text`
  const last = await tx.document.aggregate({ where: { regionId: tx.regionId, year: first.year }, _max: { number: true } })
  const from = (last._max.number ?? 0) + 1
  await inParts(documents.map((made, at) => ({ ...made, parameters: made.parameters as unknown as InputJson, regionId: tx.regionId, number: from + at, status: 'queued' as const })), (data) => tx.document.createMany({ data }))
}

export const findDocument = async (tx: TenantTx, id: DocumentId): Promise<DocumentHead | undefined> => {
  const row = await tx.document.findUnique({ where: keyOf(tx, id), select: columns })
  return row === null ? undefined : toHead(row)
}

/** The row is held until the transaction ends. */
export const lockDocument = async (tx: TenantTx, id: DocumentId): Promise<DocumentHead | undefined> => {
  const locked = await tx.$queryRaw<unknown[]>`SELECT 1 FROM document WHERE region_id = ${tx.regionId}::uuid AND id = ${id}::uuid FOR UPDATE`
  return locked.length === 0 ? undefined : findDocument(tx, id)
}

/** The tree of a ready document, as it was rendered. */
export const findDocumentContent = async (tx: TenantTx, id: DocumentId): Promise<DocumentTree | undefined> =>
  ((await tx.document.findUnique({ where: keyOf(tx, id), select: { content: true } }))?.content ?? undefined) as unknown as DocumentTree | undefined

/** Whose documents somebody sees: `all`, or those of municipalities and the own ones of directors. */
export type DocumentReach = 'all' | { readonly municipalityIds: ReadonlyArray<MunicipalityId>; readonly directorIds: ReadonlyArray<DirectorId>; /** Of these, what is about no person. */ readonly organizationIds: ReadonlyArray<OrganizationId> }
export type DocumentFilter = { readonly reach: DocumentReach; readonly kind?: DocumentKind | undefined; readonly releaseId?: ReleaseId | undefined }

const whereOf = (tx: TenantTx, { reach, kind, releaseId }: DocumentFilter): Prisma.DocumentWhereInput => ({
  regionId: tx.regionId, ...(kind === undefined ? {} : { kind }), ...(releaseId === undefined ? {} : { releaseId }),
  ...(reach === 'all' ? {} : { OR: [{ municipalityId: { in: [...reach.municipalityIds] } }, { directorId: { in: [...reach.directorIds] } }, { directorId: null, organizationId: { in: [...reach.organizationIds] } }] }),
})

/** Newest first. */
export const listDocuments = async (tx: TenantTx, filter: DocumentFilter, page: { skip: number; take: number }): Promise<{ readonly total: number; readonly items: ReadonlyArray<DocumentHead> }> => {
  const where = whereOf(tx, filter)
  const total = await tx.document.count({ where })
  const rows = await tx.document.findMany({ where, select: columns, orderBy: [{ createdAt: 'desc' }, { number: 'desc' }, { id: 'desc' }], skip: page.skip, take: page.take })
  return { total, items: rows.map(toHead) }
}

/** Documents of a job that are not made yet, by number, with how many the job has; undefined: the person ordered no such job. */
export const listQueuedOfJob = async (tx: TenantTx, { jobId, ownerId }: { jobId: JobId; ownerId: UserId }, take: number): Promise<{ readonly total: number; readonly left: number; readonly items: ReadonlyArray<DocumentHead> } | undefined> => {
  const where = { regionId: tx.regionId, jobId, createdById: ownerId }
  const total = await tx.document.count({ where })
  if (total === 0) return undefined
  const rows = await tx.document.findMany({ where: { ...where, status: 'queued' }, select: columns, orderBy: { number: 'asc' }, take })
  return { total, left: await tx.document.count({ where: { ...where, status: 'queued' } }), items: rows.map(toHead) }
}

export type KeptDocument = { readonly content: DocumentTree; readonly contentHash: string; readonly docxFileId: FileId; readonly pdfFileId: FileId; readonly xlsxFileId: FileId | null; readonly templateId: string | null; readonly readyAt: Date }

/** Only a queued document becomes ready: whoever comes second changes nothing and is told so. */
export const updateDocumentReady = async (tx: TenantTx, id: DocumentId, kept: KeptDocument): Promise<boolean> => {
  const { count } = await tx.document.updateMany({ where: { regionId: tx.regionId, id, status: 'queued' }, data: { ...kept, content: kept.content as unknown as InputJson, status: 'ready' } })
  return count === 1
}

export const updateQueuedFailed = async (tx: TenantTx, jobId: string): Promise<void> => {
  await tx.document.updateMany({ where: { regionId: tx.regionId, jobId, status: 'queued' }, data: { status: 'failed' } })
}
