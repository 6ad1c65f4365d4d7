import { z } from 'zod'
import { requireRegion } from '@/data/tenancy/region.store'
import { readShownTable } from '@/domain/desks/shown-table'
import { ok } from '@/domain/shared/result'
import { defineCommand } from '../kernel/define-command'
import { textSchema } from '../kernel/schemas'

const MOST_COLUMNS = 80
const MOST_ROWS = 5000
const cell = z.string().max(4000)

/** A table that is on the screen as a file: the person already sees every cell of it; that it was taken out stays in the journal. */
export const makeTable = defineCommand({
  name: 'exports.makeTable',
  operation: 'table.export',
  input: z.strictObject({
    title: textSchema(300), page: z.string().regex(/^\/[\w\-/]*$/).max(300), release: z.string().trim().max(300), format: z.enum(['csv', 'xlsx']),
    columns: z.array(cell).min(1).max(MOST_COLUMNS), rows: z.array(z.array(cell).max(MOST_COLUMNS)).max(MOST_ROWS),
  }),
  load: ({ tx }) => requireRegion(tx),
  scopeOf: () => ({}),
  run: async (_ctx, { title, page, release, format, columns, rows }, region) =>
    ok({
      out: { title, release, format, table: readShownTable(columns, rows), region: region.name, isDemo: region.isDemo },
      audit: { event: 'table.exported', subjectKind: 'region', subjectId: region.id, after: { title, page, release, format, rows: String(rows.length) } },
    }),
})
