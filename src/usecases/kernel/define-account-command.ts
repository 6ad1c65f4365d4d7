import type { z } from 'zod'
import type { SessionId, UserId } from '@/domain/shared/ids'
import type { Result } from '@/domain/shared/result'
import { systemClock } from '@/platform/clock'
import { newId } from '@/platform/ids'
import type { CommonError } from './errors'
import { parseInput } from './parse-input'

/** Who knocks, before any tenant is chosen. `account` comes from the session row, never from the client. */
export type AccountCall = {
  readonly account: { readonly userId: UserId; readonly sessionId: SessionId } | null
  readonly address: string
  readonly userAgent: string
  /** The signed cookie of a browser this person has signed in from before; empty otherwise. */
  readonly device: string
  readonly requestId: string
  readonly now?: Date
}
export type AccountContext = Omit<AccountCall, 'now'> & { readonly now: Date; readonly newId: () => string }
export type AccountCommand<Out, E> = {
  readonly kind: 'account'
  readonly name: string
  readonly execute: (call: AccountCall, raw: unknown) => Promise<Result<Out, E | CommonError>>
}
type Outcome = Result<unknown, { code: string }>
type OutOf<R extends Outcome> = Extract<R, { ok: true }>['value']
type RefusalOf<R extends Outcome> = Extract<R, { ok: false }>['error']

export type AccountCommandSpec<I extends z.ZodType, R extends Outcome> = {
  name: string
  /** Always `z.strictObject`. */
  input: I
  /** Opens its own transactions: a refused sign-in must be remembered, so a refusal does not roll back. */
  run: (ctx: AccountContext, input: z.output<I>) => Promise<R>
}

/** What is done to an account outside every tenant: it has no actor and no scope, only the own account or nobody. */
export const defineAccountCommand = <I extends z.ZodType, R extends Outcome>(spec: AccountCommandSpec<I, R>): AccountCommand<OutOf<R>, RefusalOf<R>> => ({
  kind: 'account',
  name: spec.name,
  execute: async (call, raw) => {
    const input = parseInput(spec.input, raw)
    if (!input.ok) return input
    return (await spec.run({ ...call, now: call.now ?? systemClock(), newId }, input.value)) as Result<OutOf<R>, RefusalOf<R>>
  },
})
