import { listModelVersions } from '@/data/models/model-version.store'
import { canSomewhere } from '@/policy/can'
import { defineQuery } from '../kernel/define-query'
import { readChangeRequests } from '../kernel/read-change-requests'
import { noInput } from '../kernel/schemas'
import { headDto, maySeeVersion } from './version-access'

/** All models of the region with their versions, newest version first, and what reviews of effects ask to change in goals and models. */
export const listModels = defineQuery({
  name: 'models.list',
  operation: 'model.read',
  input: noInput,
  load: async () => ({}),
  scopeOf: () => ({}),
  run: async (ctx) => ({
    items: (await listModelVersions(ctx.tx)).filter((head) => maySeeVersion(ctx.actor, head)).map(headDto),
    mayImport: canSomewhere(ctx.actor, 'model.import'),
    changeRequests: await readChangeRequests(ctx, ['goals', 'model']),
  }),
})
