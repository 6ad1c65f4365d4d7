import { z } from 'zod'
import { enqueueJob, findUnfinishedJob } from '@/data/jobs/job.store'
import { listLinedCards } from '@/data/scoring/card-lines.store'
import { listReleaseChoices } from '@/data/scoring/release-choice.store'
import { findReleaseContext } from '@/data/scoring/release-context.store'
import { findSupporterRule, insertSupporterRule } from '@/data/supporters/supporter-rule.store'
import { insertSupporters, listTakenSupporters } from '@/data/supporters/supporter.store'
import type { ModelDocument } from '@/domain/models/model-document'
import { standingOf } from '@/domain/scoring/places/standings'
import type { AppointmentId, JobId, ReleaseId, SupporterId } from '@/domain/shared/ids'
import { err, ok } from '@/domain/shared/result'
import { isSupporterRule, proposeSupporters, type StandingCard } from '@/domain/supporters/propose-supporters'
import { isReached, reachOf } from '@/policy/can'
import { defineCommand } from '../kernel/define-command'
import { documentOfRelease, readComparableBefore, type MethodRelease } from '../kernel/comparable-release'
import type { Context } from '../kernel/runtime'
import { releaseIdSchema } from '../kernel/schemas'

export const SUPPORTERS_JOB = 'supporters.propose'
const input = z.strictObject({ releaseId: releaseIdSchema })

/** «Предложить по результатам»: the work over every card of some cycles is a job. */
export const requestSupporters = defineCommand({
  name: 'supporters.request',
  operation: 'supporter.propose',
  input,
  load: ({ tx }, { releaseId }) => findReleaseContext(tx, releaseId),
  scopeOf: () => ({}),
  run: async (ctx, data, release) => {
    if ((await findUnfinishedJob(ctx.tx, { kind: SUPPORTERS_JOB, subjectId: release.id })) !== undefined) return err({ code: 'SUPPORTERS_ALREADY_REQUESTED' })
    const jobId = ctx.newId() as JobId
    await enqueueJob(ctx.tx, { id: jobId, kind: SUPPORTERS_JOB, ownerId: ctx.actor.userId, subjectKind: 'release', subjectId: release.id, data, at: ctx.now })
    return ok({ out: { jobId }, audit: { event: 'supporter.proposalsRequested', subjectKind: 'release', subjectId: release.id } })
  },
})

type Standings = { readonly document: ModelDocument; readonly periods: ReadonlyArray<string>; readonly cards: ReadonlyArray<StandingCard> }

/** Cards of a release with the shares of their directions in it and in so many comparable cycles before it, of the same appointment. */
const readStandings = async (ctx: Context, releaseId: ReleaseId, cycles: number): Promise<Standings | undefined> => {
  const choices = await listReleaseChoices(ctx.tx)
  const release = choices.find(({ id }) => id === releaseId)
  if (release === undefined) return undefined
  const chain: MethodRelease[] = [{ release, document: await documentOfRelease(ctx, release) }]
  for (let last = chain[0]; last !== undefined && chain.length < cycles;) {
    last = await readComparableBefore(ctx, choices, last)
    if (last !== undefined) chain.push(last)
  }
  const cards = await listLinedCards(ctx.tx, release.id)
  const shares: Array<ReadonlyMap<AppointmentId, ReadonlyMap<string, number>>> = []
  for (const { release: { id }, document } of chain) shares.push(new Map((id === release.id ? cards : await listLinedCards(ctx.tx, id)).map((card) => [card.appointmentId, standingOf(document, card, 'direction')])))
  return {
    document: chain[0]?.document ?? (await documentOfRelease(ctx, release)), periods: chain.map((one) => one.release.period),
    cards: cards.map(({ directorId, organizationId, municipalityId, level, total, appointmentId }) => ({ directorId, organizationId, municipalityId, level, total, shares: shares.flatMap((ofCycle) => ofCycle.get(appointmentId) ?? []) })),
  }
}

/** Base sites and mentors from stable high results (ZEL-44), in the proposer's part of the region. Run again, it adds nobody who is there. */
export const proposeByResults = defineCommand({
  name: 'supporters.propose',
  operation: 'supporter.propose',
  input,
  load: ({ tx }, { releaseId }) => findReleaseContext(tx, releaseId),
  scopeOf: () => ({}),
  timeoutMs: 120_000,
  run: async (ctx, { releaseId }) => {
    const rule = await findSupporterRule(ctx.tx)
    const standings = await readStandings(ctx, releaseId, rule.cycles)
    if (standings === undefined) return err({ code: 'NOT_FOUND' })
    const reach = reachOf(ctx.actor, 'supporter.propose')
    const taken = await listTakenSupporters(ctx.tx)
    const nameOf = new Map(standings.document.directions.map(({ code, name }) => [code, name]))
    const proposals = proposeSupporters(standings.cards.filter((card) => isReached(reach, card)), rule, {
      sites: new Set(taken.filter(({ kind }) => kind === 'base_site').map(({ organizationId }) => organizationId)), mentors: new Set(taken.filter(({ kind }) => kind === 'mentor').map(({ directorId }) => directorId)),
    })
    await insertSupporters(ctx.tx, proposals.map(({ directions, ...proposal }) => ({
      ...proposal, id: ctx.newId() as SupporterId, releaseId, capacity: rule.capacity,
      ground: { directions: directions.map(({ code, percents }) => ({ code, name: nameOf.get(code) ?? code, percents: [...percents] })), periods: standings.periods.slice(0, rule.cycles), rule },
    })), { by: ctx.actor.userId, at: ctx.now })
    return ok({ out: { count: proposals.length }, audit: { event: 'supporter.proposed', subjectKind: 'release', subjectId: releaseId, after: { count: String(proposals.length) } } })
  },
})

const whole = z.coerce.number().int()

/** The thresholds of the region: a new number each time; what was proposed keeps the rule it was proposed by. */
export const setSupporterRule = defineCommand({
  name: 'supporters.setRule',
  operation: 'supporter.setRule',
  input: z.strictObject({ fromPercent: whole, cycles: whole, topLevels: whole, mostPerMunicipality: whole, capacity: whole }),
  load: async () => ({}),
  scopeOf: () => ({}),
  run: async (ctx, bounds) => {
    if (!isSupporterRule(bounds)) return err({ code: 'SUPPORTER_RULE' })
    const number = (await findSupporterRule(ctx.tx)).number + 1
    await insertSupporterRule(ctx.tx, { number, ...bounds }, { id: ctx.newId(), by: ctx.actor.userId, at: ctx.now })
    return ok({ out: {}, audit: { event: 'supporter.ruleSet', subjectKind: 'region', subjectId: ctx.actor.regionId, after: { number, ...bounds } } })
  },
})
