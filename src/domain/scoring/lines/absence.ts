import type { CellGrid } from './cells'
import type { OrganizationId } from '../../shared/ids'

/**
 * An organization of the cycle that is no ordinary participant of a release (D.3). `exempt`: it stands outside, without a card, with the
 * reason it was given. `notSubmitted`: nobody vouched for its form in time, so only what the region verified counts, and the rest is
 * missing by the model's own policy.
 */
export type Absence = { readonly organizationId: OrganizationId; readonly kind: 'exempt' | 'notSubmitted'; readonly reason: string | null }

type Placed = { readonly organizationId: OrganizationId; readonly position: number }
const organizationsOf = (absences: ReadonlyArray<Absence>, kind: Absence['kind']): ReadonlySet<OrganizationId> => new Set(absences.filter((one) => one.kind === kind).map(({ organizationId }) => organizationId))

/** The rows of the snapshot a release has cards for, in their order. */
export const takingPart = <Row extends Pick<Placed, 'organizationId'>>(rows: ReadonlyArray<Row>, absences: ReadonlyArray<Absence>): ReadonlyArray<Row> => {
  const exempt = organizationsOf(absences, 'exempt')
  return exempt.size === 0 ? rows : rows.filter(({ organizationId }) => !exempt.has(organizationId))
}

export const isUnpresented = (absences: ReadonlyArray<Absence>, organizationId: OrganizationId): boolean => organizationsOf(absences, 'notSubmitted').has(organizationId)

/** Positions in the snapshot whose forms nobody presented. */
export const unpresentedRows = (rows: ReadonlyArray<Placed>, absences: ReadonlyArray<Absence>): ReadonlySet<number> => {
  const silent = organizationsOf(absences, 'notSubmitted')
  return new Set(rows.filter(({ organizationId }) => silent.has(organizationId)).map(({ position }) => position))
}

/** The cells of these rows only, in their order. */
export const pickRows = (grid: CellGrid, rows: ReadonlyArray<Pick<Placed, 'position'>>): CellGrid => {
  if (rows.length === grid.rows) return grid
  const { slots } = grid
  const values = new Float64Array(rows.length * slots)
  const states = new Uint8Array(rows.length * slots)
  rows.forEach(({ position }, row) => {
    values.set(grid.values.subarray(position * slots, (position + 1) * slots), row * slots)
    states.set(grid.states.subarray(position * slots, (position + 1) * slots), row * slots)
  })
  return { rows: rows.length, slots, values, states }
}
