import { z } from 'zod'
import { findStoredFile } from '@/data/models/model-step.store'
import { findOrganization } from '@/data/organizations/organization.store'
import { listReleaseChoices } from '@/data/scoring/release-choice.store'
import { findSupporterRule } from '@/data/supporters/supporter-rule.store'
import { countSupporters, listSupporterEvents, listSupporters, type Supporter } from '@/data/supporters/supporter.store'
import { readRegionVocabulary } from '@/data/tenancy/region-vocabulary.codec'
import { requireRegion } from '@/data/tenancy/region.store'
import { dayIn } from '@/domain/shared/calendar'
import { supporterKinds, supporterStates, supporterSteps, refuseSupporterStep } from '@/domain/supporters/supporter-workflow'
import { getFile } from '@/platform/file-store'
import { can, canSomewhere } from '@/policy/can'
import { defineQuery } from '../kernel/define-query'
import { toReleaseLabel } from '../kernel/read-rated'
import type { Context } from '../kernel/runtime'
import { municipalityIdSchema, optionalSchema, organizationIdSchema, pageSchema, supporterIdSchema } from '../kernel/schemas'
import { factsOfSupporter, findSeenSupporter, inWorkPart, operationOf, placeOfSupporter, seesResultOf, todayOf } from './supporter-access'

export const SUPPORTERS_ON_PAGE = 50

const itemDto = ({ actor }: Context, one: Supporter) => {
  const seesResult = seesResultOf(actor, one)
  return {
    id: one.id, kind: one.kind, status: one.status, organization: one.organizationName, municipality: one.municipalityName, director: one.directorName, capacity: one.capacity, load: one.load, isServing: one.isServing,
    orderNumber: one.orderNumber, orderDate: one.orderDate, releaseId: one.releaseId, period: one.period, releaseNumber: one.releaseNumber, periods: one.ground.periods,
    /** Names of directions for everybody, shares only for those who may read the result. */
    directions: one.ground.directions.map(({ code, name, percents }) => ({ code, name, percents: seesResult ? percents : null })),
    card: seesResult ? { directorId: one.directorId, organizationId: one.organizationId } : null,
  }
}
export type SupporterItem = ReturnType<typeof itemDto>
const mentorName = async (ctx: Context) => readRegionVocabulary((await requireRegion(ctx.tx)).vocabulary).mentor

/** «Базовые площадки и наставники»: those in force for everybody, proposals for those who make and confirm them. */
export const listSupportersQuery = defineQuery({
  name: 'supporters.list',
  operation: 'supporter.read',
  input: z.strictObject({ kind: optionalSchema(z.enum(supporterKinds)), status: optionalSchema(z.enum(supporterStates)), municipalityId: optionalSchema(municipalityIdSchema), page: pageSchema }),
  load: async () => ({}),
  scopeOf: () => ({}),
  run: async (ctx, { page = 1, ...asked }) => {
    const filter = { ...asked, inWork: inWorkPart(ctx.actor) }
    const total = await countSupporters(ctx.tx, filter)
    const rows = await listSupporters(ctx.tx, filter, { limit: SUPPORTERS_ON_PAGE, offset: (page - 1) * SUPPORTERS_ON_PAGE, today: await todayOf(ctx) })
    const { timeZone } = await requireRegion(ctx.tx)
    const mayPropose = canSomewhere(ctx.actor, 'supporter.propose')
    return {
      items: rows.map((row) => itemDto(ctx, row)), total, page, pageSize: SUPPORTERS_ON_PAGE, pageCount: Math.max(1, Math.ceil(total / SUPPORTERS_ON_PAGE)),
      rule: await findSupporterRule(ctx.tx), mayPropose, maySetRule: can(ctx.actor, 'supporter.setRule', { regionId: ctx.actor.regionId }), seesWork: mayPropose || canSomewhere(ctx.actor, 'supporter.confirm'),
      releases: mayPropose ? (await listReleaseChoices(ctx.tx)).map((choice) => toReleaseLabel(choice, timeZone)) : [], mentorName: await mentorName(ctx),
    }
  },
})

/** One base site or mentor: why, by what order, and what may be done. */
export const getSupporter = defineQuery({
  name: 'supporters.get',
  operation: 'supporter.read',
  input: z.strictObject({ supporterId: supporterIdSchema }),
  load: findSeenSupporter,
  scopeOf: () => ({}),
  run: async (ctx, _input, supporter) => {
    const at = { ...placeOfSupporter(supporter), regionId: ctx.actor.regionId }
    const facts = await factsOfSupporter(ctx, supporter)
    const isInside = can(ctx.actor, 'supporter.propose', at) || can(ctx.actor, 'supporter.confirm', at)
    return {
      ...itemDto(ctx, supporter), rule: supporter.ground.rule, hasOrderFile: supporter.orderFileId !== null, mentorName: await mentorName(ctx), timeZone: (await requireRegion(ctx.tx)).timeZone,
      organizationId: can(ctx.actor, 'organization.read', at) ? supporter.organizationId : null,
      steps: supporterSteps.filter((step) => can(ctx.actor, operationOf[step], at) && refuseSupporterStep(step, facts) === undefined),
      events: isInside ? (await listSupporterEvents(ctx.tx, supporter.id)).map((event) => ({ ...event, at: event.at.toISOString() })) : [],
    }
  },
})

/** The order it is in force by, as it was given. */
export const getSupporterOrder = defineQuery({
  name: 'supporters.getOrder',
  operation: 'supporter.read',
  input: z.strictObject({ supporterId: supporterIdSchema }),
  load: async (ctx, input) => {
    const supporter = await findSeenSupporter(ctx, input)
    const file = supporter === undefined || supporter.orderFileId === null ? undefined : await findStoredFile(ctx.tx, supporter.orderFileId)
    const bytes = file === undefined ? null : await getFile(file.key)
    return file === undefined || bytes === null ? undefined : { name: file.name, type: file.contentType, bytes }
  },
  scopeOf: () => ({}),
  run: async (_ctx, _input, file) => file,
})

/** What is in force for an organization: for its page and for the card of its head. */
export const getSupportersOf = defineQuery({
  name: 'supporters.ofOrganization',
  operation: 'supporter.read',
  input: z.strictObject({ organizationId: organizationIdSchema }),
  load: ({ tx }, { organizationId }) => findOrganization(tx, organizationId),
  scopeOf: () => ({}),
  run: async (ctx, _input, { id: organizationId }) => {
    const region = await requireRegion(ctx.tx)
    const rows = await listSupporters(ctx.tx, { organizationId, status: 'confirmed', inWork: { kind: 'parts', municipalityIds: [] } }, { limit: 20, offset: 0, today: dayIn(ctx.now, region.timeZone) })
    return { items: rows.map(({ id, kind, directorId, directorName, capacity }) => ({ id, kind, directorId, directorName, capacity })), mentorName: readRegionVocabulary(region.vocabulary).mentor }
  },
})
