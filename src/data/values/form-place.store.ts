import type { MunicipalityId, OrganizationId, SubmissionId } from '@/domain/shared/ids'
import type { TenantTx } from '../tenant'

export type FormPlace = { readonly municipalityId: MunicipalityId; readonly organizationId: OrganizationId }

/** Where forms stand; one that is not there has no place. */
export const listFormPlaces = async (tx: TenantTx, ids: ReadonlyArray<SubmissionId>): Promise<ReadonlyArray<FormPlace>> =>
  tx.$queryRaw<FormPlace[]>`
    SELECT DISTINCT municipality_id::text AS "municipalityId", organization_id::text AS "organizationId"
    FROM submission WHERE region_id = ${tx.regionId}::uuid AND id = ANY(${[...ids]}::uuid[])`
