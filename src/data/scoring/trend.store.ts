import type { TrendCard } from '@/domain/scoring/places/trends'
import type { AppointmentId, MunicipalityId, ReleaseId } from '@/domain/shared/ids'
import type { TenantTx } from '../tenant'
import { decodeDirectionScores } from './score-card.codec'

type Row = { appointmentId: AppointmentId; municipalityId: MunicipalityId; total: number; level: number; missingPercent: number; directionScores: string; directionMaxes: string }

/** Every card of a release by appointment, without names: what a trend is counted from. */
export const listTrendCards = async (tx: TenantTx, releaseId: ReleaseId): Promise<ReadonlyArray<TrendCard>> => {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT p.appointment_id::text AS "appointmentId", c.municipality_id::text AS "municipalityId", c.total, c.level::int, c.missing_percent AS "missingPercent",
      c.direction_scores::text AS "directionScores", c.direction_maxes::text AS "directionMaxes"
    FROM score_card c JOIN cycle_participant p ON p.region_id = c.region_id AND p.id = c.participant_id
    WHERE c.region_id = ${tx.regionId}::uuid AND c.release_id = ${releaseId}::uuid ORDER BY c.sort_order`
  return rows.map(({ directionScores, directionMaxes, ...row }) => ({ ...row, previous: null, directionScores: decodeDirectionScores(directionScores), directionMaxes: decodeDirectionScores(directionMaxes) }))
}

export type CardName = { readonly appointmentId: AppointmentId; readonly directorId: string; readonly director: string; readonly organizationId: string; readonly organization: string; readonly municipality: string }

/** Who the cards of some appointments are about, as the snapshot names them. */
export const listCardNames = (tx: TenantTx, releaseId: ReleaseId, appointmentIds: ReadonlyArray<string>): Promise<CardName[]> =>
  tx.$queryRaw<CardName[]>`
    SELECT p.appointment_id::text AS "appointmentId", c.director_id::text AS "directorId", p.director_name AS director, c.organization_id::text AS "organizationId", p.organization_name AS organization, m.short_name AS municipality
    FROM score_card c JOIN cycle_participant p ON p.region_id = c.region_id AND p.id = c.participant_id JOIN municipality m ON m.region_id = c.region_id AND m.id = c.municipality_id
    WHERE c.region_id = ${tx.regionId}::uuid AND c.release_id = ${releaseId}::uuid AND p.appointment_id = ANY(${[...appointmentIds]}::uuid[])`
