import { sweepUploads } from '@/data/evidence/upload.store'
import { listRegions } from '@/data/tenancy/region.store'
import { withTenant } from '@/data/tenant'
import type { RegionId } from '@/domain/shared/ids'
import { systemClock } from '@/platform/clock'
import { deleteFile } from '@/platform/file-store'

/** Longer than any upload lasts. */
export const UPLOAD_LIFE_MS = 3_600_000

/** Clears a region's files that no command has taken within an hour; the number cleared. A row is marked first, so that nobody takes what is being deleted. */
export const sweepRegionUploads = async (regionId: RegionId, now: Date): Promise<number> => {
  const keys = await withTenant(regionId, (tx) => sweepUploads(tx, new Date(now.getTime() - UPLOAD_LIFE_MS), now))
  for (const key of keys) await deleteFile(key)
  return keys.length
}

export const sweepAllUploads = async (now: Date = systemClock()): Promise<void> => {
  for (const { id } of await listRegions()) await sweepRegionUploads(id, now)
}
