import { z } from 'zod'
import { findMapping, listMappingRows } from '@/data/statistics/mapping.store'
import { checkMapping } from '@/domain/statistics/check-mapping'
import { can } from '@/policy/can'
import { defineQuery, type OutOf } from '../kernel/define-query'
import { statisticsMappingIdSchema } from '../kernel/schemas'
import { documentOfModel } from './mapping-world'

/** One table with what is wrong in it, and the fields its rows may name. */
export const getMapping = defineQuery({
  name: 'statistics.getMapping',
  operation: 'statistics.read',
  input: z.strictObject({ mappingId: statisticsMappingIdSchema }),
  load: ({ tx }, { mappingId }) => findMapping(tx, mappingId),
  scopeOf: () => ({}),
  run: async (ctx, _input, mapping) => {
    const model = await documentOfModel(ctx, mapping.modelId)
    const fields = model?.document.fields ?? []
    const rows = await listMappingRows(ctx.tx, mapping.id)
    return {
      id: mapping.id, form: mapping.form, edition: mapping.edition, modelName: model?.name ?? '', mayEdit: can(ctx.actor, 'statistics.edit', { regionId: ctx.actor.regionId }),
      rows, findings: checkMapping({ form: mapping.form, rows }, fields), fields: fields.map(({ key, label, unit, source }) => ({ key, label, unit, source })),
    }
  },
})
export type MappingPage = OutOf<typeof getMapping>

/** The rows alone, for a file. */
export const exportMapping = defineQuery({
  name: 'statistics.exportMapping',
  operation: 'statistics.read',
  input: z.strictObject({ mappingId: statisticsMappingIdSchema }),
  load: ({ tx }, { mappingId }) => findMapping(tx, mappingId),
  scopeOf: () => ({}),
  run: async ({ tx }, _input, mapping) => ({ form: mapping.form, edition: mapping.edition, rows: await listMappingRows(tx, mapping.id) }),
})
