import { z } from 'zod'
import { lockCycle, type Cycle } from '@/data/cycles/cycle.store'
import { listParticipants, type ParticipantRow } from '@/data/cycles/participant.store'
import { enqueueJob } from '@/data/jobs/job.store'
import { findModelDocument, findModelVersionHead } from '@/data/models/model-version.store'
import { findLastRelease, findReleaseOfJob, insertRelease, type ReleaseHead } from '@/data/scoring/release.store'
import { insertScoreCards } from '@/data/scoring/score-card.store'
import { listAbsences } from '@/data/submissions/absence.store'
import { requireRegion } from '@/data/tenancy/region.store'
import { readEffectiveGrid } from '@/data/values/effective-grid.store'
import { pickRows, takingPart, unpresentedRows, type Absence } from '@/domain/scoring/lines/absence'
import type { CellGrid } from '@/domain/scoring/lines/cells'
import { compileModel, type CompiledModel } from '@/domain/scoring/compile/compile-model'
import type { ModelDocument } from '@/domain/models/model-document'
import type { CycleScores } from '@/domain/scoring/cards/cycle-scores'
import { ENGINE_VERSION } from '@/domain/scoring/releases/engine-version'
import { scoreCycle } from '@/domain/scoring/score-cycle'
import type { JobId, ReleaseId } from '@/domain/shared/ids'
import { err, ok } from '@/domain/shared/result'
import { sha256 } from '@/platform/hash'
import { defineCommand } from '../kernel/define-command'
import { mayCalculate } from '../kernel/may-calculate'
import type { Context } from '../kernel/runtime'
import { findHistory, readContext, readEarlierCells, toParticipants, type ContextByRow } from '../kernel/scoring-input'
import { cycleIdSchema, jobIdSchema } from '../kernel/schemas'
import { tellSuperseded } from './tell-superseded'

/** Who is counted: `everybody` by position, `rows` without those that stand outside. */
type Snapshot = { readonly everybody: ReadonlyArray<ParticipantRow>; readonly rows: ReadonlyArray<ParticipantRow>; readonly absences: ReadonlyArray<Absence> }

/** Earlier figures and conditions are inputs too; a method that looks at neither hashes nothing for them. */
const inputHash = (contentHash: string, { rows, absences, context }: Snapshot & { readonly context: ContextByRow }, { values, states, previous = [] }: CellGrid): string =>
  sha256(
    ENGINE_VERSION, contentHash, JSON.stringify(rows), ...(context.size === 0 ? [] : [JSON.stringify(rows.map(({ id }) => context.get(id)))]), values, states,
    ...previous.flatMap((before) => [String(before.isComparable), before.values, before.states]), ...(absences.length === 0 ? [] : [JSON.stringify(absences)]),
  )

/** What only some models have; a model without them hashes nothing for them. */
const addedParts = ({ lineSmallBase, extended }: CycleScores): ReadonlyArray<ArrayBufferView> => [
  ...(lineSmallBase === undefined ? [] : [lineSmallBase]),
  ...(extended === undefined ? [] : [extended.outcome, extended.outcomeRule, extended.weightSet, extended.lineWeight, extended.groupScore, extended.adjustment, extended.adjustmentContribution]),
]

const resultHash = (scores: CycleScores): string =>
  sha256(
    scores.lineState, scores.lineValue, scores.lineReached, scores.lineReference, scores.linePoints, scores.lineContribution, scores.directionScore, scores.directionMax,
    scores.directionThin, scores.total, scores.missingPercent, scores.level, scores.cappedBy, scores.rankRegion, scores.rankMunicipality, scores.rankCluster, scores.order, scores.cluster,
    scores.rankRegionOf, scores.rankMunicipalityOf, scores.rankClusterOf, ...addedParts(scores),
  )

// The store hands out one document per content, so a model is compiled once, not at every release.
const compiled = new WeakMap<ModelDocument, CompiledModel>()
const compiledModel = (document: ModelDocument): CompiledModel => {
  const model = compiled.get(document) ?? compileModel(document)
  compiled.set(document, model)
  return model
}

const readSnapshot = async ({ tx }: Context, cycle: Cycle): Promise<Snapshot> => {
  const everybody = await listParticipants(tx, cycle.id)
  const absences = await listAbsences(tx, cycle.id)
  return { everybody, absences, rows: takingPart(everybody, absences) }
}

const calculate = async (ctx: Context, cycle: Cycle, snapshot: Snapshot) => {
  const { everybody, rows, absences } = snapshot
  const version = await findModelVersionHead(ctx.tx, cycle.modelVersionId)
  if (version === undefined) throw new Error(`Cycle ${cycle.id} names no model version`)
  const document = await findModelDocument(ctx.tx, version)
  const all = await readEffectiveGrid(ctx.tx, cycle.id, { rows: everybody.length, slots: document.fields.length, unpresented: unpresentedRows(everybody, absences) })
  const grid = pickRows(all, rows)
  const history = await findHistory(ctx, cycle, { id: version.id, document })
  const cells: CellGrid = history.length === 0 ? grid : { ...grid, previous: await readEarlierCells(ctx, history, { document, rows }) }
  const context = await readContext(ctx, cycle.id, [document])
  const scores = scoreCycle(compiledModel(document), toParticipants(rows, context), cells)
  return { scores, history, inputHash: inputHash(version.contentHash, { ...snapshot, context }, cells), resultHash: resultHash(scores) }
}

const doneBefore = (release: ReleaseHead) =>
  ok({ out: { releaseId: release.id, number: release.number, participants: release.participants }, audit: { event: 'release.repeated', subjectKind: 'release', subjectId: release.id, after: { number: release.number } } })

/** Calculates the cycle as it stands and keeps the result for ever as release n + 1 («Расчёт», domain/02 B.2 «Freeze»); the same job makes one release however often it is run. */
export const createRelease = defineCommand({
  name: 'releases.create',
  operation: 'release.create',
  input: z.strictObject({ cycleId: cycleIdSchema, jobId: jobIdSchema.optional() }),
  load: ({ tx }, { cycleId }) => lockCycle(tx, cycleId),
  scopeOf: () => ({}),
  timeoutMs: 120_000,
  run: async (ctx, { jobId }, cycle) => {
    const made = jobId === undefined ? undefined : await findReleaseOfJob(ctx.tx, jobId)
    if (made !== undefined) return doneBefore(made)
    if (!(await mayCalculate(ctx.tx, cycle))) return err({ code: 'CYCLE_NOT_CALCULABLE', status: cycle.status })
    const snapshot = await readSnapshot(ctx, cycle)
    const { rows, absences } = snapshot
    if (rows.length === 0) return err({ code: 'CYCLE_WITHOUT_PARTICIPANTS' })
    const result = await calculate(ctx, cycle, snapshot)
    const last = await findLastRelease(ctx.tx, cycle.id)
    const releaseId = ctx.newId() as ReleaseId
    const number = (last?.number ?? 0) + 1
    await insertRelease(ctx.tx, {
      id: releaseId, cycleId: cycle.id, number, modelVersionId: cycle.modelVersionId, engineVersion: ENGINE_VERSION, inputHash: result.inputHash, resultHash: result.resultHash,
      participants: rows.length, smallestGroup: (await requireRegion(ctx.tx)).smallestGroup, clusters: result.scores.clusters, history: result.history, absences, createdAt: ctx.now, createdById: ctx.actor.userId, jobId: jobId ?? null,
    })
    await insertScoreCards(ctx.tx, releaseId, { scores: result.scores, participants: rows })
    if (last !== undefined) await tellSuperseded(ctx, { cycleId: cycle.id, number })
    // How firm the places are takes longer than the places themselves: the release does not wait for it.
    await enqueueJob(ctx.tx, { id: ctx.newId() as JobId, kind: 'robustness.create', ownerId: ctx.actor.userId, subjectKind: 'release', subjectId: releaseId, data: { releaseId }, at: ctx.now })
    return ok({ out: { releaseId, number, participants: rows.length }, audit: { event: 'release.created', subjectKind: 'release', subjectId: releaseId, after: { number, inputHash: result.inputHash, resultHash: result.resultHash } } })
  },
})
