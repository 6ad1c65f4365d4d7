import { describe, expect, it } from 'vitest'
import { chooseRelease, previousRelease, type ReleaseChoice } from './choose-release'

const release = (id: string, cycleId: string, number: number, previousCycleId: string | null = null): ReleaseChoice => ({
  id, cycleId, number, previousCycleId, period: '', cycleTitle: '', modelVersionId: '', contentHash: '', modelName: '', participants: 0, clusterKeys: [], createdAt: '', publishedAt: null,
}) as unknown as ReleaseChoice

const choices = [release('e', 'c3', 1, 'c2'), release('d', 'c2', 2, 'c1'), release('c', 'c2', 1, 'c1'), release('b', 'c1', 1)]

describe('which release is shown', () => {
  it('is the newest unless asked', () => expect([chooseRelease(choices, undefined)?.id, chooseRelease(choices, 'c')?.id]).toEqual(['e', 'c']))
  it('is none for an unknown one and for an empty list', () => expect([chooseRelease(choices, 'x'), chooseRelease([], undefined)]).toEqual([undefined, undefined]))
  it('is compared with the last release of the cycle before', () => expect(choices.map((chosen) => previousRelease(choices, chosen)?.id)).toEqual(['d', 'b', 'b', undefined]))
})
