import { z } from 'zod'
import { enqueueJob, findUnfinishedJob } from '@/data/jobs/job.store'
import { listPublishedPractices, type PublishedPractice } from '@/data/practices/published-practice.store'
import { listMeasures } from '@/data/recommendations/measure.store'
import { insertRecommendations, listProposed, type NewRecommendation } from '@/data/recommendations/recommendation.store'
import { findReleaseContext, type ReleaseContext } from '@/data/scoring/release-context.store'
import type { ModelDocument } from '@/domain/models/model-document'
import { practiceChooser } from '@/domain/practices/practice-figures'
import { proposalKey, proposeRecommendations, type Proposal } from '@/domain/recommendations/propose-recommendations'
import { addDays, dayIn } from '@/domain/shared/calendar'
import type { JobId, RecommendationId } from '@/domain/shared/ids'
import { err, ok } from '@/domain/shared/result'
import { isReached, reachOf } from '@/policy/can'
import { defineCommand } from '../kernel/define-command'
import type { Context } from '../kernel/runtime'
import { releaseIdSchema } from '../kernel/schemas'
import { readDeficits } from '../kernel/read-deficits'

export const PROPOSE_JOB = 'recommendations.propose'
/** More than a person can take up in a year is not an address but a list. */
const MOST_PER_PERSON = 3

const input = z.strictObject({ releaseId: releaseIdSchema })

/** «Предложить по результатам»: the work over every card is a job. */
export const requestProposals = defineCommand({
  name: 'recommendations.requestProposals',
  operation: 'recommendation.propose',
  input,
  load: ({ tx }, { releaseId }) => findReleaseContext(tx, releaseId),
  scopeOf: () => ({}),
  run: async (ctx, _input, release) => {
    if ((await listMeasures(ctx.tx, { isActive: true })).length === 0) return err({ code: 'MEASURES_NONE' })
    if ((await findUnfinishedJob(ctx.tx, { kind: PROPOSE_JOB, subjectId: release.id })) !== undefined) return err({ code: 'PROPOSALS_ALREADY_REQUESTED' })
    const jobId = ctx.newId() as JobId
    await enqueueJob(ctx.tx, { id: jobId, kind: PROPOSE_JOB, ownerId: ctx.actor.userId, subjectKind: 'release', subjectId: release.id, data: { releaseId: release.id }, at: ctx.now })
    return ok({ out: { jobId }, audit: { event: 'recommendation.proposalsRequested', subjectKind: 'release', subjectId: release.id } })
  },
})

const toDraft = (ctx: Context, made: { proposal: Proposal; release: ReleaseContext; document: ModelDocument; choose: ReturnType<typeof practiceChooser<PublishedPractice>> }): NewRecommendation => {
  const { proposal: { deficit, measure, type, ...person }, release, document, choose } = made
  const indicator = document.indicators.find(({ code }) => code === deficit.indicatorCode)
  return {
    id: ctx.newId() as RecommendationId, releaseId: release.id, addresseeKind: 'director', ...person,
    title: measure.title, text: measure.text, indicatorCode: deficit.indicatorCode, basis: indicator?.name ?? deficit.indicatorCode, measureId: measure.id,
    practiceId: choose({ ...deficit, type, organizationId: person.organizationId })?.id ?? null,
    deficit: { kind: deficit.kind, percent: deficit.percent, from: deficit.from, size: deficit.size, controllability: deficit.controllability },
    dueOn: addDays(dayIn(ctx.now, release.timeZone), measure.termDays), drafterIds: [ctx.actor.userId], createdById: ctx.actor.userId, createdAt: ctx.now,
  }
}

/** Drafts by the rules for everybody in reach who has no recommendation on the same indicator of the release yet. Run again, it adds nothing. */
export const proposeByRules = defineCommand({
  name: 'recommendations.propose',
  operation: 'recommendation.propose',
  input,
  load: ({ tx }, { releaseId }) => findReleaseContext(tx, releaseId),
  scopeOf: () => ({}),
  timeoutMs: 60_000,
  run: async (ctx, { releaseId }, release) => {
    const deficits = await readDeficits(ctx, releaseId)
    if (deficits === undefined) return err({ code: 'NOT_FOUND' })
    const reach = reachOf(ctx.actor, 'recommendation.draft')
    const known = new Set((await listProposed(ctx.tx, releaseId)).map(proposalKey))
    const people = deficits.cards.filter((card) => isReached(reach, card))
    const proposals = proposeRecommendations(people, await listMeasures(ctx.tx, { isActive: true }), { most: MOST_PER_PERSON, known })
    const choose = practiceChooser(await listPublishedPractices(ctx.tx))
    await insertRecommendations(ctx.tx, proposals.map((proposal) => toDraft(ctx, { proposal, release, document: deficits.document, choose })))
    return ok({ out: { count: proposals.length }, audit: { event: 'recommendation.proposed', subjectKind: 'release', subjectId: release.id, after: { count: String(proposals.length) } } })
  },
})
