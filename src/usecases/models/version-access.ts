import { findModelVersionHead, type ModelVersionHead } from '@/data/models/model-version.store'
import type { ModelId, ModelVersionId } from '@/domain/shared/ids'
import { canSomewhere, type Actor } from '@/policy/can'
import type { Context } from '../kernel/runtime'

/** Drafts are seen by those who make and approve them; everybody else knows only what was approved. */
export const seesDrafts = (actor: Actor): boolean => canSomewhere(actor, 'model.import') || canSomewhere(actor, 'model.approve')
export const isPublic = ({ status }: Pick<ModelVersionHead, 'status'>): boolean => status === 'approved' || status === 'withdrawn'

/** A version under the model's own address; anything else is not there. */
export const findReadableVersion = async ({ tx, actor }: Context, asked: { modelId?: ModelId | undefined; versionId: ModelVersionId }): Promise<ModelVersionHead | undefined> => {
  const head = await findModelVersionHead(tx, asked.versionId)
  if (head === undefined || (asked.modelId !== undefined && head.modelId !== asked.modelId)) return undefined
  return isPublic(head) || seesDrafts(actor) ? head : undefined
}

export const headDto = (head: ModelVersionHead) => ({
  id: head.id, modelId: head.modelId, modelName: head.modelName, number: head.number, status: head.status,
  orderNumber: head.orderNumber, orderDate: head.orderDate, signatory: head.signatory, approvedAt: head.approvedAt?.toISOString() ?? null,
})
export type ModelHead = ReturnType<typeof headDto>
