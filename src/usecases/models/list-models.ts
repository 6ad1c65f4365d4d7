import { listModelVersions } from '@/data/models/model-version.store'
import { canSomewhere } from '@/policy/can'
import { defineQuery } from '../kernel/define-query'
import { noInput } from '../kernel/schemas'
import { headDto, maySeeVersion } from './version-access'

/** All models of the region with their versions, newest version first. */
export const listModels = defineQuery({
  name: 'models.list',
  operation: 'model.read',
  input: noInput,
  load: async () => ({}),
  scopeOf: () => ({}),
  run: async ({ tx, actor }) => ({
    items: (await listModelVersions(tx)).filter((head) => maySeeVersion(actor, head)).map(headDto),
    mayImport: canSomewhere(actor, 'model.import'),
  }),
})
