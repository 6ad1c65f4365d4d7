import { z } from 'zod'
import type { InterviewSheet } from '@/domain/interviews/interview-sheet'
import { deficitKinds } from '@/domain/recommendations/find-deficits'

/** The profile and the questions as they were when the interview was planned. */
const sheetSchema = z.strictObject({
  total: z.number().int(), level: z.string().nullable(),
  directions: z.array(z.strictObject({ code: z.string(), name: z.string(), percent: z.number().int().nullable(), group: z.number().int().nullable() })),
  questions: z.array(z.strictObject({ code: z.string(), name: z.string(), kind: z.enum(deficitKinds), percent: z.number().int(), from: z.number().int(), controllability: z.enum(['high', 'medium', 'low']) })),
})

export const decodeSheet = (json: unknown): InterviewSheet => sheetSchema.parse(json)
