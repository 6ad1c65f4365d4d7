import { describe, expect, it } from 'vitest'
import type { TenantTx } from '@/data/tenant'
import type { RegionId, ReleaseId } from '@/domain/shared/ids'
import { releaseMemo } from './release-memo'

const txOf = (region: string): TenantTx => ({ regionId: region as RegionId }) as TenantTx
const release = 'r1' as ReleaseId

describe('what is counted from a release', () => {
  const counting = () => {
    let [made, at] = [0, 0]
    const memo = releaseMemo<number>(2, () => new Date(at))
    return { of: (region: string, releaseId: string, rest?: string) => memo(txOf(region), { releaseId: releaseId as ReleaseId, ...(rest === undefined ? {} : { rest }) }, async () => (made += 1)), pass: (ms: number) => { at += ms } }
  }
  it('is counted once, each release and part by itself', async () => {
    const { of } = counting()
    expect([await of('a', release), await of('a', release), await of('a', release, 'lyceum')]).toEqual([1, 1, 2])
  })
  it('never crosses regions', async () => {
    const { of } = counting()
    expect([await of('a', release), await of('b', release)]).toEqual([1, 2])
  })
  it('is counted anew after a minute, not before', async () => {
    const { of, pass } = counting()
    await of('a', release)
    pass(59_999)
    expect(await of('a', release)).toBe(1)
    pass(1)
    expect(await of('a', release)).toBe(2)
  })
  it('lets the least lately used go', async () => {
    const { of } = counting()
    await of('a', 'one'); await of('a', 'two'); await of('a', 'one'); await of('a', 'three')
    expect([await of('a', 'one'), await of('a', 'two')]).toEqual([1, 4])
  })
  it('keeps nothing of a count that failed', async () => {
    const memo = releaseMemo<number>(2)
    await expect(memo(txOf('a'), { releaseId: release }, async () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await memo(txOf('a'), { releaseId: release }, async () => 7)).toBe(7)
  })
})
