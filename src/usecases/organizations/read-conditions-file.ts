import { z } from 'zod'
import { requireRegion } from '@/data/tenancy/region.store'
import { ok } from '@/domain/shared/result'
import { defineCommand } from '../kernel/define-command'
import { describingPlace } from './conditions-place'

const MOST_ROWS = 5_020
const MOST_COLUMNS = 40

/** The rows of an uploaded table for the page that lays them into its cells: nothing is stored before the person has seen it. */
export const readConditionsFile = defineCommand({
  name: 'organizations.readConditionsFile',
  operation: 'organization.describe',
  input: z.strictObject({ fileName: z.string().max(300), matrix: z.array(z.array(z.string().transform((text) => text.slice(0, 100))).max(MOST_COLUMNS)).max(MOST_ROWS) }),
  load: async ({ actor }) => describingPlace(actor),
  scopeOf: ({ regionId: _region, ...place }) => place,
  run: async ({ tx }, { fileName, matrix }) => {
    const region = await requireRegion(tx)
    return ok({ out: { matrix }, audit: { event: 'organization.conditionsFileRead', subjectKind: 'region', subjectId: region.id, after: { fileName, rows: String(matrix.length) } } })
  },
})
