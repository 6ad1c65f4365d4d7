import { z } from 'zod'
import { insertInterviewEvents, insertInterviews, listInterviewed, lockInterviewed, type NewInterview } from '@/data/interviews/interview.store'
import { listMunicipalityChoices } from '@/data/organizations/organization.store'
import { listAccountsOfDirectors } from '@/data/people/director-account.store'
import { listReleaseChoices } from '@/data/scoring/release-choice.store'
import { listRated } from '@/data/scoring/score-card.store'
import { requireRegion } from '@/data/tenancy/region.store'
import { prepareSheet } from '@/domain/interviews/interview-sheet'
import { chooseRelease } from '@/domain/scoring/releases/choose-release'
import { shownMedianOf } from '@/domain/scoring/clusters/peers'
import { standingOf } from '@/domain/scoring/places/standings'
import { dayIn } from '@/domain/shared/calendar'
import type { InterviewId } from '@/domain/shared/ids'
import { err, ok } from '@/domain/shared/result'
import { can, reachOf } from '@/policy/can'
import { defineCommand } from '../kernel/define-command'
import { defineQuery } from '../kernel/define-query'
import { notify } from '../kernel/notify'
import { readDeficits, type DeficientCard, type Deficits } from '../kernel/read-deficits'
import { narrowing, toReleaseLabel } from '../kernel/read-rated'
import type { Context } from '../kernel/runtime'
import { calendarDateSchema, directorIdSchema, municipalityIdSchema, optionalSchema, organizationIdSchema, releaseIdSchema, textSchema, ticksSchema } from '../kernel/schemas'

const MOST_AT_ONCE = 100
const SHOWN = 40
const keyOf = ({ directorId, organizationId }: { directorId: string; organizationId: string }): string => `${directorId}/${organizationId}`

const formInput = z.strictObject({ releaseId: optionalSchema(releaseIdSchema), municipalityId: optionalSchema(municipalityIdSchema), directorId: optionalSchema(directorIdSchema), organizationId: optionalSchema(organizationIdSchema) })

/** Whom an interview may be planned with: the lowest results of the reach first, and the one asked for. Those who have one are marked. */
export const getPlanForm = defineQuery({
  name: 'interviews.getPlanForm',
  operation: 'interview.manage',
  input: formInput,
  load: async (ctx, { releaseId }) => {
    const choices = await listReleaseChoices(ctx.tx)
    const release = chooseRelease(choices, releaseId)
    return releaseId !== undefined && release === undefined ? undefined : { choices, release, home: reachOf(ctx.actor, 'interview.manage') }
  },
  scopeOf: ({ home }) => (home.kind === 'parts' && home.municipalityIds[0] !== undefined ? { municipalityId: home.municipalityIds[0] } : {}),
  run: async (ctx, { municipalityId, directorId, organizationId }, { choices, release, home }) => {
    const { timeZone } = await requireRegion(ctx.tx)
    const within = home.kind === 'region' && municipalityId !== undefined ? { municipalityIds: [municipalityId] } : narrowing(home)
    const rows = release === undefined ? [] : await listRated(ctx.tx, release.id, { ...within, previousReleaseId: null })
    const known = release === undefined ? new Set<string>() : await listInterviewed(ctx.tx, release.id)
    const asked = (row: { directorId: string; organizationId: string }): boolean => row.directorId === directorId && (organizationId === undefined || row.organizationId === organizationId)
    const ordered = [...rows].sort((a, b) => Number(asked(b)) - Number(asked(a)) || a.total - b.total).slice(0, SHOWN)
    return {
      releases: choices.map((choice) => toReleaseLabel(choice, timeZone)), releaseId: release?.id ?? null, total: rows.length, today: dayIn(ctx.now, timeZone),
      municipalities: home.kind === 'region' ? await listMunicipalityChoices(ctx.tx, { kind: 'region' }) : [],
      people: ordered.map((row) => ({ key: keyOf(row), director: row.directorName, organization: row.organizationName, municipality: row.municipalityName, total: row.total, hasInterview: known.has(keyOf(row)), isAsked: asked(row) })),
    }
  },
})

type Planned = { readonly deficits: Deficits; readonly cards: ReadonlyArray<DeficientCard>; readonly ctx: Context }
const planInput = z.strictObject({
  releaseId: releaseIdSchema, people: ticksSchema(textSchema(100)), plannedOn: calendarDateSchema, place: textSchema(500), interviewer: textSchema(300), ownQuestions: optionalSchema(textSchema(3000)),
})

/** The cards of everybody named; all of them must be there. */
const loadPlanned = async (ctx: Context, { releaseId, people }: z.output<typeof planInput>): Promise<Planned | undefined> => {
  const deficits = await readDeficits(ctx, releaseId)
  if (deficits === undefined) return undefined
  const cards = deficits.cards.filter((card) => people.includes(keyOf(card)))
  return cards.length === new Set(people).size ? { deficits, cards, ctx } : undefined
}
/** Judged at the first who is out of reach, else at the first. */
const hardestPlace = ({ cards, ctx }: Planned) => {
  const judged = cards.find(({ municipalityId, organizationId }) => !can(ctx.actor, 'interview.manage', { regionId: ctx.actor.regionId, municipalityId, organizationId })) ?? cards[0]
  return judged === undefined ? {} : { municipalityId: judged.municipalityId, organizationId: judged.organizationId }
}

/** Medians of directions in each cluster, where it is large enough. */
const groupsOf = ({ release, document, cards }: Deficits): ((cluster: number) => ReadonlyMap<string, number>) => {
  const known = new Map<number, ReadonlyMap<string, number>>()
  return (cluster) => {
    const made = known.get(cluster)
    if (made !== undefined) return made
    const shares = cards.filter((card) => card.cluster === cluster).map((card) => standingOf(document, card, 'direction'))
    const medians = new Map(document.directions.flatMap(({ code }): ReadonlyArray<[string, number]> => { const median = shownMedianOf(shares.flatMap((one) => one.get(code) ?? []), release.smallestGroup); return median === null ? [] : [[code, median]] }))
    known.set(cluster, medians)
    return medians
  }
}

/** «Назначить собеседование», one or many at once: each gets a sheet prepared from the release, and those with an account are told. */
export const planInterviews = defineCommand({
  name: 'interviews.plan',
  operation: 'interview.manage',
  input: planInput,
  load: loadPlanned,
  scopeOf: hardestPlace,
  run: async (ctx, { releaseId, plannedOn, place, interviewer, ownQuestions }, { deficits, cards }) => {
    if (cards.length === 0) return err({ code: 'INTERVIEW_NOBODY' })
    if (cards.length > MOST_AT_ONCE) return err({ code: 'INTERVIEW_TOO_MANY', most: MOST_AT_ONCE })
    if (plannedOn < dayIn(ctx.now, (await requireRegion(ctx.tx)).timeZone)) return err({ code: 'INTERVIEW_DAY_PAST' })
    const known = await lockInterviewed(ctx.tx, releaseId)
    if (cards.some((card) => known.has(keyOf(card)))) return err({ code: 'INTERVIEW_EXISTS' })
    const groupOf = groupsOf(deficits)
    const rows = cards.map((card): NewInterview => ({
      id: ctx.newId() as InterviewId, releaseId, directorId: card.directorId, organizationId: card.organizationId, municipalityId: card.municipalityId, plannedOn, place, interviewer,
      sheet: prepareSheet(deficits.document, card, groupOf(card.cluster)), ownQuestions: ownQuestions ?? null,
    }))
    await insertInterviews(ctx.tx, rows, { by: ctx.actor.userId, at: ctx.now })
    await insertInterviewEvents(ctx.tx, rows.map(({ id }) => ({ id: ctx.newId(), interviewId: id, step: 'plan', fromStatus: 'planned', toStatus: 'planned', comment: null, actorId: ctx.actor.userId, at: ctx.now })))
    const accounts = await listAccountsOfDirectors(ctx.tx, rows.map(({ directorId }) => directorId))
    await notify({ ...ctx, actorId: ctx.actor.userId }, 'interviewPlanned', rows.flatMap(({ id, directorId }) => { const userId = accounts.get(directorId); return userId === undefined ? [] : [{ subjectId: id, title: interviewer, detail: plannedOn, to: { userId } }] }))
    return ok({ out: { interviewId: rows.length === 1 ? (rows[0]?.id ?? '') : '', count: rows.length }, audit: { event: 'interview.planned', subjectKind: 'interview', subjectId: rows[0]?.id ?? '', after: { count: String(rows.length), plannedOn } } })
  },
})
