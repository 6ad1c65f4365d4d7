import { z } from 'zod'
import type { ReleaseHistory } from '@/domain/scoring/releases/release-history'
import type { OrganizationId, ReleaseId } from '@/domain/shared/ids'

const schema = z.array(z.strictObject({
  releaseId: z.uuid().transform((id) => id as ReleaseId),
  number: z.number().int(),
  period: z.string(),
  isComparable: z.boolean(),
  merged: z.array(z.uuid().transform((id) => id as OrganizationId)),
  changedFields: z.array(z.string()),
}))

/** The column `release.history`. */
export const decodeReleaseHistory = (json: unknown): ReleaseHistory => schema.parse(json)
