import { z } from 'zod'
import { findPair, listPairEvents } from '@/data/pairs/pair.store'
import { findMentorOf } from '@/data/supporters/supporter.store'
import { readRegionVocabulary } from '@/data/tenancy/region-vocabulary.codec'
import { requireRegion } from '@/data/tenancy/region.store'
import { pairSteps, refusePairStep, type PairStep } from '@/domain/pairs/pair-workflow'
import { dayIn } from '@/domain/shared/calendar'
import { can } from '@/policy/can'
import type { Operation } from '@/policy/operations'
import { defineQuery } from '../kernel/define-query'
import { pairIdSchema } from '../kernel/schemas'
import { factsOfPair, maySeePair, ownSide, placeOfPair } from './pair-access'
import { pairDto } from './pair-dto'

const operationOf: Record<PairStep, Operation> = {
  confirm: 'pair.manage', agree: 'pair.answer', agreeOnPaper: 'pair.manage', decline: 'pair.answer', schedule: 'pair.arrange', hold: 'pair.arrange', followUp: 'pair.manage', close: 'pair.manage', cancel: 'pair.manage',
}

/** One pair with its reason, history and the steps open to the reader. */
export const getPair = defineQuery({
  name: 'pairs.get',
  operation: 'pair.read',
  input: z.strictObject({ pairId: pairIdSchema }),
  load: async (ctx, { pairId }) => {
    const pair = await findPair(ctx.tx, pairId)
    return pair !== undefined && maySeePair(ctx.actor, pair) ? { pair, place: placeOfPair(ctx.actor, pair) } : undefined
  },
  scopeOf: ({ place }) => place,
  personal: ({ pair }) => ({ subjectKind: 'pair', subjectId: pair.id }),
  run: async (ctx, _input, { pair, place }) => {
    const { timeZone, vocabulary } = await requireRegion(ctx.tx)
    const at = { ...place, regionId: ctx.actor.regionId }
    const absent = (['giver', 'taker'] as const).find((side) => pair[`${side}AgreedAt`] === null) ?? 'giver'
    const facts = await factsOfPair(ctx, pair, { side: ownSide(ctx.actor, pair), today: dayIn(ctx.now, timeZone) })
    const steps = pairSteps.filter((step) => can(ctx.actor, operationOf[step], at) && refusePairStep(step, step === 'agreeOnPaper' ? { ...facts, side: absent } : facts) === undefined)
    return { ...pairDto(ctx.actor, pair), steps, absent, timeZone, mentor: (await findMentorOf(ctx.tx, pair.giverDirectorId)) ?? null, mentorName: readRegionVocabulary(vocabulary).mentor, events: (await listPairEvents(ctx.tx, pair.id)).map((event) => ({ ...event, at: event.at.toISOString() })) }
  },
})
