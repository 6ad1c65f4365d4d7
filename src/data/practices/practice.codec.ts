import { z } from 'zod'
import type { PracticeFigure } from '@/domain/practices/practice-figures'
import { criterionKinds } from '@/domain/scoring/places/standings'

/** What was strong in the release a practice stands on, as it was when the practice was written. */
const figuresSchema = z.array(z.strictObject({ kind: z.enum(criterionKinds), code: z.string(), name: z.string(), percent: z.number().int() }))

export const decodeFigures = (json: unknown): ReadonlyArray<PracticeFigure> => figuresSchema.parse(json)
