import { z } from 'zod'
import { findModelDocument } from '@/data/models/model-version.store'
import { readRegionVocabulary } from '@/data/tenancy/region-vocabulary.codec'
import { requireRegion } from '@/data/tenancy/region.store'
import { describeIndicator } from '@/domain/models/describe-indicator'
import type { ModelId } from '@/domain/shared/ids'
import { defineQuery } from '../kernel/define-query'
import { modelVersionIdSchema } from '../kernel/schemas'
import { findReadableVersion, headDto } from './version-access'

/** «Паспорт показателя»: one indicator of a version with its primary fields. */
export const getPassport = defineQuery({
  name: 'models.getPassport',
  operation: 'model.read',
  input: z.strictObject({ modelId: z.uuid().transform((id) => id as ModelId), versionId: modelVersionIdSchema, code: z.string().max(60) }),
  load: async (ctx, input) => {
    const head = await findReadableVersion(ctx, input)
    const found = head === undefined ? undefined : describeIndicator(await findModelDocument(ctx.tx, head), input.code)
    if (head === undefined || found === undefined) return undefined
    const region = await requireRegion(ctx.tx)
    const issuer = { ownerName: readRegionVocabulary(region.vocabulary).ownerName, isDemo: region.isDemo }
    return { head: headDto(head), ...found, issuer, madeAt: (head.approvedAt ?? head.editedAt ?? new Date(0)).toISOString() }
  },
  scopeOf: () => ({}),
  run: async (_ctx, _input, passport) => passport,
})
