import { findCycle } from '@/data/cycles/cycle.store'
import { listParticipants, type ParticipantRow } from '@/data/cycles/participant.store'
import { findModelDocument, findModelVersionHead } from '@/data/models/model-version.store'
import { listReleases } from '@/data/scoring/release.store'
import { readCycleGridAt } from '@/data/values/cycle-grid-at.store'
import { readEffectiveGrid } from '@/data/values/effective-grid.store'
import type { ModelDocument } from '@/domain/models/model-document'
import type { CellGrid } from '@/domain/scoring/lines/cells'
import type { Participant } from '@/domain/scoring/clusters/participant'
import type { CycleId, ModelVersionId, ReleaseId } from '@/domain/shared/ids'
import type { Context } from '../kernel/runtime'
import { findHistory, readContext, readEarlierCells, toParticipants } from '../kernel/scoring-input'

/** A past cycle with the model it ran on: rows in the order of the snapshot. */
export type PastCycle = { readonly document: ModelDocument; readonly rows: ReadonlyArray<ParticipantRow>; readonly participants: ReadonlyArray<Participant>; readonly grid: CellGrid }
export type LastRelease = { readonly id: ReleaseId; readonly cycleId: CycleId; readonly modelVersionId: ModelVersionId; readonly cycleTitle: string; readonly createdAt: Date }

/** @param asked `tried`: another method the cycle will be scored by; `at`: values as they stood then, for the cycle of a release; without it, as they stand now. */
export const readPastCycle = async (ctx: Context, asked: { cycleId: CycleId; modelVersionId: ModelVersionId; at?: Date; tried?: ModelDocument }): Promise<PastCycle> => {
  const { tx } = ctx
  const head = await findModelVersionHead(tx, asked.modelVersionId)
  if (head === undefined) throw new Error(`Cycle ${asked.cycleId} names no model version`)
  const document = await findModelDocument(tx, head)
  const rows = await listParticipants(tx, asked.cycleId)
  const shape = { rows: rows.length, slots: document.fields.length }
  const grid = asked.at === undefined ? await readEffectiveGrid(tx, asked.cycleId, shape) : await readCycleGridAt(tx, asked.cycleId, { ...shape, at: asked.at })
  return { document, rows, participants: toParticipants(rows, await readContext(ctx, asked.cycleId, [document, ...(asked.tried === undefined ? [] : [asked.tried])])), grid }
}

/** Figures of the cycles before a past cycle, laid out for the document that is scored: what growth and small bases look back at. */
export const withHistory = async (ctx: Context, grid: CellGrid, asked: { cycleId: CycleId; version: { id: ModelVersionId; document: ModelDocument }; rows: PastCycle['rows'] }): Promise<CellGrid> => {
  const cycle = await findCycle(ctx.tx, asked.cycleId)
  const history = cycle === undefined ? [] : await findHistory(ctx, cycle, asked.version)
  if (history.length === 0) return grid
  return { ...grid, previous: await readEarlierCells(ctx, history, { document: asked.version.document, rows: asked.rows }) }
}

/** The newest release of the region's newest cycle that has one. */
export const findLastReleased = async ({ tx }: Context): Promise<LastRelease | undefined> => (await listReleases(tx))[0]
