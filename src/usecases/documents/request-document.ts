import { z } from 'zod'
import { documentParametersCodec } from '@/data/documents/document-parameters.codec'
import { findRelease } from '@/data/scoring/release.store'
import { findMunicipality } from '@/data/tenancy/municipality.store'
import { requireRegion } from '@/data/tenancy/region.store'
import { documentKinds, mayHaveNames, subjectOf } from '@/domain/documents/document-kind'
import { err, ok } from '@/domain/shared/result'
import { defineCommand } from '../kernel/define-command'
import { municipalityIdSchema, optionalSchema, releaseIdSchema } from '../kernel/schemas'
import { orderDocuments } from '../kernel/order-documents'

const checkbox = z.preprocess((value) => value === true || value === 'on' || value === 'true', z.boolean())

/** «Подготовить документ» about the region or a municipality; a job makes it. */
export const requestDocument = defineCommand({
  name: 'documents.request',
  operation: 'document.create',
  input: documentParametersCodec.extend({ kind: z.enum(documentKinds), releaseId: releaseIdSchema, municipalityId: optionalSchema(municipalityIdSchema), withNames: checkbox.optional() }),
  load: async ({ tx }, { releaseId, municipalityId }) => {
    const release = await findRelease(tx, releaseId)
    const municipality = municipalityId === undefined ? null : await findMunicipality(tx, municipalityId)
    return release === undefined || municipality === undefined ? undefined : { release, municipality }
  },
  scopeOf: ({ municipality }) => (municipality === null ? {} : { municipalityId: municipality.id }),
  run: async (ctx, { kind, releaseId: _release, municipalityId: _municipality, withNames = false, ...parameters }, { release, municipality }) => {
    if (subjectOf[kind] !== (municipality === null ? 'region' : 'municipality')) return err({ code: 'DOCUMENT_KIND_PLACE', kind })
    const title = municipality?.shortName ?? (await requireRegion(ctx.tx)).name
    const { jobId, documentIds: [documentId = ''] } = await orderDocuments(ctx, {
      kind, releaseId: release.id, withNames: withNames && mayHaveNames(kind), parameters, documents: [{ municipalityId: municipality?.id ?? null, organizationId: null, directorId: null, title }],
    })
    return ok({ out: { jobId, documentId }, audit: { event: 'document.requested', subjectKind: 'document', subjectId: documentId, after: { kind } } })
  },
})
