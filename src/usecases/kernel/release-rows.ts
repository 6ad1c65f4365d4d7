import { listParticipants, type ParticipantRow } from '@/data/cycles/participant.store'
import type { TenantTx } from '@/data/tenant'
import { takingPart, type Absence } from '@/domain/scoring/lines/absence'
import type { CycleId } from '@/domain/shared/ids'

/** The people a release has cards for; `position` is that of the card, exempt organizations hold none. */
export const listReleaseRows = async (tx: TenantTx, release: { cycleId: CycleId; absences: ReadonlyArray<Absence> }): Promise<ReadonlyArray<ParticipantRow>> =>
  takingPart(await listParticipants(tx, release.cycleId), release.absences).map((row, position) => ({ ...row, position }))
