import { z } from 'zod'
import { findModelDocument, findModelVersionHead, listModelVersions, type ModelVersionHead } from '@/data/models/model-version.store'
import { readRegionVocabulary } from '@/data/tenancy/region-vocabulary.codec'
import { findRegion, requireRegion } from '@/data/tenancy/region.store'
import type { TenantTx } from '@/data/tenant'
import { describeIndicator } from '@/domain/models/describe-indicator'
import { diffModels } from '@/domain/models/diff-models'
import { wasApproved } from '@/domain/models/model-workflow'
import type { ModelVersionId } from '@/domain/shared/ids'
import { definePublicQuery } from '../kernel/define-public-query'
import { modelVersionIdSchema } from '../kernel/schemas'
import { regionOfSlug, slugSchema } from './public-region'

/** Approved versions are public orders; drafts do not exist here, unless a discussion invites everybody. */
const findApproved = async (tx: TenantTx, id: ModelVersionId): Promise<ModelVersionHead | undefined> => {
  const head = await findModelVersionHead(tx, id)
  return head !== undefined && (wasApproved(head.status) || (head.status === 'discussion' && head.discussionAudience.includes('public'))) ? head : undefined
}

const headDto = (head: ModelVersionHead) => ({
  id: head.id, modelId: head.modelId, modelName: head.modelName, number: head.number, status: head.status,
  orderNumber: head.orderNumber, orderDate: head.orderDate, signatory: head.signatory, approvedAt: head.approvedAt?.toISOString() ?? null,
})

const regionDto = async (tx: TenantTx) => {
  const region = await findRegion(tx)
  return { name: region?.name ?? '', slug: region?.slug ?? '', isDemo: region?.isDemo ?? false }
}

/** A method as anybody may read it. */
export const getPublicModel = definePublicQuery({
  name: 'public.getModel',
  input: z.strictObject({ slug: slugSchema, versionId: modelVersionIdSchema }),
  regionOf: regionOfSlug,
  run: async (tx, { versionId }) => {
    const head = await findApproved(tx, versionId)
    return head === undefined ? undefined : { region: await regionDto(tx), head: headDto(head), document: await findModelDocument(tx, head) }
  },
})

/** What an approved version changed against the approved one before it; `diff` is null for the first. */
export const getPublicChanges = definePublicQuery({
  name: 'public.getChanges',
  input: z.strictObject({ slug: slugSchema, versionId: modelVersionIdSchema }),
  regionOf: regionOfSlug,
  run: async (tx, { versionId }) => {
    const after = await findApproved(tx, versionId)
    if (after === undefined) return undefined
    const others = (await listModelVersions(tx)).filter(({ modelId, number, status }) => modelId === after.modelId && number < after.number && wasApproved(status))
    const [before] = others
    const document = await findModelDocument(tx, after)
    const past = before === undefined ? undefined : await findModelDocument(tx, before)
    return {
      region: await regionDto(tx), after: headDto(after), before: before === undefined ? null : headDto(before), others: [], document, diff: past === undefined ? null : diffModels(past, document),
      labels: Object.fromEntries([...(past?.fields ?? []), ...document.fields].map(({ key, label }) => [key, label])),
    }
  },
})

/** The passport of an indicator of a public method. */
export const getPublicPassport = definePublicQuery({
  name: 'public.getPassport',
  input: z.strictObject({ slug: slugSchema, versionId: modelVersionIdSchema, code: z.string().max(60) }),
  regionOf: regionOfSlug,
  run: async (tx, { versionId, code }) => {
    const head = await findApproved(tx, versionId)
    const found = head === undefined ? undefined : describeIndicator(await findModelDocument(tx, head), code)
    if (head === undefined || found === undefined) return undefined
    const region = await requireRegion(tx)
    const issuer = { ownerName: readRegionVocabulary(region.vocabulary).ownerName, isDemo: region.isDemo }
    return { region: await regionDto(tx), head: headDto(head), ...found, issuer, madeAt: (head.approvedAt ?? new Date(0)).toISOString() }
  },
})
