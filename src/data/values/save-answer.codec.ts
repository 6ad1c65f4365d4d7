import { z } from 'zod'
import { entryFaultCodes } from '@/domain/entry/check-entry'
import { lockReasons } from '@/domain/entry/lock-reason'
import type { SaveAnswer } from '@/domain/entry/save-answer'

const fault = z.object({ code: z.enum(entryFaultCodes), limit: z.string().exactOptional(), allowed: z.array(z.string()).readonly().exactOptional() })
const field = z.string()

const saveAnswer = z.object({
  version: z.int(),
  at: z.string(),
  cells: z.array(z.discriminatedUnion('result', [
    z.object({ field, result: z.literal('saved') }),
    z.object({ field, result: z.literal('conflict'), theirs: z.object({ text: z.string(), author: z.string().nullable(), at: z.string(), version: z.int() }) }),
    z.object({ field, result: z.literal('locked'), reason: z.enum(lockReasons) }),
    z.object({ field, result: z.literal('fault'), fault }),
    z.object({ field, result: z.literal('unknown') }),
  ])).readonly(),
  others: z.array(z.object({ field, text: z.string() })).readonly(),
})

/** The answer kept with a batch; throws on what we could not have written. */
export const parseSaveAnswer = (stored: unknown): SaveAnswer => saveAnswer.parse(stored)
