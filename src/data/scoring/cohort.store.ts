import type { CycleScores } from '@/domain/scoring/cards/cycle-scores'
import type { ReleaseId } from '@/domain/shared/ids'
import { parseHexBytes, parseMicroArray } from '../raw-arrays'
import type { TenantTx } from '../tenant'

type Row = { position: number; total: number; level: number; line_states: string; line_values: string }
/** Not applicable by type: rows of other organization types are not loaded and set no bar. */
const NOT_LOADED = 2

export type StoredCohort = Pick<CycleScores, 'n' | 'm' | 'lineState' | 'lineValue'> & { readonly totals: ReadonlyArray<{ readonly position: number; readonly total: number; readonly level: number }> }

/** States and values of all lines of one organization type in a release, row = position of the card: what bars are made of. No names. */
export const readTypeCohort = async (tx: TenantTx, releaseId: ReleaseId, shape: { n: number; m: number; organizationType: string }): Promise<StoredCohort> => {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT c.position, c.total, c.level::int, encode(c.line_states, 'hex') AS line_states, c.line_values::text
    FROM score_card c JOIN cycle_participant p ON p.region_id = c.region_id AND p.id = c.participant_id
    WHERE c.region_id = ${tx.regionId}::uuid AND c.release_id = ${releaseId}::uuid AND p.organization_type = ${shape.organizationType} ORDER BY c.position`
  const { n, m } = shape
  const cohort = { n, m, lineState: new Uint8Array(n * m).fill(NOT_LOADED), lineValue: new Float64Array(n * m).fill(Number.NaN) }
  for (const row of rows) {
    cohort.lineState.set(parseHexBytes(row.line_states), row.position * m)
    cohort.lineValue.set(parseMicroArray(row.line_values), row.position * m)
  }
  return { ...cohort, totals: rows.map(({ position, total, level }) => ({ position, total, level })) }
}
