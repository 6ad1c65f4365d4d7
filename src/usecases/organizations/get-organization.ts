import { z } from 'zod'
import { findOrganization, listAppointments, listOrganizationNames } from '@/data/organizations/organization.store'
import { listDirectorsOfAccount } from '@/data/people/director-account.store'
import { listOrganizationResults } from '@/data/scoring/appointment-results.store'
import { can, type Scope } from '@/policy/can'
import { seesOnlyOwnPerson } from '@/policy/own-person'
import { listOpenForms } from '@/data/values/entry-rows.store'
import { defineQuery } from '../kernel/define-query'
import type { Context } from '../kernel/runtime'
import { organizationIdSchema } from '../kernel/schemas'

/** Results of the organization's heads the actor may see: a director sees the own ones, not a predecessor's. */
const visibleResults = async (ctx: Context, place: Scope & { organizationId: NonNullable<Scope['organizationId']> }) => {
  if (!can(ctx.actor, 'scoreCard.read', place)) return []
  const results = await listOrganizationResults(ctx.tx, place.organizationId)
  if (!seesOnlyOwnPerson(ctx.actor, 'scoreCard.read', place)) return results
  const own = await listDirectorsOfAccount(ctx.tx, ctx.actor.userId)
  return results.filter((result) => own.includes(result.directorId))
}

/** The page of an organization: facts, dated names, everybody who led it, results by cycle. */
export const getOrganization = defineQuery({
  name: 'organizations.get',
  operation: 'organization.read',
  input: z.strictObject({ organizationId: organizationIdSchema }),
  load: ({ tx }, { organizationId }) => findOrganization(tx, organizationId),
  scopeOf: ({ municipalityId, id }) => ({ municipalityId, organizationId: id }),
  personal: ({ id }) => ({ subjectKind: 'organization', subjectId: id }),
  run: async (ctx, _input, organization) => ({
    ...organization,
    names: await listOrganizationNames(ctx.tx, organization.id),
    appointments: await listAppointments(ctx.tx, organization.id),
    results: await visibleResults(ctx, { regionId: ctx.actor.regionId, municipalityId: organization.municipalityId, organizationId: organization.id }),
    entryCycles: can(ctx.actor, 'values.read', { regionId: ctx.actor.regionId, municipalityId: organization.municipalityId, organizationId: organization.id }) ? await listOpenForms(ctx.tx, organization.id) : [],
    mayDescribe: can(ctx.actor, 'organization.describe', { regionId: ctx.actor.regionId, municipalityId: organization.municipalityId, organizationId: organization.id }),
    mayIdentify: can(ctx.actor, 'organization.identify', { regionId: ctx.actor.regionId, municipalityId: organization.municipalityId, organizationId: organization.id }),
    mayOpenMunicipality: can(ctx.actor, 'municipality.read', { regionId: ctx.actor.regionId, municipalityId: organization.municipalityId }),
  }),
})
