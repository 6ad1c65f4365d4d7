import type { OrganizationType } from '@/domain/models/model-document'
import type { AppointmentId, DirectorId, MunicipalityId, OrganizationId, ReleaseId } from '@/domain/shared/ids'
import { parseHexBytes, parseMicroArray } from '../raw-arrays'
import type { TenantTx } from '../tenant'

/** What every line of a card earned, with whose card it is. Bytes are positions in `lineStates`, points micro-units. */
export type LinedCard = {
  readonly appointmentId: AppointmentId
  readonly directorId: DirectorId
  readonly organizationId: OrganizationId
  readonly municipalityId: MunicipalityId
  readonly type: OrganizationType
  readonly cluster: number
  readonly total: number
  readonly level: number
  readonly states: Uint8Array
  readonly points: ReadonlyArray<number>
}
type Row = Omit<LinedCard, 'states' | 'points'> & { readonly states: string; readonly points: string }

/** Every card of a release in rating order, one statement. @param directorId only the cards of this person */
export const listLinedCards = async (tx: TenantTx, releaseId: ReleaseId, directorId: DirectorId | null = null): Promise<ReadonlyArray<LinedCard>> => {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT p.appointment_id::text AS "appointmentId", c.director_id::text AS "directorId", c.organization_id::text AS "organizationId", c.municipality_id::text AS "municipalityId",
      p.organization_type AS type, c.cluster, c.total, c.level::int, encode(c.line_states, 'hex') AS states, c.line_points::text AS points
    FROM score_card c JOIN cycle_participant p ON p.region_id = c.region_id AND p.id = c.participant_id
    WHERE c.region_id = ${tx.regionId}::uuid AND c.release_id = ${releaseId}::uuid AND (${directorId}::uuid IS NULL OR c.director_id = ${directorId}::uuid)
    ORDER BY c.sort_order`
  return rows.map((row) => ({ ...row, states: parseHexBytes(row.states), points: parseMicroArray(row.points) }))
}
