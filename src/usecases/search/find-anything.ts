import { z } from 'zod'
import { findCycles, findDirectors, findMunicipalities, findOrganizations, type FoundRow } from '@/data/search/search.store'
import { requireRegion } from '@/data/tenancy/region.store'
import { dayIn } from '@/domain/shared/calendar'
import { canSomewhere, reachOf } from '@/policy/can'
import { defineQuery } from '../kernel/define-query'

const SHOWN_OF_KIND = 6
const MOST_WORDS = 6

/** `id` is of the page that opens: a director is opened by the page of the organization. */
export type Found = FoundRow & { readonly kind: 'organization' | 'director' | 'municipality' | 'cycle' }

/** What the person may open, by words: each kind is narrowed by the right that its page asks for. */
export const findAnything = defineQuery({
  name: 'search.find',
  operation: 'search.use',
  input: z.strictObject({ q: z.string().trim().min(2, 'TOO_SHORT').max(100, 'TOO_LONG') }),
  load: ({ tx }) => requireRegion(tx),
  scopeOf: () => ({}),
  run: async ({ tx, actor, now }, { q }, { timeZone }): Promise<{ readonly found: ReadonlyArray<Found> }> => {
    const asked = { words: q.split(/\s+/).slice(0, MOST_WORDS), limit: SHOWN_OF_KIND }
    const [places, municipalities] = [reachOf(actor, 'organization.read'), reachOf(actor, 'municipality.read')]
    const of = (kind: Found['kind'], rows: ReadonlyArray<FoundRow>): ReadonlyArray<Found> => rows.map((row) => ({ ...row, kind }))
    return {
      found: [
        ...of('organization', await findOrganizations(tx, places, asked)),
        ...of('director', await findDirectors(tx, places, { ...asked, today: dayIn(now, timeZone) })),
        ...of('municipality', await findMunicipalities(tx, municipalities.kind === 'region' ? 'region' : municipalities.municipalityIds, asked)),
        ...of('cycle', canSomewhere(actor, 'cycle.read') ? await findCycles(tx, asked) : []),
      ],
    }
  },
})
