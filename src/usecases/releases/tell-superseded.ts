import { listDrawnFrom } from '@/data/scoring/drawn-from.store'
import type { CycleId } from '@/domain/shared/ids'
import { notify } from '../kernel/notify'
import type { Context } from '../kernel/runtime'

/**
 * A new release stands in the place of the earlier ones of its cycle: whoever has something open drawn from them is told, once a
 * release and subject. Nothing they have is changed: a person looks whether its ground is still there.
 */
export const tellSuperseded = async (ctx: Context, { cycleId, number }: { cycleId: CycleId; number: number }): Promise<void> => {
  const drawn = await listDrawnFrom(ctx.tx, cycleId)
  await notify({ ...ctx, actorId: null }, 'groundSuperseded', drawn.map(({ what, subjectId, title, count, userId }) => (
    { subjectId, title, detail: `${what} ${number} ${count}`, onceKey: `superseded ${subjectId} ${number}`, to: { userId } }
  )))
}
