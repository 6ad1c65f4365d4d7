import { listActiveVersions, lockActiveSlot, updateModelVersionActive, updateModelVersionSuperseded } from '@/data/models/model-step.store'
import type { ModelVersionHead } from '@/data/models/model-version.store'
import type { TenantTx } from '@/data/tenant'
import { activeSlot } from '@/domain/models/active-slot'
import { refuseStep, type StepRefusal } from '@/domain/models/model-workflow'
import type { CalendarDate } from '@/domain/shared/calendar'
import type { ModelVersionId } from '@/domain/shared/ids'
import { err, ok, type Result } from '@/domain/shared/result'

type When = { readonly now: Date; readonly from: CalendarDate }

/**
 * An approved version comes into force and takes the place of the model's own earlier edition, which is superseded; cycles
 * that run stay on the version they began with. Another model in force for the same owner and period refuses it.
 */
export const putInForce = async (tx: TenantTx, version: ModelVersionHead, { now, from }: When): Promise<Result<{ superseded: ReadonlyArray<ModelVersionId> }, StepRefusal>> => {
  const slot = activeSlot(version, from)
  await lockActiveSlot(tx, slot)
  const active = await listActiveVersions(tx)
  const slotTakenBy = active.find(({ modelId, activeSlot: held }) => modelId !== version.modelId && held === slot)?.modelName
  const refusal = refuseStep('activate', { status: version.status, openComments: 0, errors: 0, unexplainedWarnings: 0, isAuthor: false, cyclesInProgress: 0, slotTakenBy })
  if (refusal !== undefined) return err(refusal)
  const superseded = active.filter(({ modelId }) => modelId === version.modelId).map(({ id }) => id)
  for (const id of superseded) await updateModelVersionSuperseded(tx, id, now)
  await updateModelVersionActive(tx, version.id, { effectiveFrom: from, activatedAt: now, activeSlot: slot })
  return ok({ superseded })
}
