import { z } from 'zod'
import { errorCodes, importCheckCodes, warningCodes } from '@/domain/imports/findings'
import { fileRefusalCodes } from '@/domain/shared/file-refusal'

const finding = z.object({
  severity: z.enum(['error', 'warning']),
  code: z.enum([...errorCodes, ...warningCodes]),
  sheet: z.string().exactOptional(),
  row: z.int().exactOptional(),
  column: z.int().exactOptional(),
  text: z.string().exactOptional(),
  facts: z.object({
    field: z.string().exactOptional(), expected: z.string().exactOptional(), actual: z.string().exactOptional(), limit: z.string().exactOptional(),
    allowed: z.array(z.string()).readonly().exactOptional(), firstRow: z.int().exactOptional(), count: z.int().exactOptional(), organization: z.string().exactOptional(), check: z.enum(importCheckCodes).exactOptional(),
  }),
})
const counts = z.object({ new: z.int(), changed: z.int(), same: z.int(), blank: z.int(), kept: z.int(), cleared: z.int(), filled: z.int(), theirs: z.int().default(0), conflicts: z.int().default(0) })
/** What both the file and somebody else changed. Cells as `CellText`. */
const conflict = z.object({ sheet: z.string(), row: z.int(), column: z.int(), organization: z.string(), field: z.string(), mine: z.string(), theirs: z.string(), author: z.string().nullable(), at: z.string().nullable() })
export type ConflictShown = z.output<typeof conflict>

/** What the check of an import found: the file could not be read, or it was read and compared. */
export const importCheckSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unreadable'), refusal: z.object({ code: z.enum(fileRefusalCodes) }) }),
  z.object({
    kind: z.literal('compared'), canCommit: z.boolean(), counts, findings: z.array(finding).readonly(), errors: z.int(), warnings: z.int(),
    /** The first so many, in the order of the prepared conflicts; `counts.conflicts` counts them all. */
    conflicts: z.array(conflict).readonly().default([]),
    /** Forms (organizations) that would change. */
    forms: z.int(),
    /** Where the prepared rows wait for the commit; null when nothing may be stored. */
    preparedKey: z.string().nullable(),
  }),
])
export type ImportCheck = z.output<typeof importCheckSchema>

export const parseImportCheck = (json: unknown): ImportCheck | null => (json === null ? null : importCheckSchema.parse(json))
