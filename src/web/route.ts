import { unstable_rethrow } from 'next/navigation'
import type { Result } from '@/domain/shared/result'
import { env } from '@/platform/env'
import type { Command } from '@/usecases/kernel/define-command'
import type { PublicQuery } from '@/usecases/kernel/define-public-query'
import type { Query } from '@/usecases/kernel/define-query'
import type { Actor } from '@/policy/can'
import { reportFault } from './fault'
import { fieldMessages, messageOf, type Refusal } from './messages'
import { mayChange, mayRead, sourceOf } from './guard/origin-check'
import { requestId } from './request'
import { currentSession } from './session/session'

export type RouteParams = Readonly<Record<string, string | string[] | undefined>>
export type RouteHandler = (request: Request, context: { params: Promise<RouteParams> }) => Promise<Response>
type Answer<Out> = { respond: (out: Out) => Response | Promise<Response> }
/** `input` may refuse by itself, for example a body that is too large: see `readForm`. */
export type RouteInput = (request: Request, params: RouteParams) => Promise<Result<unknown, Refusal>>

const statusOf = ({ code }: Refusal): number => {
  if (code === 'SIGNED_OUT') return 401
  if (code === 'FORBIDDEN' || code === 'FOREIGN_ORIGIN') return 403
  if (code === 'NOT_FOUND') return 404
  if (code === 'BODY_TOO_LARGE') return 413
  if (code === 'INVALID_INPUT') return 422
  return code === 'FAULT' ? 500 : 409
}

/** A refusal as JSON: `{ code, message, fields? }`. */
export const refusalResponse = (refusal: Refusal): Response =>
  Response.json(
    { code: refusal.code, message: messageOf(refusal), ...(refusal.code === 'INVALID_INPUT' ? { fields: fieldMessages(refusal.fields) } : {}) },
    { status: statusOf(refusal), headers: { 'Cache-Control': 'private, no-store' } },
  )

const answer = async (work: (actor: Actor, number: string) => Promise<Response>): Promise<Response> => {
  const number = await requestId()
  try {
    const session = await currentSession()
    if (session === undefined) return refusalResponse({ code: 'SIGNED_OUT' })
    if (session.actor === null) return refusalResponse({ code: 'REGION_NOT_CHOSEN' })
    return await work(session.actor, number)
  } catch (error) {
    unstable_rethrow(error)
    reportFault(error, number)
    return refusalResponse({ code: 'FAULT', number })
  }
}

/** `export const GET = toQueryRoute(exportRating, { input, respond: fileResponse })` */
export const toQueryRoute = <Out>(query: Query<Out>, { input, respond }: Answer<Out> & { input: (request: Request, params: RouteParams) => unknown }): RouteHandler =>
  async (request, { params }) => {
    if (!mayRead(sourceOf(request.headers))) return refusalResponse({ code: 'FOREIGN_ORIGIN' })
    return answer(async (actor, number) => {
      const result = await query.execute({ actor, requestId: number }, input(request, await params))
      return result.ok ? respond(result.value) : refusalResponse(result.error)
    })
  }

/** The same for what anybody may read: no session is asked for. */
export const toPublicQueryRoute = <Out>(query: PublicQuery<Out>, { input, respond }: Answer<Out> & { input: (request: Request, params: RouteParams) => unknown }): RouteHandler =>
  async (request, { params }) => {
    const number = await requestId()
    try {
      const result = await query.execute(input(request, await params))
      return result.ok ? await respond(result.value) : refusalResponse(result.error)
    } catch (error) {
      unstable_rethrow(error)
      reportFault(error, number)
      return refusalResponse({ code: 'FAULT', number })
    }
  }

/** `export const POST = toCommandRoute(createImport, { input, respond })`: uploads; everything else is a server action. */
export const toCommandRoute = <Out, E extends Refusal>(command: Command<Out, E>, { input, respond }: Answer<Out> & { input: RouteInput }): RouteHandler =>
  async (request, { params }) => {
    if (!mayChange(sourceOf(request.headers), env().APP_ORIGIN)) return refusalResponse({ code: 'FOREIGN_ORIGIN' })
    return answer(async (actor, number) => {
      const given = await input(request, await params)
      if (!given.ok) return refusalResponse(given.error)
      const result = await command.execute({ actor, requestId: number }, given.value)
      return result.ok ? respond(result.value) : refusalResponse(result.error)
    })
  }

/** Search parameters as a plain object; a doubled one keeps its last value. */
export const searchOf = (request: Request): Record<string, string> => Object.fromEntries(new URL(request.url).searchParams.entries())
