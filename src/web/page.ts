import { forbidden, notFound, redirect, unstable_rethrow } from 'next/navigation'
import type { CommonError } from '@/usecases/kernel/errors'
import type { PublicQuery } from '@/usecases/kernel/define-public-query'
import type { Query } from '@/usecases/kernel/define-query'
import type { Result } from '@/domain/shared/result'
import type { Actor } from '@/policy/can'
import type { Session } from '@/usecases/accounts/read-session'
import { reportFault } from './fault'
import { paths } from './paths'
import { requestId, requestPath } from './request'
import { currentSession } from './session/session'

/** The signed-in person, or the way to the sign-in page and back. */
export const requireSession = async (): Promise<Session> => (await currentSession()) ?? redirect(paths.signIn(await requestPath()))

/** The same in a chosen region. */
export const requireActor = async (): Promise<Actor> => (await requireSession()).actor ?? redirect(paths.chooseRegion(await requestPath()))

/** A fault keeps the request's number as its digest: the error page shows it. */
const withNumber = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    unstable_rethrow(error)
    const number = await requestId()
    reportFault(error, number)
    throw error instanceof Error ? Object.assign(error, { digest: number }) : error
  }
}

/** An address that makes no sense is an address that is not there. */
const unwrap = <Out>(result: Result<Out, CommonError>): Out => {
  if (result.ok) return result.value
  return result.error.code === 'FORBIDDEN' ? forbidden() : notFound()
}

/** How a page behind the sign-in reads: signed out → sign-in, not there or not yours → 404, no right → 403 page. */
export const loadPage = async <Out>(query: Query<Out>, input: unknown): Promise<Out> => {
  const actor = await withNumber(requireActor)
  const number = await requestId()
  return unwrap(await withNumber(() => query.execute({ actor, requestId: number }, input)))
}

/** The same where another page stands in the place of what is not there. */
export const findPage = async <Out>(query: Query<Out>, input: unknown): Promise<Out | null> => {
  const actor = await withNumber(requireActor)
  const number = await requestId()
  const result = await withNumber(() => query.execute({ actor, requestId: number }, input))
  return !result.ok && result.error.code === 'NOT_FOUND' ? null : unwrap(result)
}

/** How a page for everybody reads. */
export const loadPublicPage = async <Out>(query: PublicQuery<Out>, input: unknown): Promise<Out> => unwrap(await withNumber(() => query.execute(input)))
