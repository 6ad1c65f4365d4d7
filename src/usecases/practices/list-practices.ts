import { z } from 'zod'
import { findModelDocument } from '@/data/models/model-version.store'
import { findAddresseeNamesOf } from '@/data/recommendations/addressee.store'
import { listDirectorsOfAccount } from '@/data/people/director-account.store'
import { countPractices, countPracticeStates, listPractices, type Practice } from '@/data/practices/practice.store'
import { listReleaseChoices } from '@/data/scoring/release-choice.store'
import { requireRegion } from '@/data/tenancy/region.store'
import { organizationTypes } from '@/domain/models/organization-type'
import { practiceStates } from '@/domain/practices/practice-workflow'
import { dayIn } from '@/domain/shared/calendar'
import type { DirectorId } from '@/domain/shared/ids'
import { can, canSomewhere } from '@/policy/can'
import { defineQuery } from '../kernel/define-query'
import type { Context } from '../kernel/runtime'
import { noInput, optionalSchema, pageSchema, textSchema } from '../kernel/schemas'
import { unpublishedPart } from './practice-access'

export const PRACTICES_ON_PAGE = 20
const PANEL = 5

const itemDto = (practice: Practice, timeZone: string) => ({
  id: practice.id, title: practice.title, problem: practice.problem, status: practice.status, placeName: practice.organizationName ?? practice.municipalityName, municipalityName: practice.municipalityName,
  figures: practice.figures, organizationTypes: practice.organizationTypes, uses: practice.uses, publishedOn: practice.publishedAt === null ? null : dayIn(practice.publishedAt, timeZone),
})
export type PracticeItem = ReturnType<typeof itemDto>

/** Directions and indicators of the method in use: what practices are looked for by. */
const readCriteria = async (ctx: Context) => {
  const [newest] = await listReleaseChoices(ctx.tx)
  if (newest === undefined) return { indicators: [], directions: [] }
  const { indicators, directions } = await findModelDocument(ctx.tx, { id: newest.modelVersionId, contentHash: newest.contentHash })
  return { indicators: indicators.map(({ code, name }) => ({ code, name })), directions: directions.map(({ code, name }) => ({ code, name })) }
}

/** From where the person may propose, on the newest release: the own municipality, each own organization. */
const readOwnPlaces = async (ctx: Context) => {
  const [newest] = await listReleaseChoices(ctx.tx)
  const scopes = ctx.actor.grants.map(({ scope }) => scope).filter((scope) => can(ctx.actor, 'practice.propose', scope))
  const people: ReadonlyArray<DirectorId> = scopes.some(({ organizationId }) => organizationId !== undefined) ? await listDirectorsOfAccount(ctx.tx, ctx.actor.userId) : []
  const places = await findAddresseeNamesOf(ctx.tx, scopes.map(({ municipalityId = null, organizationId = null }) => ({ municipalityId, organizationId })))
  return newest === undefined ? [] : places.flatMap(({ municipalityId, organizationId, name }) => {
    if (municipalityId === null) return []
    const [directorId] = organizationId === null ? [] : people
    return [{ releaseId: newest.id, kind: organizationId === null ? ('municipality' as const) : directorId === undefined ? ('organization' as const) : ('director' as const), municipalityId, organizationId, directorId: directorId ?? null, name: name ?? '' }]
  })
}

/** «Лучшие практики»: what is published for everybody, and what the person has in work. */
export const listPracticesQuery = defineQuery({
  name: 'practices.list',
  operation: 'practice.read',
  input: z.strictObject({
    status: optionalSchema(z.enum(practiceStates)), indicator: optionalSchema(textSchema(60)), direction: optionalSchema(textSchema(60)), type: optionalSchema(z.enum(organizationTypes)), q: optionalSchema(textSchema(100)), page: pageSchema,
  }),
  load: async () => ({}),
  scopeOf: () => ({}),
  run: async (ctx, { status, indicator, direction, type, q, page = 1 }) => {
    const filter = { unpublished: unpublishedPart(ctx.actor), status, indicatorCode: indicator, directionCode: direction, organizationType: type, search: q }
    const total = await countPractices(ctx.tx, filter)
    const rows = await listPractices(ctx.tx, filter, { limit: PRACTICES_ON_PAGE, offset: (page - 1) * PRACTICES_ON_PAGE })
    const { timeZone } = await requireRegion(ctx.tx)
    return {
      items: rows.map((row) => itemDto(row, timeZone)), total, page, pageSize: PRACTICES_ON_PAGE, pageCount: Math.max(1, Math.ceil(total / PRACTICES_ON_PAGE)), ...(await readCriteria(ctx)),
      own: await readOwnPlaces(ctx),
      seesWork: canSomewhere(ctx.actor, 'practice.propose') || canSomewhere(ctx.actor, 'practice.moderate'),
    }
  },
})

/** For the overview of the region: the newest practices, and how many wait for a moderator. */
export const getPracticePanel = defineQuery({
  name: 'practices.panel',
  operation: 'overview.read',
  input: noInput,
  load: async () => ({}),
  scopeOf: () => ({}),
  run: async (ctx) => {
    const { timeZone } = await requireRegion(ctx.tx)
    const states = await countPracticeStates(ctx.tx)
    const newest = await listPractices(ctx.tx, { unpublished: { kind: 'region' }, status: 'published' }, { limit: PANEL, offset: 0 })
    return { newest: newest.map((row) => itemDto(row, timeZone)), published: states.get('published') ?? 0, submitted: canSomewhere(ctx.actor, 'practice.moderate') ? (states.get('submitted') ?? 0) : 0 }
  },
})
