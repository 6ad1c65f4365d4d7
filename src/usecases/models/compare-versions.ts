import { z } from 'zod'
import { findModelDocument, listModelVersions } from '@/data/models/model-version.store'
import { diffModels } from '@/domain/models/diff-models'
import type { ModelId } from '@/domain/shared/ids'
import { defineQuery } from '../kernel/define-query'
import { modelVersionIdSchema } from '../kernel/schemas'
import { findReadableVersion, headDto, maySeeVersion } from './version-access'

/** What a version changes: against the one named, else the one it amends, else the one before it. */
export const compareVersions = defineQuery({
  name: 'models.compare',
  operation: 'model.read',
  input: z.strictObject({ modelId: z.uuid().transform((id) => id as ModelId), versionId: modelVersionIdSchema, with: modelVersionIdSchema.optional() }),
  load: async (ctx, input) => {
    const after = await findReadableVersion(ctx, { modelId: input.modelId, versionId: input.versionId })
    if (after === undefined) return undefined
    const others = (await listModelVersions(ctx.tx)).filter((head) => head.modelId === after.modelId && head.id !== after.id && maySeeVersion(ctx.actor, head))
    if (input.with !== undefined && !others.some(({ id }) => id === input.with)) return undefined
    const asked = input.with ?? after.amendsId
    return { after, others, before: others.find(({ id }) => id === asked) ?? others.find(({ number }) => number < after.number) }
  },
  scopeOf: () => ({}),
  run: async ({ tx }, _input, { after, before, others }) => {
    const document = await findModelDocument(tx, after)
    const past = before === undefined ? undefined : await findModelDocument(tx, before)
    return {
      after: headDto(after), before: before === undefined ? null : headDto(before), others: others.map(headDto), document,
      diff: past === undefined ? null : diffModels(past, document),
      labels: Object.fromEntries([...(past?.fields ?? []), ...document.fields].map(({ key, label }) => [key, label])),
    }
  },
})
