import type { OrganizationId } from '@/domain/shared/ids'
import type { TenantTx } from '../tenant'

/** The short name of today. */
export const findOrganizationName = async (tx: TenantTx, id: OrganizationId): Promise<string> =>
  (await tx.organization.findUnique({ where: { regionId_id: { regionId: tx.regionId, id } }, select: { shortName: true } }))?.shortName ?? ''
