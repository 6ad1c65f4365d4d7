import { z } from 'zod'
import { documentParametersCodec } from '@/data/documents/document-parameters.codec'
import { findRelease } from '@/data/scoring/release.store'
import { listRated } from '@/data/scoring/score-card.store'
import { findMunicipality } from '@/data/tenancy/municipality.store'
import { err, ok } from '@/domain/shared/result'
import { defineCommand } from '../kernel/define-command'
import { municipalityIdSchema, optionalSchema, releaseIdSchema } from '../kernel/schemas'
import { orderDocuments } from '../kernel/order-documents'

/** Extracts or letters for every director of the region or of a municipality: one job, each document exactly once. */
export const requestDocumentBatch = defineCommand({
  name: 'documents.requestBatch',
  operation: 'document.create',
  input: documentParametersCodec.extend({ kind: z.enum(['director_extract', 'recommendation_letter']), releaseId: releaseIdSchema, municipalityId: optionalSchema(municipalityIdSchema) }),
  load: async ({ tx }, { releaseId, municipalityId }) => {
    const release = await findRelease(tx, releaseId)
    const municipality = municipalityId === undefined ? null : await findMunicipality(tx, municipalityId)
    return release === undefined || municipality === undefined ? undefined : { release, municipality }
  },
  scopeOf: ({ municipality }) => (municipality === null ? {} : { municipalityId: municipality.id }),
  run: async (ctx, { kind, releaseId: _release, municipalityId: _municipality, ...parameters }, { release, municipality }) => {
    const rows = await listRated(ctx.tx, release.id, { previousReleaseId: null, ...(municipality === null ? {} : { municipalityIds: [municipality.id] }) })
    if (rows.length === 0) return err({ code: 'DOCUMENTS_NOBODY' })
    const documents = rows.map(({ municipalityId, organizationId, directorId, directorName }) => ({ municipalityId, organizationId, directorId, title: directorName }))
    const { jobId } = await orderDocuments(ctx, { kind, releaseId: release.id, withNames: true, parameters, documents })
    return ok({ out: { jobId, count: rows.length }, audit: { event: 'document.batchRequested', subjectKind: 'release', subjectId: release.id, after: { kind, count: String(rows.length) } } })
  },
})
