import type { TenantTx } from '@/data/tenant'
import type { UserId } from '@/domain/shared/ids'

/** Who takes a step and when; nobody: the system, at its time. */
export type StepTaker = { readonly tx: TenantTx; readonly now: Date; readonly newId: () => string; readonly actorId: UserId | null }
