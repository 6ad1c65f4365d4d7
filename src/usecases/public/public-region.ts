import { z } from 'zod'
import { findRegionBySlug } from '@/data/tenancy/region.store'
import type { RegionId } from '@/domain/shared/ids'

export const slugSchema = z.string().regex(/^[a-z0-9-]{1,60}$/)
export const regionOfSlug = async ({ slug }: { slug: string }): Promise<RegionId | undefined> => (await findRegionBySlug(slug))?.id
