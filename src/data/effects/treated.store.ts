import type { AppointmentId, DecisionId, RecommendationId, ReleaseId } from '@/domain/shared/ids'
import { Prisma } from '../generated/client'
import type { TenantTx } from '../tenant'

/** Whose appointments: those one recommendation or decision concerns, or everybody who got any recommendation on an indicator of a release. */
export type TreatedBy =
  | { readonly kind: 'recommendation'; readonly id: RecommendationId }
  | { readonly kind: 'decision'; readonly id: DecisionId }
  | { readonly kind: 'release'; readonly releaseId: ReleaseId; readonly indicatorCode: string | null }

const SENT = Prisma.sql`r.status NOT IN ('draft', 'on_approval', 'revoked')`
const ofRecommendations = (condition: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT a.id::text FROM recommendation r JOIN organization o ON o.region_id = r.region_id AND (o.id = r.organization_id OR (r.organization_id IS NULL AND o.municipality_id = r.municipality_id))
  JOIN appointment a ON a.region_id = o.region_id AND a.organization_id = o.id AND (r.director_id IS NULL OR a.director_id = r.director_id)
  WHERE ${condition}`

const source = (tx: TenantTx, by: TreatedBy): Prisma.Sql => {
  if (by.kind === 'recommendation') return ofRecommendations(Prisma.sql`r.region_id = ${tx.regionId}::uuid AND r.id = ${by.id}::uuid`)
  if (by.kind === 'release') return ofRecommendations(Prisma.sql`r.region_id = ${tx.regionId}::uuid AND r.release_id = ${by.releaseId}::uuid AND ${SENT} AND (${by.indicatorCode}::text IS NULL OR r.indicator_code = ${by.indicatorCode}::text)`)
  return Prisma.sql`
    SELECT a.id::text FROM decision_person e JOIN appointment a ON a.region_id = e.region_id AND a.director_id = e.director_id AND a.organization_id = e.organization_id
    WHERE e.region_id = ${tx.regionId}::uuid AND e.decision_id = ${by.id}::uuid AND NOT e.is_removed
    UNION ${ofRecommendations(Prisma.sql`r.region_id = ${tx.regionId}::uuid AND r.id IN (SELECT recommendation_id FROM decision_recommendation WHERE region_id = ${tx.regionId}::uuid AND decision_id = ${by.id}::uuid AND NOT is_removed)`)}`
}

export const listTreatedAppointments = async (tx: TenantTx, by: TreatedBy): Promise<ReadonlyArray<AppointmentId>> =>
  (await tx.$queryRaw<Array<{ id: AppointmentId }>>`${source(tx, by)}`).map(({ id }) => id)
