import type { Conditions } from '@/domain/cycles/snapshot'
import type { OrganizationId } from '@/domain/shared/ids'
import type { TenantTx } from '../tenant'

/** Conditions of the register for the index of context; the snapshot of the next cycle copies them. */
export const updateConditions = async (tx: TenantTx, id: OrganizationId, conditions: Conditions): Promise<void> => {
  await tx.organization.update({ where: { regionId_id: { regionId: tx.regionId, id } }, data: { ...conditions } })
}
