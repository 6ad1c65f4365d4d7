import type { RobustnessReport } from '@/domain/robustness/analyse-robustness'
import type { RankInterval } from '@/domain/robustness/rank-intervals'
import { readWeightSets, weightSetBytes, type WeightSetPlan, type WeightSets } from '@/domain/robustness/weight-sets'
import type { ModelVersionId, ReleaseId, UserId } from '@/domain/shared/ids'
import { numberArrayText } from '../raw-arrays'
import type { TenantTx } from '../tenant'

export type StoredWeightSets = { readonly id: string; readonly sets: WeightSets }

export const findWeightSets = async (tx: TenantTx, modelVersionId: ModelVersionId): Promise<StoredWeightSets | undefined> => {
  const row = await tx.weightSet.findUnique({ where: { regionId_modelVersionId: { regionId: tx.regionId, modelVersionId } } })
  return row === null ? undefined : { id: row.id, sets: readWeightSets({ count: row.count, seed: row.seed, spreadPercent: row.spreadPercent }, row.factors) }
}

export const insertWeightSets = async (tx: TenantTx, made: { id: string; modelVersionId: ModelVersionId; sets: WeightSets; at: Date }): Promise<void> => {
  const { count, seed, spreadPercent } = made.sets
  await tx.weightSet.create({ data: { regionId: tx.regionId, id: made.id, modelVersionId: made.modelVersionId, count, seed, spreadPercent, factors: Uint8Array.from(weightSetBytes(made.sets)), createdAt: made.at } })
}

type Places = ArrayLike<number>
export type NewRobustness = {
  readonly id: string
  readonly releaseId: ReleaseId
  readonly weightSetId: string
  readonly roundingDraws: number
  /** By position of the card in the release; empty where no figure was rounded. */
  readonly region: { readonly low: Places; readonly high: Places }
  readonly cluster: { readonly low: Places; readonly high: Places }
  readonly rounding: { readonly low: Places; readonly high: Places }
  readonly report: RobustnessReport
  readonly at: Date
  readonly by: UserId
}

/** Kept once per release; false if it was there already. */
export const insertRobustness = async (tx: TenantTx, made: NewRobustness): Promise<boolean> => {
  const { region, cluster, rounding } = made
  const count = await tx.$executeRaw`
    INSERT INTO release_robustness (region_id, id, release_id, weight_set_id, rounding_draws, region_low, region_high, cluster_low, cluster_high, rounding_low, rounding_high, report, created_at, created_by_id)
    VALUES (${tx.regionId}::uuid, ${made.id}::uuid, ${made.releaseId}::uuid, ${made.weightSetId}::uuid, ${made.roundingDraws}, ${numberArrayText(region.low)}::int[], ${numberArrayText(region.high)}::int[],
      ${numberArrayText(cluster.low)}::int[], ${numberArrayText(cluster.high)}::int[], ${numberArrayText(rounding.low)}::int[], ${numberArrayText(rounding.high)}::int[],
      ${JSON.stringify(made.report)}::jsonb, ${made.at}, ${made.by}::uuid)
    ON CONFLICT (region_id, release_id) DO NOTHING`
  return count === 1
}

export type StoredRobustness = { readonly plan: WeightSetPlan; readonly roundingDraws: number; readonly report: RobustnessReport; readonly createdAt: Date }

export const findRobustness = async (tx: TenantTx, releaseId: ReleaseId): Promise<StoredRobustness | undefined> => {
  const rows = await tx.$queryRaw<Array<WeightSetPlan & Omit<StoredRobustness, 'plan'>>>`
    SELECT w.count, w.seed, w.spread_percent AS "spreadPercent", r.rounding_draws AS "roundingDraws", r.report, r.created_at AS "createdAt"
    FROM release_robustness r JOIN weight_set w ON w.region_id = r.region_id AND w.id = r.weight_set_id
    WHERE r.region_id = ${tx.regionId}::uuid AND r.release_id = ${releaseId}::uuid`
  const [row] = rows
  if (row === undefined) return undefined
  const { count, seed, spreadPercent, ...rest } = row
  return { ...rest, plan: { count, seed, spreadPercent } }
}

/** Intervals of one card; places are inside the organization type and the cluster. */
export type StoredInterval = { readonly region: RankInterval; readonly cluster: RankInterval; readonly rounding: RankInterval | null; readonly spreadPercent: number; readonly sets: number }
type IntervalRow = { id: string; rl: number; rh: number; cl: number; ch: number; ol: number | null; oh: number | null; spread: number; sets: number }

const toInterval = (row: IntervalRow): StoredInterval => ({
  region: { low: row.rl, high: row.rh }, cluster: { low: row.cl, high: row.ch },
  rounding: row.ol === null || row.oh === null || row.ol === 0 ? null : { low: row.ol, high: row.oh }, spreadPercent: row.spread, sets: row.sets,
})

/** Intervals by the id of the score card; empty where they have not been calculated. A card without a place has none. */
export const listIntervals = async (tx: TenantTx, releaseId: ReleaseId): Promise<ReadonlyMap<string, StoredInterval>> => {
  const rows = await tx.$queryRaw<IntervalRow[]>`
    SELECT c.id::text, i.rl, i.rh, i.cl, i.ch, i.ol, i.oh, w.spread_percent AS spread, w.count AS sets
    FROM release_robustness r
    JOIN weight_set w ON w.region_id = r.region_id AND w.id = r.weight_set_id
    CROSS JOIN LATERAL unnest(r.region_low, r.region_high, r.cluster_low, r.cluster_high, r.rounding_low, r.rounding_high) WITH ORDINALITY AS i(rl, rh, cl, ch, ol, oh, n)
    JOIN score_card c ON c.region_id = r.region_id AND c.release_id = r.release_id AND c.position = i.n - 1
    WHERE r.region_id = ${tx.regionId}::uuid AND r.release_id = ${releaseId}::uuid AND i.rl > 0`
  return new Map(rows.map((row) => [row.id, toInterval(row)]))
}
