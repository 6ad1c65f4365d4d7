import type { OrganizationId } from '@/domain/shared/ids'
import type { TenantTx } from '../tenant'

/** The short name of today. */
export const findOrganizationName = async (tx: TenantTx, id: OrganizationId): Promise<string> =>
  (await tx.organization.findUnique({ where: { regionId_id: { regionId: tx.regionId, id } }, select: { shortName: true } }))?.shortName ?? ''

/** Short names of today by id. */
export const listOrganizationNames = async (tx: TenantTx, ids: ReadonlyArray<OrganizationId>): Promise<ReadonlyMap<OrganizationId, string>> =>
  new Map((await tx.organization.findMany({ where: { regionId: tx.regionId, id: { in: [...ids] } }, select: { id: true, shortName: true } })).map(({ id, shortName }) => [id as OrganizationId, shortName]))
