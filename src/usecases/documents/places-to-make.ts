import { listMunicipalityNames } from '@/data/tenancy/municipality.store'
import { can, reachOf } from '@/policy/can'
import type { Context } from '../kernel/runtime'

/** Where the actor may have documents made: the whole region, own municipalities by name, or nowhere. */
export const placesToMake = async ({ tx, actor }: Context) => {
  const reach = reachOf(actor, 'document.create')
  const names = await listMunicipalityNames(tx)
  const isWhole = can(actor, 'document.create', { regionId: actor.regionId })
  const own = reach.kind === 'region' ? [...names.keys()] : reach.municipalityIds
  const municipalities = own.map((id) => ({ id, name: names.get(id) ?? '' })).sort((a, b) => a.name.localeCompare(b.name, 'ru'))
  return { region: isWhole, municipalities }
}
