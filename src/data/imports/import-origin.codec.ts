import { z } from 'zod'
import type { ValueOrigin } from '@/domain/values/value-source'

const schema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('last_period'), period: z.string() }),
  z.object({ kind: z.literal('register') }),
  z.object({
    kind: z.literal('statistics'), form: z.enum(['fsnOo1', 'fsnOo2']), edition: z.int(), fileDate: z.string(), fileName: z.string(),
    /** By field key, as the mapping said on that day. */
    places: z.record(z.string(), z.object({ section: z.string(), line: z.string(), column: z.string() })),
    /** Organizations whose forms were closed: their figures were left out. */
    closed: z.int().default(0),
  }),
])

/** Where the values of an import come from; null for a workbook, which is a source by its own name. */
export const parseImportOrigin = (json: unknown): ValueOrigin | null => (json === null || json === undefined ? null : schema.parse(json))
