import { z } from 'zod'
import { documentParametersCodec } from '@/data/documents/document-parameters.codec'
import { listDirectorCards } from '@/data/scoring/score-card.store'
import { ok } from '@/domain/shared/result'
import { seesOnlyOwnPerson } from '@/policy/own-person'
import { defineCommand } from '../kernel/define-command'
import { directorIdSchema, organizationIdSchema, releaseIdSchema } from '../kernel/schemas'
import { orderDocuments } from '../kernel/order-documents'

/** «Выписка» or a letter about one director: asked for by those who see the card, and by the director about the own one only. */
export const requestExtract = defineCommand({
  name: 'documents.requestExtract',
  operation: 'document.extract',
  input: documentParametersCodec.extend({ kind: z.enum(['director_extract', 'recommendation_letter']).default('director_extract'), releaseId: releaseIdSchema, directorId: directorIdSchema, organizationId: organizationIdSchema }),
  load: async ({ tx, actor }, { releaseId, directorId, organizationId }) => {
    const card = (await listDirectorCards(tx, releaseId, directorId)).find((one) => one.organizationId === organizationId)
    if (card === undefined) return undefined
    const isSelf = card.directorUserId === actor.userId
    return !isSelf && seesOnlyOwnPerson(actor, 'document.extract', { regionId: actor.regionId, municipalityId: card.municipalityId, organizationId }) ? undefined : card
  },
  scopeOf: ({ municipalityId, organizationId }) => ({ municipalityId, organizationId }),
  run: async (ctx, { kind, releaseId, directorId, organizationId, ...parameters }, { municipalityId, directorName }) => {
    const { jobId, documentIds: [documentId = ''] } = await orderDocuments(ctx, { kind, releaseId, withNames: true, parameters, documents: [{ municipalityId, organizationId, directorId, title: directorName }] })
    return ok({ out: { jobId, documentId }, audit: { event: 'document.requested', subjectKind: 'document', subjectId: documentId, after: { kind } } })
  },
})
