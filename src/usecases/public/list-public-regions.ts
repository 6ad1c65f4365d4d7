import { listRegions } from '@/data/tenancy/region.store'
import { ok } from '@/domain/shared/result'
import type { PublicQuery } from '../kernel/define-public-query'
import { parseInput } from '../kernel/parse-input'
import { register } from '../kernel/registry'
import { noInput } from '../kernel/schemas'

const NAME = 'public.listRegions'
register({ kind: 'query', name: NAME })

export type PublicRegionLink = { readonly slug: string; readonly name: string; readonly isDemo: boolean }

/** Regions of the installation. It lies in no tenant, so it is written by hand: only names and addresses come out. */
export const listPublicRegions: PublicQuery<ReadonlyArray<PublicRegionLink>> = {
  kind: 'public',
  name: NAME,
  execute: async (raw) => {
    const input = parseInput(noInput, raw)
    if (!input.ok) return input
    return ok((await listRegions()).map(({ slug, name, isDemo }) => ({ slug, name, isDemo })))
  },
}
