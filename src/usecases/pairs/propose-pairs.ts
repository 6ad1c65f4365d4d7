import { z } from 'zod'
import { enqueueJob, findUnfinishedJob } from '@/data/jobs/job.store'
import { insertPairs, listOpenPairs } from '@/data/pairs/pair.store'
import { findReleaseContext } from '@/data/scoring/release-context.store'
import { matchPairs, pairRules } from '@/domain/pairs/match-pairs'
import { criterionKinds } from '@/domain/scoring/places/standings'
import type { JobId, PairId } from '@/domain/shared/ids'
import { err, ok } from '@/domain/shared/result'
import { solveAssignment } from '@/platform/assignment'
import { defineCommand } from '../kernel/define-command'
import { criterionName, readStandings } from '../kernel/read-standings'
import { releaseIdSchema } from '../kernel/schemas'

export const PAIRS_JOB = 'pairs.propose'
const input = z.strictObject({ releaseId: releaseIdSchema, rule: z.enum(pairRules), criterionKind: z.enum(criterionKinds) })

/** «Подобрать пары»: the work over every card is a job. */
export const requestPairs = defineCommand({
  name: 'pairs.request',
  operation: 'pair.manage',
  input,
  load: ({ tx }, { releaseId }) => findReleaseContext(tx, releaseId),
  scopeOf: () => ({}),
  run: async (ctx, data, release) => {
    if ((await findUnfinishedJob(ctx.tx, { kind: PAIRS_JOB, subjectId: release.id })) !== undefined) return err({ code: 'PAIRS_ALREADY_REQUESTED' })
    const jobId = ctx.newId() as JobId
    await enqueueJob(ctx.tx, { id: jobId, kind: PAIRS_JOB, ownerId: ctx.actor.userId, subjectKind: 'release', subjectId: release.id, data, at: ctx.now })
    return ok({ out: { jobId }, audit: { event: 'pair.proposalsRequested', subjectKind: 'release', subjectId: release.id } })
  },
})

const countBy = (ids: ReadonlyArray<string>): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

/** Pairs by a rule over one release, beside those there are already. Run again, it adds nothing for those who have a pair. */
export const proposePairs = defineCommand({
  name: 'pairs.propose',
  operation: 'pair.manage',
  input,
  load: (ctx, { releaseId, criterionKind }) => readStandings(ctx, releaseId, criterionKind),
  scopeOf: () => ({}),
  timeoutMs: 120_000,
  run: async (ctx, { rule, criterionKind }, { release, document, cards }) => {
    const open = await listOpenPairs(ctx.tx, { withProposed: true })
    const loads = countBy(open.map(({ giverDirectorId }) => giverDirectorId))
    const matches = matchPairs(cards, { rule, loads, taken: new Set(open.map(({ takerOrganizationId }) => takerOrganizationId)) }, solveAssignment)
    await insertPairs(ctx.tx, matches.map(({ giver, taker, code, giverPercent, takerPercent }) => ({
      id: ctx.newId() as PairId, releaseId: release.id, rule, criterionKind, criterionCode: code, criterionName: criterionName(document, criterionKind, code), giverPercent, takerPercent,
      giverDirectorId: giver.directorId, giverOrganizationId: giver.organizationId, giverMunicipalityId: giver.municipalityId,
      takerDirectorId: taker.directorId, takerOrganizationId: taker.organizationId, takerMunicipalityId: taker.municipalityId,
    })), { by: ctx.actor.userId, at: ctx.now })
    return ok({ out: { count: matches.length }, audit: { event: 'pair.proposed', subjectKind: 'release', subjectId: release.id, after: { count: String(matches.length) } } })
  },
})
