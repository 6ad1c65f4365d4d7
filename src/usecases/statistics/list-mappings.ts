import { listMappings } from '@/data/statistics/mapping.store'
import { requireRegion } from '@/data/tenancy/region.store'
import { can } from '@/policy/can'
import { defineQuery, type OutOf } from '../kernel/define-query'
import { noInput } from '../kernel/schemas'
import { mappedModels } from './mapping-world'

/** The tables of the region: which form and edition feeds which model. */
export const listMappingsQuery = defineQuery({
  name: 'statistics.listMappings',
  operation: 'statistics.read',
  input: noInput,
  load: ({ tx }) => requireRegion(tx),
  scopeOf: () => ({}),
  run: async (ctx, _input, region) => {
    const models = await mappedModels(ctx)
    const names = new Map(models.map(({ id, name }) => [id, name]))
    const mappings = await listMappings(ctx.tx)
    return {
      regionName: region.name, timeZone: region.timeZone, mayEdit: can(ctx.actor, 'statistics.edit', { regionId: ctx.actor.regionId }), thisYear: ctx.now.getUTCFullYear(),
      models: models.map(({ id, name }) => ({ id, name })), mappings: mappings.map(({ updatedAt, ...row }) => ({ ...row, modelName: names.get(row.modelId) ?? '', updatedAt: updatedAt.toISOString() })),
    }
  },
})
export type MappingList = OutOf<typeof listMappingsQuery>
