import { z } from 'zod'
import type { AccountTx } from '../tenant'

const askedReset = z.strictObject({ email: z.string(), address: z.string(), requestId: z.string() })
export type AskedReset = z.output<typeof askedReset>
export const RESET_TASK = 'ask_reset'

/** A note for the worker; it belongs to no region, for nobody has yet looked whose address it is. */
export const enqueueReset = async (tx: AccountTx, asked: AskedReset): Promise<void> => {
  await tx.$queryRaw`SELECT graphile_worker.add_job(${RESET_TASK}, payload := ${JSON.stringify(asked)}::json, max_attempts := 3)::text`
}

export const readAskedReset = (payload: unknown): AskedReset => askedReset.parse(payload)
