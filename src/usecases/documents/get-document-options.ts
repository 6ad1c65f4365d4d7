import { listReleaseChoices } from '@/data/scoring/release-choice.store'
import { requireRegion } from '@/data/tenancy/region.store'
import { noInput } from '../kernel/schemas'
import { defineQuery } from '../kernel/define-query'
import { toReleaseLabel } from '../kernel/read-rated'
import { placesToMake } from './places-to-make'

/** What the forms of documents offer: releases, newest first, and the places documents may be made for. */
export const getDocumentOptions = defineQuery({
  name: 'documents.getOptions',
  operation: 'document.make',
  input: noInput,
  load: async () => ({}),
  scopeOf: () => ({}),
  run: async (ctx) => {
    const { timeZone } = await requireRegion(ctx.tx)
    return { releases: (await listReleaseChoices(ctx.tx)).map((choice) => toReleaseLabel(choice, timeZone)), places: await placesToMake(ctx) }
  },
})
