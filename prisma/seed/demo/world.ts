import type { RegionId } from '@/domain/shared/ids'
import type { RegionReference } from '../reference/regions'
import { makeOrganizations, type DemoOrganization } from './organizations'
import { makePeople, type DemoPeople } from './people'
import { demoPlans, SEED_VERSION, type DemoPlan } from './plan'
import { idOf } from './random'

/** A demo region in memory: everything that does not depend on the database. */
export type World = {
  readonly region: RegionReference
  readonly regionId: RegionId
  readonly plan: DemoPlan
  readonly municipalityIds: ReadonlyArray<string>
  readonly organizations: ReadonlyArray<DemoOrganization>
  readonly people: DemoPeople
  readonly home: { readonly index: number; readonly municipalityId: string }
}

export const regionIdOf = (slug: string): RegionId => idOf('region', slug, SEED_VERSION) as RegionId

export const makeWorld = (region: RegionReference): World => {
  const plan = demoPlans[region.slug]
  if (plan === undefined) throw new Error(`No demo plan for ${region.slug}`)
  const organizations = makeOrganizations(region, plan.participants - plan.forced, plan.events)
  const people = makePeople({ slug: region.slug, naming: plan.naming }, organizations, plan)
  const municipalityIds = region.municipalities.map((_place, index) => idOf(region.slug, 'municipality', index))
  const index = region.municipalities.findIndex((place) => place.shortName === plan.home)
  const municipalityId = municipalityIds[index]
  if (municipalityId === undefined) throw new Error(`${plan.home} is no municipality of ${region.slug}`)
  return { region, regionId: regionIdOf(region.slug), plan, municipalityIds, organizations, people, home: { index, municipalityId } }
}
