import { z } from 'zod'
import { defineQuery } from '../kernel/define-query'
import { findAskedRelease, readRatedRelease } from '../kernel/read-rated'
import { releaseIdSchema } from '../kernel/schemas'

const MOST_FOUND = 20
const lower = (text: string): string => text.toLocaleLowerCase('ru')

/** Whom the actor may compare with, by a part of a name: at most twenty. */
export const listComparable = defineQuery({
  name: 'scoring.listComparable',
  operation: 'rating.read',
  input: z.strictObject({ releaseId: releaseIdSchema, q: z.string().trim().max(200).optional() }),
  load: async (ctx, { releaseId }) => {
    const asked = await findAskedRelease(ctx, releaseId)
    return asked === undefined ? undefined : readRatedRelease(ctx, asked)
  },
  scopeOf: () => ({}),
  run: async (_ctx, { q = '' }, { rows }) => {
    const wanted = lower(q)
    const found = rows.filter((row) => lower(`${row.directorName} ${row.organizationName} ${row.municipalityName}`).includes(wanted))
    return {
      more: Math.max(0, found.length - MOST_FOUND),
      people: found.slice(0, MOST_FOUND).map((row) => ({ directorId: row.directorId, organizationId: row.organizationId, name: row.directorName, organization: row.organizationName, municipality: row.municipalityName, total: row.total })),
    }
  },
})
