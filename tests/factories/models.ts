import { createHash } from 'node:crypto'
import { wasApproved, type ModelVersionState } from '@/domain/models/model-workflow'
import type { ModelDocument } from '@/domain/models/model-document'
import type { ModelId, ModelVersionId, MunicipalityId, RegionId, UserId } from '@/domain/shared/ids'
import { putFile } from '@/platform/file-store'
import { newId } from '@/platform/ids'
import { withTenant } from '@/data/tenant'
import { aModelDocument } from './model-document'
import { unique } from './unique'
import { aPdf } from '#tests/factories/evidence-files'

export type ModelVersionFixture = { regionId: RegionId; modelId: ModelId; modelVersionId: ModelVersionId; document: ModelDocument }
type ModelVersionOptions = {
  document?: ModelDocument
  modelId?: ModelId
  number?: number
  status?: ModelVersionState
  effectiveFrom?: string
  municipalityId?: MunicipalityId
  createdById?: UserId
  approvedById?: UserId
  createdAt?: Date
  /** Keeps a file as the order of approval. */
  orderFile?: boolean
}

/** An approved version unless asked otherwise; without `modelId` a model of its own is made. */
export const aModelVersion = async ({ regionId }: { regionId: RegionId }, options: ModelVersionOptions = {}): Promise<ModelVersionFixture> => {
  const { document = aModelDocument(), number = 1, status = 'approved', createdAt = new Date('2026-01-15T09:00:00Z'), createdById, approvedById } = options
  const modelId = options.modelId ?? (newId() as ModelId)
  const modelVersionId = newId() as ModelVersionId
  const contentHash = createHash('sha256').update(JSON.stringify(document)).digest('hex')
  const orderFileId = options.orderFile === true ? newId() : null
  if (orderFileId !== null) await putFile(`orders/${orderFileId}.pdf`, aPdf())
  await withTenant(regionId, async (tx) => {
    if (orderFileId !== null) await tx.storedFile.create({ data: { regionId, id: orderFileId, key: `orders/${orderFileId}.pdf`, name: 'Приказ.pdf', contentType: 'application/pdf', size: 4, sha256: 'x', purpose: 'modelOrder', createdAt } })
    if (options.modelId === undefined) {
      const { name, level } = document
      await tx.indicatorModel.create({ data: { regionId, id: modelId, code: `${document.code}-${unique()}`, name, level, municipalityId: options.municipalityId ?? null } })
    }
    await tx.modelVersion.create({
      data: {
        regionId, id: modelVersionId, modelId, number, status, document: structuredClone(document) as never, contentHash, createdAt, orderFileId,
        orderNumber: '1', orderDate: new Date('2026-01-15T00:00:00Z'), signatory: 'Министр',
        createdById: createdById ?? null, approvedById: approvedById ?? null, approvedAt: wasApproved(status) ? createdAt : null,
        ...(options.effectiveFrom === undefined ? {} : { effectiveFrom: new Date(`${options.effectiveFrom}T00:00:00Z`) }), ...(status === 'active' ? { activeSlot: `${options.municipalityId ?? 'region'} 2025/26` } : {}),
      },
    })
  })
  return { regionId, modelId, modelVersionId, document }
}
