import { z } from 'zod'
import { findRegion, lockRegion, updateSmallestGroup } from '@/data/tenancy/region.store'
import { LARGEST_THRESHOLD, SMALLEST_SHOWN_GROUP } from '@/domain/scoring/clusters/peers'
import { ok } from '@/domain/shared/result'
import { defineCommand } from '../kernel/define-command'
import { defineQuery } from '../kernel/define-query'

/** Settings of the region that its administrator keeps. */
export const getRegionSettings = defineQuery({
  name: 'settings.getRegion',
  operation: 'region.update',
  input: z.strictObject({}),
  load: ({ tx }) => findRegion(tx),
  scopeOf: () => ({}),
  run: async (_ctx, _input, { name, smallestGroup }) => ({ name, smallestGroup, least: SMALLEST_SHOWN_GROUP, most: LARGEST_THRESHOLD }),
})

/** The size below which a group is hidden in what is published. It holds for releases made from now on: older ones keep theirs. */
export const setSmallestGroup = defineCommand({
  name: 'settings.setSmallestGroup',
  operation: 'region.update',
  input: z.strictObject({ smallestGroup: z.coerce.number().int().min(SMALLEST_SHOWN_GROUP).max(LARGEST_THRESHOLD) }),
  load: ({ tx }) => lockRegion(tx),
  scopeOf: () => ({}),
  run: async (ctx, { smallestGroup }, region) => {
    await updateSmallestGroup(ctx.tx, smallestGroup)
    return ok({ out: { smallestGroup }, audit: { event: 'region.smallestGroupSet', subjectKind: 'region', subjectId: region.id, before: { smallestGroup: String(region.smallestGroup) }, after: { smallestGroup: String(smallestGroup) } } })
  },
})
