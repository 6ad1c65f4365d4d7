import { z } from 'zod'
import { findModelDocument } from '@/data/models/model-version.store'
import { findReleaseContext, type ReleaseContext } from '@/data/scoring/release-context.store'
import { findRobustness, type StoredRobustness } from '@/data/scoring/robustness.store'
import type { Move } from '@/domain/robustness/leave-one-out'
import { defineQuery } from '../kernel/define-query'
import type { Context } from '../kernel/runtime'
import { listReleaseRows } from '../kernel/release-rows'
import { releaseIdSchema } from '../kernel/schemas'

export type NamedMove = Omit<Move, 'row'> & { readonly directorId: string; readonly name: string; readonly organization: string }

const namesOf = async (ctx: Context, release: ReleaseContext, moves: ReadonlyArray<Move>): Promise<Readonly<Record<number, NamedMove>>> => {
  const wanted = new Set(moves.map(({ row }) => row))
  const rows = await listReleaseRows(ctx.tx, release)
  return Object.fromEntries(rows.flatMap((row, at) => (wanted.has(at) ? [[at, { directorId: row.directorId, name: row.directorName, organization: row.organizationName, from: 0, to: 0 }]] : [])))
}

const describe = async (ctx: Context, release: ReleaseContext, { plan, roundingDraws, report, createdAt }: StoredRobustness) => {
  const left = [...report.leaveOneOut.directions, ...report.leaveOneOut.indicators]
  const names = await namesOf(ctx, release, left.flatMap(({ movers }) => movers))
  const named = (moves: ReadonlyArray<Move>): ReadonlyArray<NamedMove> => moves.flatMap(({ row, from, to }) => (names[row] === undefined ? [] : [{ ...names[row], from, to }]))
  return {
    plan, roundingDraws, createdAt: createdAt.toISOString(), types: report.types, doubleCounting: report.doubleCounting,
    leaveOneOut: {
      directions: report.leaveOneOut.directions.map((one) => ({ ...one, movers: named(one.movers) })),
      indicators: report.leaveOneOut.indicators.map((one) => ({ ...one, movers: named(one.movers) })),
    },
  }
}

/** «Устойчивость» of a release for those who see the whole region: null while it has not been calculated. */
export const getRobustness = defineQuery({
  name: 'releases.getRobustness',
  operation: 'overview.read',
  input: z.strictObject({ releaseId: releaseIdSchema }),
  load: async ({ tx }, { releaseId }) => findReleaseContext(tx, releaseId),
  scopeOf: () => ({}),
  run: async (ctx, _input, release) => {
    const document = await findModelDocument(ctx.tx, { id: release.modelVersionId, contentHash: release.contentHash })
    const stored = await findRobustness(ctx.tx, release.id)
    return {
      release: {
        id: release.id, number: release.number, createdAt: release.createdAt.toISOString(), publishedAt: release.publishedAt?.toISOString() ?? null,
        period: release.period, cycleTitle: release.cycleTitle, regionName: release.regionName, timeZone: release.timeZone,
      },
      model: { modelId: release.modelId, versionId: release.modelVersionId, name: release.modelName, number: release.versionNumber },
      directions: document.directions.map(({ code, name }) => ({ code, name })),
      indicators: document.indicators.map(({ code, name }) => ({ code, name })),
      /** As the release fixed them; a widened one takes in those of its key whose own cluster was too small. */
      clusters: release.clusters.map(({ key, size, widened }) => ({ key, size, widened })),
      fields: Object.fromEntries(document.fields.map(({ key, label }) => [key, label])),
      robustness: stored === undefined ? null : await describe(ctx, release, stored),
    }
  },
})
