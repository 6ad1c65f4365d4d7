import { NextResponse, type NextRequest } from 'next/server'
import { env } from '@/platform/env'
import { newId } from '@/platform/ids'
import { newSecret } from '@/platform/token'
import { NONCE_HEADER, PATH_HEADER, REQUEST_ID_HEADER } from './header-names'
import { cabinetSegments, paths } from '../paths'
import { contentSecurityPolicy, isPreview, strictHeaders } from './security-headers'
import { openSession, sessionCookieName } from '../session/session-token'

const CSP = 'Content-Security-Policy'
const segmentOf = (pathname: string): string => pathname.split('/')[1] ?? ''
const isCabinet = (pathname: string): boolean => cabinetSegments.has(segmentOf(pathname))

const withHeaders = (response: NextResponse, policy: string): NextResponse => {
  response.headers.set(CSP, policy)
  for (const [name, value] of strictHeaders(env().APP_ORIGIN.startsWith('https:'))) response.headers.set(name, value)
  return response
}

/** Marks a page request with its number, address and nonce. What the client sent under these names is overwritten. */
const markedHeaders = (request: NextRequest, nonce: string, policy: string): Headers => {
  const headers = new Headers(request.headers)
  headers.set(REQUEST_ID_HEADER, newId())
  headers.set(PATH_HEADER, `${request.nextUrl.pathname}${request.nextUrl.search}`)
  headers.set(NONCE_HEADER, nonce)
  headers.set(CSP, policy)
  return headers
}

/**
 * Headers for every answer, and a shorter way to the sign-in page. No right is judged here: a request that passes the proxy by
 * another spelling of its address meets the same refusal in the query.
 */
export const respond = async (request: NextRequest, isDevelopment: boolean): Promise<NextResponse> => {
  const isHttps = env().APP_ORIGIN.startsWith('https:')
  const nonce = newSecret(16)
  const policy = contentSecurityPolicy(nonce, { isHttps, isDevelopment })
  const { pathname, search } = request.nextUrl
  const isSignedIn = (await openSession(request.cookies.get(sessionCookieName())?.value)) !== undefined
  if (!isSignedIn && request.method === 'GET' && isCabinet(pathname)) {
    return withHeaders(NextResponse.redirect(new URL(paths.signIn(`${pathname}${search}`), env().APP_ORIGIN)), policy)
  }
  const response = withHeaders(NextResponse.next({ request: { headers: markedHeaders(request, nonce, policy) } }), policy)
  if (isPreview(pathname)) {
    // Its route sets the policy of the file itself: two would both be obeyed, and the page's forbids every frame.
    response.headers.delete(CSP)
    response.headers.set('X-Frame-Options', 'SAMEORIGIN')
  }
  if (isSignedIn || isCabinet(pathname) || segmentOf(pathname) === 'api') response.headers.set('Cache-Control', 'private, no-store')
  return response
}
