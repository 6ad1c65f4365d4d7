import { describe, expect, it } from 'vitest'
import { inParts } from './in-parts'

const sizesOf = async (count: number): Promise<{ sizes: number[]; rows: number[]; atOnce: number }> => {
  const told = { sizes: [] as number[], rows: [] as number[], atOnce: 0 }
  let open = 0
  await inParts(Array.from({ length: count }, (_, at) => at), async (part) => {
    open += 1
    told.atOnce = Math.max(told.atOnce, open)
    await Promise.resolve()
    open -= 1
    told.sizes.push(part.length)
    told.rows.push(...part)
  })
  return told
}

describe('a long insert', () => {
  it('goes in parts, one after the other', async () => {
    expect(await sizesOf(1_001)).toEqual({ sizes: [500, 500, 1], rows: Array.from({ length: 1_001 }, (_, at) => at), atOnce: 1 })
  })
  it('is one part up to five hundred rows and none for nothing', async () => {
    expect((await sizesOf(500)).sizes).toEqual([500])
    expect((await sizesOf(0)).sizes).toEqual([])
  })
})
