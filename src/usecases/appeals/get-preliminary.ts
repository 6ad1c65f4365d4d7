import { z } from 'zod'
import { listReviews, type ReviewRow } from '@/data/appeals/result-review.store'
import { findCycle, type Cycle } from '@/data/cycles/cycle.store'
import { findModelDocument, findModelVersionHead } from '@/data/models/model-version.store'
import { findLastRelease } from '@/data/scoring/release.store'
import { isResultShown } from '@/domain/cycles/cycle-workflow'
import { isReached, reachOf } from '@/policy/can'
import { defineQuery, type OutOf } from '../kernel/define-query'
import type { Context } from '../kernel/runtime'
import { cycleIdSchema, pageSchema } from '../kernel/schemas'
import { windowOf } from './appeal-access'

const PAGE_SIZE = 50

const rowDto = ({ at, directorUserId: _user, ...row }: ReviewRow) => ({ ...row, at: at?.toISOString() ?? null })

const levelsOf = async ({ tx }: Context, cycle: Cycle) => {
  const head = await findModelVersionHead(tx, cycle.modelVersionId)
  return head === undefined ? [] : (await findModelDocument(tx, head)).levels.map(({ name, tone }) => ({ name, tone }))
}

/** Whether the own result may be appealed now, and until when. */
const appealsOf = async ({ tx, now }: Context, cycle: Cycle, [own]: ReadonlyArray<ReviewRow>) => {
  const window = own === undefined ? null : await windowOf(tx, cycle, own.municipalityId)
  return { mayAppeal: cycle.status === 'appeals' && window !== null && now < window.endsAt, appealsUntil: window === null ? null : { endsAt: window.endsAt.toISOString(), timeZone: window.timeZone } }
}

/** Disputed first, then those who have not looked. */
const order = ({ verdict }: ReviewRow): number => (verdict === 'disputed' ? 0 : verdict === null ? 1 : 2)

const boardOf = (rows: ReadonlyArray<ReviewRow>, page: number) => {
  if (rows.length === 0) return null
  const count = (verdict: ReviewRow['verdict']): number => rows.filter((row) => row.verdict === verdict).length
  return {
    total: rows.length, agreed: count('agreed'), disputed: count('disputed'), page, pageSize: PAGE_SIZE, pageCount: Math.max(1, Math.ceil(rows.length / PAGE_SIZE)),
    rows: [...rows].sort((a, b) => order(a) - order(b)).slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map(rowDto),
  }
}

/** The checking window: the own results for a director, who has looked and what was said for those who run the cycle. */
export const getPreliminary = defineQuery({
  name: 'appeals.getPreliminary',
  operation: 'appeal.read',
  input: z.strictObject({ cycleId: cycleIdSchema, page: pageSchema }),
  load: ({ tx }, { cycleId }) => findCycle(tx, cycleId),
  scopeOf: () => ({}),
  personal: (cycle) => ({ subjectKind: 'cycle', subjectId: cycle.id }),
  run: async (ctx, { page = 1 }, cycle) => {
    const { tx, actor } = ctx
    const release = await findLastRelease(tx, cycle.id)
    const isOpen = release !== undefined && isResultShown(cycle.status)
    const rows = isOpen ? await listReviews(tx, release.id) : []
    const own = rows.filter(({ directorUserId }) => directorUserId === actor.userId)
    return {
      cycle: { id: cycle.id, title: cycle.title, period: cycle.period, status: cycle.status }, release: release === undefined ? null : { id: release.id, number: release.number }, isOpen,
      levels: await levelsOf(ctx, cycle), own: own.map(rowDto), ...(await appealsOf(ctx, cycle, own)), board: boardOf(rows.filter((row) => isReached(reachOf(actor, 'appeal.watch'), row)), page),
    }
  },
})
export type PreliminaryPage = OutOf<typeof getPreliminary>
