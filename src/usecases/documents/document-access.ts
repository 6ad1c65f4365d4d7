import type { DocumentHead, DocumentReach } from '@/data/documents/document.store'
import { listDirectorsOfAccount } from '@/data/people/director-account.store'
import { subjectOf } from '@/domain/documents/document-kind'
import { can, reachOf } from '@/policy/can'
import type { PlaceInRegion } from '../kernel/judge-subject'
import type { Context } from '../kernel/runtime'

/** Where a document stands: the region, its municipality, or the organization of its director. */
export const placeOfDocument = ({ municipalityId, organizationId }: Pick<DocumentHead, 'municipalityId' | 'organizationId'>): PlaceInRegion => ({
  ...(municipalityId === null ? {} : { municipalityId }), ...(organizationId === null ? {} : { organizationId }),
})

/** Documents the actor sees: the region's people all, municipal people those of their municipality, a director the own ones. */
export const readDocumentReach = async ({ tx, actor }: Context): Promise<DocumentReach> => {
  const reach = reachOf(actor, 'document.read')
  if (reach.kind === 'region') return 'all'
  return { municipalityIds: reach.municipalityIds, directorIds: await listDirectorsOfAccount(tx, actor.userId), organizationIds: reach.organizationIds }
}

export const isInReach = (reach: DocumentReach, { municipalityId, organizationId, directorId }: Pick<DocumentHead, 'municipalityId' | 'organizationId' | 'directorId'>): boolean =>
  reach === 'all' || (municipalityId !== null && reach.municipalityIds.includes(municipalityId)) || (directorId === null ? organizationId !== null && reach.organizationIds.includes(organizationId) : reach.directorIds.includes(directorId))

export const seesDocument = async (ctx: Context, head: DocumentHead): Promise<boolean> => isInReach(await readDocumentReach(ctx), head)

/** Whether whoever asked for the document may still have it made. */
export const mayMake = ({ actor }: Context, head: DocumentHead): boolean =>
  head.createdById === actor.userId && can(actor, subjectOf[head.kind] === 'director' ? 'document.extract' : 'document.create', { ...placeOfDocument(head), regionId: actor.regionId })
