import { expect, it, vi } from 'vitest'
import type * as store from '@/data/scoring/score-card.store'
import { listRated } from '@/data/scoring/score-card.store'
import { getOverview } from '@/usecases/overview/get-overview'
import { aCall, anActor } from '#tests/factories/access'
import { aCycle } from '#tests/factories/cycles'
import { fillByPosition, releaseOf } from '../scoring-rating/results'

vi.mock('@/data/scoring/score-card.store', async (importOriginal) => {
  const actual = await importOriginal<typeof store>()
  return { ...actual, listRated: vi.fn(actual.listRated) }
})

it('refuses before it reads anybody\'s result', async () => {
  const cycle = await aCycle({ municipalities: 1, organizations: 1 })
  await fillByPosition(cycle)
  await releaseOf(cycle)
  const refusal = await getOverview.execute(aCall(await anActor('auditor', cycle.region)), {})
  expect([refusal.ok ? 'ok' : refusal.error.code, vi.mocked(listRated).mock.calls.length]).toEqual(['FORBIDDEN', 0])
})
