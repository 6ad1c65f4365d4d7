import type { CalendarDate } from '../shared/calendar'
import type { AppointmentId, DirectorId, MunicipalityId, OrganizationId } from '../shared/ids'
import type { OrganizationType } from '../models/model-document'
import { yearShare, yearsInPost } from './school-year'

/** Conditions of the index of context as the register holds them: decimal texts of percent, null where nobody has told. */
export type Conditions = {
  readonly isRemote: boolean
  readonly specialNeedsPercent: string | null
  readonly hardshipPercent: string | null
  readonly otherLanguagePercent: string | null
  readonly laterShiftPercent: string | null
  readonly wearPercent: string | null
}

/** An appointment with everything the snapshot of a cycle copies. */
export type Appointee = Conditions & {
  readonly appointmentId: AppointmentId
  readonly directorId: DirectorId
  readonly organizationId: OrganizationId
  readonly municipalityId: MunicipalityId
  readonly municipalityName: string
  readonly directorName: string
  readonly organizationName: string
  readonly organizationCode: string
  readonly organizationType: OrganizationType
  readonly isActing: boolean
  readonly isRural: boolean
  readonly isSmall: boolean
  readonly hasSelection: boolean
  readonly size: 'small' | 'medium' | 'large'
  readonly startedOn: CalendarDate
  readonly endedOn: CalendarDate | null
}

export type SnapshotRow = Omit<Appointee, 'municipalityName' | 'startedOn' | 'endedOn'> & {
  readonly position: number
  readonly isFirstCycle: boolean
  readonly yearShare: string
  /** Full years in the post; null in snapshots taken before it was kept. */
  readonly yearsInPost: number | null
}

const collator = new Intl.Collator('ru', { numeric: true })

/** Who takes part, in (municipality, organization, director) order: the order of rows in every array of the cycle. */
export const takeSnapshot = (
  appointees: ReadonlyArray<Appointee>,
  year: { readonly from: CalendarDate; readonly until: CalendarDate },
  tookPartBefore: ReadonlySet<OrganizationId>,
): ReadonlyArray<SnapshotRow> =>
  [...appointees]
    .sort((a, b) =>
      collator.compare(a.municipalityName, b.municipalityName) || collator.compare(a.organizationCode, b.organizationCode) ||
      collator.compare(a.directorName, b.directorName) || (a.appointmentId < b.appointmentId ? -1 : 1))
    .map(({ municipalityName: _municipality, startedOn, endedOn, ...copied }, position) => ({
      ...copied,
      position,
      isFirstCycle: !tookPartBefore.has(copied.organizationId),
      yearShare: yearShare({ startedOn, endedOn }, year),
      yearsInPost: yearsInPost({ startedOn, endedOn }, year.until),
    }))
