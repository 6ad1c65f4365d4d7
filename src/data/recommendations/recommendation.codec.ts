import { z } from 'zod'
import { deficitKinds } from '@/domain/recommendations/find-deficits'

/** Kind and whole percents of the deficit a recommendation stands on; what was true when it was proposed. */
const deficitSchema = z.strictObject({
  kind: z.enum(deficitKinds), percent: z.number().int(), from: z.number().int(), size: z.number().int(), controllability: z.enum(['high', 'medium', 'low']),
})
export type StoredDeficit = z.infer<typeof deficitSchema>

export const decodeDeficit = (json: unknown): StoredDeficit | null => (json === null || json === undefined ? null : deficitSchema.parse(json))
