import { z } from 'zod'
import { listCycles, type Cycle } from '@/data/cycles/cycle.store'
import { findModelDocument, listModelVersions } from '@/data/models/model-version.store'
import { findLastRelease } from '@/data/scoring/release.store'
import { hasBegun } from '@/domain/cycles/cycle-workflow'
import { checkModel } from '@/domain/models/check-model'
import type { ModelDocument } from '@/domain/models/model-document'
import type { PreviousCells } from '@/domain/scoring/lines/cells'
import { compileModel } from '@/domain/scoring/compile/compile-model'
import { scoreCycle } from '@/domain/scoring/score-cycle'
import { compareTrial, mapGrid, type TrialRow } from '@/domain/scoring/releases/trial'
import type { ModelId, ModelVersionId } from '@/domain/shared/ids'
import { defineQuery } from '../kernel/define-query'
import type { Context } from '../kernel/runtime'
import { findHistory, readEarlierCells } from '../kernel/scoring-input'
import { cycleIdSchema, modelVersionIdSchema } from '../kernel/schemas'
import { readPastCycle, type PastCycle } from './read-past'
import { findReadableVersion, headDto, placeOfModel } from './version-access'

const SHOWN = 30

/** Cells of the cycles before, as the past method compares them and as the tried one does. */
type Earlier = Readonly<Record<'past' | 'tried', ReadonlyArray<PreviousCells>>>

const readEarlier = async (ctx: Context, cycle: Cycle, { past, tried }: { past: PastCycle; tried: { id: ModelVersionId; document: ModelDocument } }): Promise<Earlier> => {
  const earlierOf = async (version: { id: ModelVersionId; document: ModelDocument }): Promise<ReadonlyArray<PreviousCells>> =>
    readEarlierCells(ctx, await findHistory(ctx, cycle, version), { document: version.document, rows: past.rows })
  return { past: await earlierOf({ id: cycle.modelVersionId, document: past.document }), tried: await earlierOf(tried) }
}

/** Whom the tried version leaves where they were is no news. */
const isMoved = (row: TrialRow): boolean => row.before !== row.after || row.placeBefore !== row.placeAfter || row.levelBefore !== row.levelAfter

const tryOn = (past: PastCycle, tried: ModelDocument, earlier: Earlier) => {
  const { participants } = past
  const mapped = mapGrid(past.document, past.grid, tried)
  const result = compareTrial(
    { model: past.document, scores: scoreCycle(compileModel(past.document), participants, { ...past.grid, previous: earlier.past }) },
    { model: tried, scores: scoreCycle(compileModel(tried), participants, { ...mapped.grid, previous: earlier.tried }) },
  )
  const { rows, ...summary } = result
  return { ...summary, missing: mapped.missing, participants: rows.length, rows: rows.filter(isMoved).slice(0, SHOWN).map((row) => ({ ...row, director: past.rows[row.position]?.directorName ?? '', organization: past.rows[row.position]?.organizationName ?? '' })) }
}

const tryIn = async (ctx: Context, cycle: Cycle, tried: { id: ModelVersionId; document: ModelDocument }) => {
  // Values as the last release saw them: a later correction is no merit of the tried method.
  const release = await findLastRelease(ctx.tx, cycle.id)
  const past = await readPastCycle(ctx, { cycleId: cycle.id, modelVersionId: cycle.modelVersionId, tried: tried.document, ...(release === undefined ? {} : { at: release.createdAt }) })
  return tryOn(past, tried.document, await readEarlier(ctx, cycle, { past, tried }))
}

/** What a version would have done to a past cycle: levels, places, who moves most and by which indicators. Nothing is stored. */
export const tryVersion = defineQuery({
  name: 'models.try',
  operation: 'model.trial',
  input: z.strictObject({ modelId: z.uuid().transform((id) => id as ModelId), versionId: modelVersionIdSchema, cycle: cycleIdSchema.optional() }),
  load: async (ctx, { modelId, versionId, cycle: asked }) => {
    const head = await findReadableVersion(ctx, { modelId, versionId })
    const cycles = (await listCycles(ctx.tx)).filter(({ status }) => hasBegun(status))
    const owners = new Map((await listModelVersions(ctx.tx)).map(({ id, municipalityId }) => [id, municipalityId]))
    // A supplement's cycle asks other things of other people: the owner's own cycles come first.
    const own = cycles.filter(({ modelVersionId }) => owners.get(modelVersionId) === head?.municipalityId)
    const cycle = asked === undefined ? (own.find(({ status }) => status === 'closed') ?? own[0] ?? cycles[0]) : cycles.find(({ id }) => id === asked)
    return head === undefined || (asked !== undefined && cycle === undefined) ? undefined : { head, cycle, cycles }
  },
  scopeOf: ({ head }) => placeOfModel(head),
  personal: ({ head }) => ({ subjectKind: 'modelVersion', subjectId: head.id }),
  run: async (ctx, _input, { head, cycle, cycles }) => {
    const document = await findModelDocument(ctx.tx, head)
    const isSound = checkModel(document).every(({ severity }) => severity !== 'error')
    return {
      head: headDto(head), isSound, cycle: cycle === undefined ? null : { id: cycle.id, title: cycle.title }, cycles: cycles.map(({ id, title }) => ({ id, title })),
      names: Object.fromEntries(document.indicators.map(({ code, name }) => [code, name])),
      trial: cycle === undefined || !isSound ? null : await tryIn(ctx, cycle, { id: head.id, document }),
    }
  },
})
