import { z } from 'zod'
import { lockCycle } from '@/data/cycles/cycle.store'
import { readLastAttached } from '@/data/evidence/evidence.store'
import { listFormHeads, type FormHead } from '@/data/submissions/form-queue.store'
import { takeStep } from '@/data/submissions/form-step.store'
import { insertDraw, listSampled } from '@/data/submissions/sample.store'
import { listSubmissions } from '@/data/submissions/step-log.store'
import type { TenantTx } from '@/data/tenant'
import { refuseClosedCycle } from '@/domain/cycles/cycle-workflow'
import { newSince } from '@/domain/evidence/new-since'
import type { SubmissionId } from '@/domain/shared/ids'
import { err, ok } from '@/domain/shared/result'
import { drawSample as draw, type Candidate } from '@/domain/submissions/draw-sample'
import { inflationOf } from '@/domain/submissions/inflation'
import { sampleRisks } from '@/domain/submissions/sample-risks'
import { seededSample } from '@/domain/submissions/sample-seed'
import { statesBefore } from '@/domain/submissions/submission-workflow'
import { defineCommand } from '../kernel/define-command'
import { readFormChecker } from '../kernel/form-checker'
import { cycleIdSchema } from '../kernel/schemas'
import { judgeForms } from './form-facts'

/** Of the forms without a risk, so many percent by chance (D.3). */
export const RANDOM_SHARE = 10

/** Forms to which something was attached since they were last looked at. */
const listWithNewEvidence = async (tx: TenantTx, heads: ReadonlyArray<FormHead>): Promise<ReadonlySet<SubmissionId>> => {
  const ids = heads.map(({ id }) => id)
  const [attached, submitted] = [await readLastAttached(tx, ids), await listSubmissions(tx, ids)]
  return new Set(heads.filter(({ id, status }) => (attached.get(id) ?? 0) > (newSince(status, submitted.get(id) ?? []) ?? Infinity)).map(({ id }) => id))
}

/** Takes a sample of the confirmed forms: every risky one, and by chance a tenth of the others with a recorded seed. */
export const drawSample = defineCommand({
  name: 'submissions.drawSample',
  operation: 'submission.verify',
  input: z.strictObject({ cycleId: cycleIdSchema }),
  load: ({ tx }, { cycleId }) => lockCycle(tx, cycleId),
  scopeOf: () => ({}),
  timeoutMs: 60_000,
  run: async (ctx, _input, cycle) => {
    const closed = refuseClosedCycle(cycle)
    if (closed !== undefined) return err(closed)
    const sampled = await listSampled(ctx.tx, cycle.id)
    const heads = (await listFormHeads(ctx.tx, cycle.id, null)).filter(({ id, status }) => statesBefore('takeInSample').includes(status) && !sampled.has(id))
    if (heads.length === 0) return err({ code: 'SAMPLE_NOBODY' })
    const checker = await readFormChecker(ctx.tx, cycle)
    const judged = await judgeForms(ctx.tx, checker, heads)
    const withNewEvidence = await listWithNewEvidence(ctx.tx, heads)
    const candidates = heads.map(({ id }): Candidate => {
      const own = judged.get(id)
      return { id, risks: own === undefined ? [] : sampleRisks({ findings: own.findings, inflation: inflationOf([own.layers], checker.directions), hasNewEvidence: withNewEvidence.has(id) }) }
    })
    const id = ctx.newId()
    const seed = seededSample(id)
    const drawn = draw(candidates, { seed, sharePercent: RANDOM_SHARE })
    await insertDraw(ctx.tx, { id, cycleId: cycle.id, seed, sharePercent: RANDOM_SHARE, candidateIds: heads.map((form) => form.id), drawnById: ctx.actor.userId, drawnAt: ctx.now }, drawn)
    const chosen = new Set(drawn.map((item) => item.id))
    await takeStep(ctx.tx, heads.filter((form) => chosen.has(form.id)).map((form) => form.id), { step: 'takeInSample', comment: null, actorId: ctx.actor.userId, at: ctx.now })
    return ok({ out: { drawn: drawn.length, candidates: heads.length }, audit: { event: 'submission.sampleDrawn', subjectKind: 'cycle', subjectId: cycle.id, after: { seed, drawn: drawn.length, candidates: heads.length } } })
  },
})
