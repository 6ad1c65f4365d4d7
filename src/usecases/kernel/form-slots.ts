import type { Cycle } from '@/data/cycles/cycle.store'
import { findModelDocument, findModelVersionHead } from '@/data/models/model-version.store'
import type { TenantTx } from '@/data/tenant'
import type { ModelDocument } from '@/domain/models/model-document'

/** The model a cycle is held by. */
export const readCycleModel = async (tx: TenantTx, cycle: Cycle): Promise<ModelDocument> => {
  const version = await findModelVersionHead(tx, cycle.modelVersionId)
  if (version === undefined) throw new Error(`Cycle ${cycle.id} has no model version`)
  return findModelDocument(tx, version)
}

/** Where each field of the cycle's model lies in a form. */
export const readSlots = async (tx: TenantTx, cycle: Cycle): Promise<ReadonlyMap<string, number>> => new Map((await readCycleModel(tx, cycle)).fields.map(({ key }, slot) => [key, slot]))
