import { findModelVersionHead, lockModelVersion, type ModelVersionHead } from '@/data/models/model-version.store'
import type { DiscussionAudience } from '@/domain/models/discussion-audience'
import { wasApproved } from '@/domain/models/model-workflow'
import type { ModelId, ModelVersionId } from '@/domain/shared/ids'
import { can, type Actor } from '@/policy/can'
import type { Operation } from '@/policy/operations'
import type { Role } from '@/policy/roles'
import type { PlaceInRegion } from '../kernel/judge-subject'
import type { Context } from '../kernel/runtime'

/** Where a model stands: the whole region, or its own municipality (PRM-05). */
export const placeOfModel = ({ municipalityId }: Pick<ModelVersionHead, 'municipalityId'>): PlaceInRegion => (municipalityId === null ? {} : { municipalityId })

export const mayWithModel = (actor: Actor, operation: Operation, head: Pick<ModelVersionHead, 'municipalityId'>): boolean =>
  can(actor, operation, { ...placeOfModel(head), regionId: actor.regionId })

const audienceOf: Partial<Record<Role, DiscussionAudience>> = {
  regional_operator: 'institute', municipal_specialist: 'municipality', municipal_head: 'municipality', director: 'organization', organization_delegate: 'organization',
}

/** The ministry is always there; others where they are invited, and a public draft is open to everybody who may comment. */
const isInvited = (actor: Actor, { discussionAudience }: Pick<ModelVersionHead, 'discussionAudience'>): boolean =>
  discussionAudience.includes('public') || actor.grants.some(({ role }) => {
    const audience = audienceOf[role]
    return audience === undefined || discussionAudience.includes(audience)
  })

/** Drafts are seen by those who make and approve them, a version under discussion by those who may comment; everybody else knows only what was approved. */
export const maySeeVersion = (actor: Actor, head: ModelVersionHead): boolean =>
  wasApproved(head.status) || mayWithModel(actor, 'model.edit', head) || mayWithModel(actor, 'model.approve', head) || (head.status === 'discussion' && isInvited(actor, head) && mayWithModel(actor, 'model.comment', head))

type Asked = { modelId?: ModelId | undefined; versionId: ModelVersionId }

/** A version under the model's own address; anything else is not there. */
export const findReadableVersion = async ({ tx, actor }: Context, asked: Asked): Promise<ModelVersionHead | undefined> => {
  const head = await findModelVersionHead(tx, asked.versionId)
  if (head === undefined || (asked.modelId !== undefined && head.modelId !== asked.modelId)) return undefined
  return maySeeVersion(actor, head) ? head : undefined
}

/** The same for a command: the row is held until the end. */
export const lockReadableVersion = async ({ tx, actor }: Context, { versionId }: { versionId: ModelVersionId }): Promise<ModelVersionHead | undefined> => {
  const head = await lockModelVersion(tx, versionId)
  return head !== undefined && maySeeVersion(actor, head) ? head : undefined
}

export const isAuthor = (actor: Actor, head: ModelVersionHead): boolean => head.createdById === actor.userId || head.editorIds.includes(actor.userId)

export const headDto = (head: ModelVersionHead) => ({
  id: head.id, modelId: head.modelId, modelName: head.modelName, number: head.number, status: head.status,
  orderNumber: head.orderNumber, orderDate: head.orderDate, signatory: head.signatory, approvedAt: head.approvedAt?.toISOString() ?? null,
})
export type ModelHead = ReturnType<typeof headDto>

/** How a version stands on its way, beside its heading. */
export const flowDto = (head: ModelVersionHead) => ({
  revision: head.revision, isMunicipal: head.municipalityId !== null, amendsId: head.amendsId, hasOrderFile: head.orderFileId !== null,
  effectiveFrom: head.effectiveFrom, discussionAudience: head.discussionAudience,
  discussionFrom: head.discussionFrom, discussionUntil: head.discussionUntil, returnReason: head.returnReason,
  withdrawnOrderNumber: head.withdrawnOrderNumber, withdrawnOrderDate: head.withdrawnOrderDate, withdrawnReason: head.withdrawnReason,
})
