import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { redirect, unstable_rethrow } from 'next/navigation'
import type { Result } from '@/domain/shared/result'
import { env } from '@/platform/env'
import type { ActionState, FormAction } from '@/usecases/kernel/action-state'
import type { AccountCommand } from '@/usecases/kernel/define-account-command'
import type { Command } from '@/usecases/kernel/define-command'
import { reportFault } from './fault'
import { inputOf, typedOf } from './input/form-data'
import { fieldMessages, messageOf, type Refusal } from './messages'
import { mayChange, sourceOf } from './guard/origin-check'
import { clientAddress, requestId, userAgent } from './request'
import { currentSession } from './session/session'
import { readDeviceCookie } from './session/session-cookie'

export type ActionOptions<Out> = {
  /** Where to go when it is done; without it the shown page is read anew. */
  goTo?: (out: Out) => string
  /** The form shows the outcome itself, and the page is left as it is: saving cells of a grid. */
  quiet?: boolean
}
export type AccountActionOptions<Out> = {
  /** Sets cookies; what it returns is the address to go to. */
  finish?: (out: Out, payload: unknown) => Promise<string | undefined>
}

const err = (error: Refusal): { ok: false; error: Refusal } => ({ ok: false, error })

const stateOf = <Out>(result: Result<Out, Refusal>, payload: unknown): ActionState<Out> => {
  if (result.ok) return { status: 'ok', out: result.value }
  const typed = typedOf(payload)
  const kept = typed === undefined ? {} : { typed }
  const message = messageOf(result.error)
  return result.error.code === 'INVALID_INPUT'
    ? { status: 'invalid', message, fields: fieldMessages(result.error.fields), ...kept }
    : { status: 'refused', code: result.error.code, message, ...kept }
}

/** An action may be posted to any address of the site, so its own door is here: origin first, then the work; a fault becomes a number. */
const guarded = async <Out>(work: (number: string) => Promise<Result<Out, Refusal>>): Promise<Result<Out, Refusal>> => {
  const number = await requestId()
  if (!mayChange(sourceOf(await headers()), env().APP_ORIGIN)) return err({ code: 'FOREIGN_ORIGIN' })
  try {
    return await work(number)
  } catch (error) {
    unstable_rethrow(error)
    reportFault(error, number)
    return err({ code: 'FAULT', number })
  }
}

/** A server action out of a command: `export const closeCycleAction = toAction(closeCycle)`. */
export const toAction = <Out, E extends Refusal>(command: Command<Out, E>, { goTo, quiet = false }: ActionOptions<Out> = {}): FormAction<Out> =>
  async (_previous, payload) => {
    const result = await guarded<Out>(async (number) => {
      const session = await currentSession()
      if (session === undefined) return err({ code: 'SIGNED_OUT' })
      if (session.actor === null) return err({ code: 'REGION_NOT_CHOSEN' })
      return command.execute({ actor: session.actor, requestId: number }, inputOf(payload))
    })
    if (result.ok && goTo !== undefined) redirect(goTo(result.value))
    if (result.ok && !quiet) refresh()
    return stateOf(result, payload)
  }

/** A server action out of an account command: sign-in, invitation, reset, own sessions. */
export const toAccountAction = <Out, E extends Refusal>(command: AccountCommand<Out, E>, { finish }: AccountActionOptions<Out> = {}): FormAction<Out> =>
  async (_previous, payload) => {
    const result = await guarded<Out>(async (number) => {
      const session = await currentSession()
      const account = session === undefined ? null : { userId: session.userId, sessionId: session.id }
      const call = { account, address: await clientAddress(), userAgent: await userAgent(), device: await readDeviceCookie(), requestId: number }
      return command.execute(call, inputOf(payload))
    })
    const address = result.ok ? await finish?.(result.value, payload) : undefined
    if (address !== undefined) redirect(address)
    if (result.ok) refresh()
    return stateOf(result, payload)
  }

/** The same for a form without state: `<form action={…}>`. What it would have told is dropped. */
export const toPlainAction = <Out>(action: FormAction<Out>): ((form: FormData) => Promise<void>) => async (form) => {
  await action({ status: 'idle' }, form)
}
