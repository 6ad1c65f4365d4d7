import { insertDocuments, type NewDocument } from '@/data/documents/document.store'
import { enqueueJob } from '@/data/jobs/job.store'
import { requireRegion } from '@/data/tenancy/region.store'
import type { DocumentKind, DocumentParameters } from '@/domain/documents/document-kind'
import { dayIn } from '@/domain/shared/calendar'
import type { DirectorId, DocumentId, JobId, MunicipalityId, OrganizationId, ReleaseId } from '@/domain/shared/ids'
import type { Context } from './runtime'

export type OrderedDocument = {
  readonly municipalityId: MunicipalityId | null
  readonly organizationId: OrganizationId | null
  readonly directorId: DirectorId | null
  /** Whom it is about, in the list. */
  readonly title: string
  /** Its own words instead of the shared ones. */
  readonly parameters?: DocumentParameters
}
type Order = { readonly kind: DocumentKind; readonly releaseId: ReleaseId; readonly withNames: boolean; readonly parameters: DocumentParameters; readonly documents: ReadonlyArray<OrderedDocument> }

export const CREATE_DOCUMENTS = 'documents.create'

/** Numbered rows and one job that makes them; both exist exactly when the command is committed. */
export const orderDocuments = async (ctx: Context, order: Order): Promise<{ jobId: JobId; documentIds: ReadonlyArray<DocumentId> }> => {
  const { documents, ...shared } = order
  const jobId = ctx.newId() as JobId
  const year = Number(dayIn(ctx.now, (await requireRegion(ctx.tx)).timeZone).slice(0, 4))
  const rows: ReadonlyArray<NewDocument> = documents.map((one) => ({ ...shared, ...one, id: ctx.newId() as DocumentId, year, jobId, createdById: ctx.actor.userId, createdAt: ctx.now }))
  await insertDocuments(ctx.tx, rows)
  await enqueueJob(ctx.tx, { id: jobId, kind: CREATE_DOCUMENTS, ownerId: ctx.actor.userId, subjectKind: 'document', subjectId: rows[0]?.id ?? jobId, data: {}, at: ctx.now })
  return { jobId, documentIds: rows.map(({ id }) => id) }
}
