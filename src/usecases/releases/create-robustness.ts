import { z } from 'zod'
import { listParticipants } from '@/data/cycles/participant.store'
import { findModelDocument, findModelVersionHead } from '@/data/models/model-version.store'
import { findRobustness, findWeightSets, insertRobustness, insertWeightSets, type StoredWeightSets } from '@/data/scoring/robustness.store'
import { findRelease, type ReleaseHead } from '@/data/scoring/release.store'
import { listAnonymousTotals } from '@/data/scoring/release-totals.store'
import { readCycleGridAt } from '@/data/values/cycle-grid-at.store'
import { pickRows, takingPart, unpresentedRows } from '@/domain/scoring/lines/absence'
import { analyseRobustness, type Robustness } from '@/domain/robustness/analyse-robustness'
import { DEFAULT_WEIGHT_SETS, makeWeightSets } from '@/domain/robustness/weight-sets'
import { compileModel, type CompiledModel } from '@/domain/scoring/compile/compile-model'
import { scoreCycle } from '@/domain/scoring/score-cycle'
import { err, ok, type Result } from '@/domain/shared/result'
import { defineCommand } from '../kernel/define-command'
import { freezePeers } from '../kernel/freeze-peers'
import type { Context } from '../kernel/runtime'
import { readContext, readEarlierCells, toParticipants } from '../kernel/scoring-input'
import { releaseIdSchema } from '../kernel/schemas'

/** Whole recalculations for the rounding of figures: each costs as much as a release. */
const ROUNDING_DRAWS = 60

/** The sets of a version are drawn once, with its first release, and serve all later ones. */
const weightSetsOf = async (ctx: Context, release: ReleaseHead, model: CompiledModel): Promise<StoredWeightSets> => {
  const known = await findWeightSets(ctx.tx, release.modelVersionId)
  if (known !== undefined) return known
  const made = { id: ctx.newId(), sets: makeWeightSets(model, DEFAULT_WEIGHT_SETS) }
  await insertWeightSets(ctx.tx, { ...made, modelVersionId: release.modelVersionId, at: ctx.now })
  return made
}

type Refusal = { code: 'RELEASE_NOT_REPRODUCIBLE' } | { code: 'ROBUSTNESS_UNSUPPORTED' }

/** Scores the release again from what it saw: an analysis of other totals would speak of another rating. */
const analyse = async (ctx: Context, release: ReleaseHead): Promise<Result<{ found: Robustness; weights: StoredWeightSets }, Refusal>> => {
  const version = await findModelVersionHead(ctx.tx, release.modelVersionId)
  if (version === undefined) throw new Error(`Release ${release.id} names no model version`)
  const document = await findModelDocument(ctx.tx, version)
  const everybody = await listParticipants(ctx.tx, release.cycleId)
  const rows = takingPart(everybody, release.absences)
  const own = pickRows(await readCycleGridAt(ctx.tx, release.cycleId, { rows: everybody.length, slots: document.fields.length, at: release.createdAt, unpresented: unpresentedRows(everybody, release.absences) }), rows)
  const cells = release.history.length === 0 ? own : { ...own, previous: await readEarlierCells(ctx, release.history, { document, rows }) }
  const model = compileModel(document)
  const participants = toParticipants(rows, await readContext(ctx, release.cycleId, [document]))
  const scores = scoreCycle(model, participants, cells)
  const totals = await listAnonymousTotals(ctx.tx, release.id)
  if (totals.length !== scores.n || totals.some((total, row) => total !== scores.total[row])) return err({ code: 'RELEASE_NOT_REPRODUCIBLE' })
  const weights = await weightSetsOf(ctx, release, model)
  const found = analyseRobustness({ model, participants, cells, scores, sets: weights.sets, roundingDraws: ROUNDING_DRAWS })
  return found === undefined ? err({ code: 'ROBUSTNESS_UNSUPPORTED' }) : ok({ found, weights })
}

const NO_PLACES = { low: [], high: [] }

/** How firm the places of a release are, calculated once and kept with it (intervals 5–95 %, domain/02 and product/lessons). */
export const createRobustness = defineCommand({
  name: 'releases.createRobustness',
  operation: 'release.create',
  input: z.strictObject({ releaseId: releaseIdSchema }),
  load: ({ tx }, { releaseId }) => findRelease(tx, releaseId),
  scopeOf: () => ({}),
  timeoutMs: 120_000,
  run: async (ctx, _input, release) => {
    const audit = { event: 'release.analysed', subjectKind: 'release', subjectId: release.id }
    if ((await findRobustness(ctx.tx, release.id)) !== undefined) return ok({ out: { isNew: false }, audit })
    await freezePeers(ctx, release)
    const analysed = await analyse(ctx, release)
    if (!analysed.ok) return analysed
    const { found: { intervals, report }, weights } = analysed.value
    const isNew = await insertRobustness(ctx.tx, {
      id: ctx.newId(), releaseId: release.id, weightSetId: weights.id, roundingDraws: intervals.rounding === null ? 0 : ROUNDING_DRAWS,
      region: intervals.region, cluster: intervals.cluster, rounding: intervals.rounding ?? NO_PLACES, report, at: ctx.now, by: ctx.actor.userId,
    })
    return ok({ out: { isNew }, audit })
  },
})
