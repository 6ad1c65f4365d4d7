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

/** The 5–95 % interval of each card's place in the region, by position of the card; 0 where a card has no place. */
export type RegionIntervals = { readonly low: ReadonlyArray<number>; readonly high: ReadonlyArray<number>; readonly spreadPercent: number }

/** Undefined while they have not been calculated: a release orders them and is there before them. */
export const findRegionIntervals = async (tx: TenantTx, releaseId: ReleaseId): Promise<RegionIntervals | undefined> => {
  const [row] = await tx.$queryRaw<RegionIntervals[]>`
    SELECT to_jsonb(r.region_low) AS low, to_jsonb(r.region_high) AS high, w.spread_percent AS "spreadPercent"
    FROM release_robustness r JOIN weight_set w ON w.region_id = r.region_id AND w.id = r.weight_set_id
    WHERE r.region_id = ${tx.regionId}::uuid AND r.release_id = ${releaseId}::uuid`
  return row
}
