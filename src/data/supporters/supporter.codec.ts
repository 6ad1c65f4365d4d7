import { z } from 'zod'
import type { SupporterBounds } from '@/domain/supporters/propose-supporters'

const bounds = { fromPercent: z.number().int(), cycles: z.number().int(), topLevels: z.number().int(), mostPerMunicipality: z.number().int(), capacity: z.number().int() }
const boundsSchema = z.strictObject(bounds)
export const decodeBounds = (json: unknown): SupporterBounds => boundsSchema.parse(json)

/** Why somebody was proposed: directions with their shares by cycles, the periods of those cycles (the last first), and the rule as it stood. */
const groundSchema = z.strictObject({
  directions: z.array(z.strictObject({ code: z.string(), name: z.string(), percents: z.array(z.number().int()) })), periods: z.array(z.string()), rule: z.strictObject({ number: z.number().int(), ...bounds }),
})
export type SupporterGround = z.infer<typeof groundSchema>
export const decodeGround = (json: unknown): SupporterGround => groundSchema.parse(json)
