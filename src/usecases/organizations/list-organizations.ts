import { z } from 'zod'
import { listMunicipalityChoices, listOrganizations } from '@/data/organizations/organization.store'
import { requireRegion } from '@/data/tenancy/region.store'
import { organizationTypes } from '@/domain/models/model-document'
import { dayIn } from '@/domain/shared/calendar'
import { canSomewhere, reachOf, type Actor } from '@/policy/can'
import { grants } from '@/policy/grants'
import { defineQuery } from '../kernel/define-query'
import { municipalityIdSchema, optionalSchema } from '../kernel/schemas'

export const ORGANIZATIONS_ON_PAGE = 50

/** A list has no place of its own: it is judged at a place the actor holds and narrowed to all of them. */
const heldPlace = (actor: Actor) => actor.grants.find((grant) => grants[grant.role].includes('organization.read'))?.scope

export const listOrganizationsQuery = defineQuery({
  name: 'organizations.list',
  operation: 'organization.read',
  input: z.strictObject({
    search: z.string().trim().max(100).optional(),
    municipalityId: municipalityIdSchema.optional(),
    type: z.enum(organizationTypes).optional(),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
  }),
  load: async ({ actor }) => heldPlace(actor),
  scopeOf: ({ municipalityId, organizationId }) => ({ ...(municipalityId === undefined ? {} : { municipalityId }), ...(organizationId === undefined ? {} : { organizationId }) }),
  run: async ({ tx, actor, now }, { search, municipalityId, type, page }) => {
    const within = reachOf(actor, 'organization.read')
    const region = await requireRegion(tx)
    const filter = { within, municipalityId, type, today: dayIn(now, region.timeZone), search: search === '' ? undefined : search }
    const { items, total } = await listOrganizations(tx, { ...filter, limit: ORGANIZATIONS_ON_PAGE, offset: (page - 1) * ORGANIZATIONS_ON_PAGE })
    return {
      items, total, page, pageSize: ORGANIZATIONS_ON_PAGE, pageCount: Math.max(1, Math.ceil(total / ORGANIZATIONS_ON_PAGE)),
      municipalities: await listMunicipalityChoices(tx, within),
      regionName: region?.name ?? '', mayDescribe: canSomewhere(actor, 'organization.describe'),
      filter: { search: search ?? '', municipalityId: municipalityId ?? '', type: type ?? '' },
    }
  },
})

const MOST_EXPORTED = 20_000

/** Every organization of the same filter, for a file. */
export const exportOrganizations = defineQuery({
  name: 'organizations.export',
  operation: 'organization.read',
  input: z.strictObject({ search: z.string().trim().max(100).optional(), municipalityId: optionalSchema(municipalityIdSchema), type: optionalSchema(z.enum(organizationTypes)) }),
  load: async ({ actor }) => heldPlace(actor),
  scopeOf: ({ municipalityId, organizationId }) => ({ ...(municipalityId === undefined ? {} : { municipalityId }), ...(organizationId === undefined ? {} : { organizationId }) }),
  run: async ({ tx, actor, now }, { search, municipalityId, type }) => {
    const region = await requireRegion(tx)
    const filter = { within: reachOf(actor, 'organization.read'), municipalityId, type, today: dayIn(now, region.timeZone), search: search === '' ? undefined : search }
    return listOrganizations(tx, { ...filter, limit: MOST_EXPORTED, offset: 0 })
  },
})
