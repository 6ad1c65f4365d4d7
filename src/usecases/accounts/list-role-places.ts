import { z } from 'zod'
import { listMunicipalityOptions, listOrganizationOptions, type PlaceName } from '@/data/accounts/place.store'
import { findRegion } from '@/data/tenancy/region.store'
import { defineQuery } from '../kernel/define-query'
import { optionalMunicipalitySchema } from './schemas'

export type RolePlaces = { readonly municipalities: ReadonlyArray<PlaceName>; readonly organizations: ReadonlyArray<PlaceName>; readonly municipalityId: string | null }

/** What a role may be given in: all municipalities, and the organizations of the chosen one. */
export const listRolePlaces = defineQuery({
  name: 'accounts.listRolePlaces',
  operation: 'user.invite',
  input: z.strictObject({ municipalityId: optionalMunicipalitySchema }),
  load: ({ tx }) => findRegion(tx),
  scopeOf: () => ({}),
  run: async ({ tx }, { municipalityId }): Promise<RolePlaces> => ({
    municipalities: await listMunicipalityOptions(tx),
    organizations: municipalityId === undefined ? [] : await listOrganizationOptions(tx, municipalityId),
    municipalityId: municipalityId ?? null,
  }),
})
