import { z } from 'zod'
import type { Absence } from '@/domain/scoring/lines/absence'
import type { OrganizationId } from '@/domain/shared/ids'

const schema = z.array(z.strictObject({
  organizationId: z.uuid().transform((id) => id as OrganizationId),
  kind: z.enum(['exempt', 'notSubmitted']),
  reason: z.string().nullable(),
}))

/** The column `release.absences`. */
export const decodeAbsences = (json: unknown): ReadonlyArray<Absence> => schema.parse(json)
