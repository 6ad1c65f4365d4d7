import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { aRegion } from '#tests/factories/regions'
import type { RegionId } from '@/domain/shared/ids'
import { withTenant } from '@/data/tenant'

describe('transactions of different regions at the same time', () => {
  it('keep each its own region, in the program and in the database', async () => {
    const regions = await Promise.all(Array.from({ length: 6 }, () => aRegion()))
    const gate = { open: (): void => undefined }
    const opened = new Promise<void>((resolve) => { gate.open = resolve })
    let waiting = 0
    const seen = await Promise.all(regions.map(({ regionId }) => withTenant(regionId, async (tx) => {
      waiting += 1
      if (waiting === regions.length) gate.open()
      await opened
      await wait(0)
      const rows = await tx.$queryRaw<Array<{ region: string }>>`SELECT current_setting('app.region_id') AS region`
      return { regionId, inProgram: tx.regionId, inDatabase: rows[0]?.region as RegionId | undefined }
    })))
    expect(seen).toEqual(regions.map(({ regionId }) => ({ regionId, inProgram: regionId, inDatabase: regionId })))
  })
})
