import { listCycles } from '@/data/cycles/cycle.store'
import { listModelVersions } from '@/data/models/model-version.store'
import { requireRegion } from '@/data/tenancy/region.store'
import { readRegionVocabulary } from '@/data/tenancy/region-vocabulary.codec'
import { nextSchoolYear } from '@/domain/cycles/school-year'
import { mayBeginCycle } from '@/domain/models/model-workflow'
import { defineQuery } from '../kernel/define-query'
import { noInput } from '../kernel/schemas'

/** What a new cycle may be made of: approved versions, the newest of each model first. */
export const getCycleOptions = defineQuery({
  name: 'cycles.options',
  operation: 'cycle.create',
  input: noInput,
  load: async () => ({}),
  scopeOf: () => ({}),
  run: async ({ tx }) => {
    const newest = (await listCycles(tx))[0]
    return {
      versions: (await listModelVersions(tx)).filter((version) => mayBeginCycle(version.status)).map((version) => ({ id: version.id, name: version.modelName, number: version.number })),
      /** The school year after the newest cycle's; null when this is the first. */
      suggested: newest === undefined ? null : nextSchoolYear(newest.period),
      assessmentName: readRegionVocabulary((await requireRegion(tx)).vocabulary).assessmentName,
    }
  },
})
