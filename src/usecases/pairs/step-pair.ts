import { z } from 'zod'
import { insertPairEvent, updatePair, type Pair, type PairChange } from '@/data/pairs/pair.store'
import type { News } from '@/data/notifications/notification.store'
import { requireRegion } from '@/data/tenancy/region.store'
import { pairSides, refusePairStep, statusAfterPairStep, type PairRefusal, type PairSide, type PairStep } from '@/domain/pairs/pair-workflow'
import { dayIn } from '@/domain/shared/calendar'
import { err, ok, type Result } from '@/domain/shared/result'
import { defineCommand, type Done } from '../kernel/define-command'
import { notify } from '../kernel/notify'
import type { Context } from '../kernel/runtime'
import { calendarDateSchema, pairIdSchema, textSchema } from '../kernel/schemas'
import { factsOfPair, lockHeldPair, lockPlacedPair, ownSide } from './pair-access'

const WORDS = 8000
const plain = z.strictObject({ pairId: pairIdSchema })
const worded = plain.extend({ comment: textSchema(WORDS) })

/** What one does to a pair its directors hear; the one who does it is not told. */
const tellPair = async (ctx: Context, { id, status, criterionName, giverUserId, takerUserId }: Pair, step: PairStep): Promise<void> => {
  // A proposal is not seen by its sides until a person has confirmed it.
  if (status === 'proposed' && step !== 'confirm') return
  const news = [giverUserId, takerUserId].flatMap((userId): ReadonlyArray<News> => (userId === null ? [] : [{ subjectId: id, title: criterionName, detail: step, to: { userId } }]))
  await notify({ ...ctx, actorId: ctx.actor.userId }, 'pairMoved', news)
}

type Made = { readonly step: PairStep; readonly side?: PairSide; readonly comment: string | null; readonly change: PairChange }
const take = async (ctx: Context, pair: Pair, { step, side, comment, change }: Made): Promise<Result<Done<Record<string, never>>, PairRefusal>> => {
  const today = dayIn(ctx.now, (await requireRegion(ctx.tx)).timeZone)
  const refusal = refusePairStep(step, await factsOfPair(ctx, pair, { side: side ?? ownSide(ctx.actor, pair), today }))
  if (refusal !== undefined) return err(refusal)
  const toStatus = statusAfterPairStep(pair.status, step)
  await updatePair(ctx.tx, pair.id, { status: toStatus, ...change })
  await insertPairEvent(ctx.tx, { id: ctx.newId(), pairId: pair.id, step, fromStatus: pair.status, toStatus, comment, actorId: ctx.actor.userId, at: ctx.now })
  await tellPair(ctx, pair, step)
  return ok({ out: {}, audit: { event: `pair.${step}`, subjectKind: 'pair', subjectId: pair.id, ...(change.meetingOn === undefined ? {} : { after: { meetingOn: change.meetingOn } }) } })
}
const agreement = (side: PairSide | null, at: Date): PairChange => (side === null ? {} : side === 'giver' ? { giverAgreedAt: at } : { takerAgreedAt: at })

/** A person confirms what a rule proposed; the load of the one who shares is counted now. */
export const confirmPair = defineCommand({
  name: 'pairs.confirm', operation: 'pair.manage', input: plain, load: lockHeldPair, scopeOf: () => ({}),
  run: (ctx, _input, pair) => take(ctx, pair, { step: 'confirm', comment: null, change: {} }),
})

/** Each director agrees for themselves. */
export const agreeToPair = defineCommand({
  name: 'pairs.agree', operation: 'pair.answer', input: plain, load: lockPlacedPair, scopeOf: ({ place }) => place,
  run: (ctx, _input, { pair }) => take(ctx, pair, { step: 'agree', comment: null, change: agreement(ownSide(ctx.actor, pair), ctx.now) }),
})

/** A director without an account agreed on paper. */
export const agreeOnPaper = defineCommand({
  name: 'pairs.agreeOnPaper', operation: 'pair.manage', input: worded.extend({ side: z.enum(pairSides) }), load: lockHeldPair, scopeOf: () => ({}),
  run: (ctx, { side, comment }, pair) => take(ctx, pair, { step: 'agreeOnPaper', side, comment, change: agreement(side, ctx.now) }),
})

export const declinePair = defineCommand({
  name: 'pairs.decline', operation: 'pair.answer', input: worded, load: lockPlacedPair, scopeOf: ({ place }) => place,
  run: (ctx, { comment }, { pair }) => take(ctx, pair, { step: 'decline', comment, change: {} }),
})

/** The day and the place of the педсовет; again, when it is moved. */
export const schedulePair = defineCommand({
  name: 'pairs.schedule', operation: 'pair.arrange', input: plain.extend({ meetingOn: calendarDateSchema, meetingPlace: textSchema(500) }),
  load: lockPlacedPair, scopeOf: ({ place }) => place,
  run: async (ctx, { meetingOn, meetingPlace }, { pair }) => {
    if (meetingOn < dayIn(ctx.now, (await requireRegion(ctx.tx)).timeZone)) return err({ code: 'PAIR_MEETING_PAST' })
    return take(ctx, pair, { step: 'schedule', comment: `${meetingOn}, ${meetingPlace}`, change: { meetingOn, meetingPlace } })
  },
})

/** The protocol of the педсовет: who, what about, what was agreed. */
export const holdPair = defineCommand({
  name: 'pairs.hold', operation: 'pair.arrange', input: worded, load: lockPlacedPair, scopeOf: ({ place }) => place,
  run: (ctx, { comment }, { pair }) => take(ctx, pair, { step: 'hold', comment, change: { protocol: comment } }),
})

/** What has changed in the organization since. */
export const followUpPair = defineCommand({
  name: 'pairs.followUp', operation: 'pair.manage', input: worded, load: lockHeldPair, scopeOf: () => ({}),
  run: (ctx, { comment }, pair) => take(ctx, pair, { step: 'followUp', comment, change: { followUp: comment } }),
})

export const closePair = defineCommand({
  name: 'pairs.close', operation: 'pair.manage', input: plain, load: lockHeldPair, scopeOf: () => ({}),
  run: (ctx, _input, pair) => take(ctx, pair, { step: 'close', comment: null, change: {} }),
})

export const cancelPair = defineCommand({
  name: 'pairs.cancel', operation: 'pair.manage', input: worded, load: lockHeldPair, scopeOf: () => ({}),
  run: (ctx, { comment }, pair) => take(ctx, pair, { step: 'cancel', comment, change: {} }),
})
