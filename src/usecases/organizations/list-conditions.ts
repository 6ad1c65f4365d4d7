import { z } from 'zod'
import { listConditions } from '@/data/organizations/conditions.store'
import { listMunicipalityChoices } from '@/data/organizations/organization.store'
import { requireRegion } from '@/data/tenancy/region.store'
import { cellsOfConditions } from '@/domain/organizations/condition-cells'
import { dayIn } from '@/domain/shared/calendar'
import { reachOf } from '@/policy/can'
import { defineQuery, type OutOf } from '../kernel/define-query'
import { municipalityIdSchema, optionalSchema } from '../kernel/schemas'
import { describingPlace } from './conditions-place'

/** Conditions of all organizations the actor keeps, or of one municipality: a table to be filled in together. */
export const listConditionsQuery = defineQuery({
  name: 'organizations.listConditions',
  operation: 'organization.describe',
  input: z.strictObject({ municipalityId: optionalSchema(municipalityIdSchema) }),
  load: async ({ actor }) => describingPlace(actor),
  scopeOf: ({ regionId: _region, ...place }) => place,
  run: async ({ tx, actor, now }, { municipalityId }) => {
    const within = reachOf(actor, 'organization.describe')
    const region = await requireRegion(tx)
    const rows = await listConditions(tx, { within, municipalityId, today: dayIn(now, region.timeZone) })
    return {
      regionName: region.name, municipalityId: municipalityId ?? '', municipalities: await listMunicipalityChoices(tx, within),
      rows: rows.map((row) => ({ id: row.id, code: row.code, name: row.shortName, municipality: row.municipalityName, cells: cellsOfConditions(row) })),
    }
  },
})
export type ConditionsPage = OutOf<typeof listConditionsQuery>
