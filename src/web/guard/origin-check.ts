/** What a browser says about where a request came from. */
export type RequestSource = { readonly origin: string | null; readonly site: string | null; readonly mode: string | null }

const LOOPBACK = ['127.0.0.1', 'localhost']

/** The configured origin; for a server on this machine both of its names. */
const isOwn = (origin: string, appOrigin: string): boolean => {
  if (origin === appOrigin) return true
  const own = new URL(appOrigin)
  return LOOPBACK.includes(own.hostname) && LOOPBACK.some((name) => origin === `${own.protocol}//${name}${own.port === '' ? '' : `:${own.port}`}`)
}

/** For what changes something: the origin must be there and ours; never judged by Host or X-Forwarded-*. */
export const mayChange = ({ origin, site }: RequestSource, appOrigin: string): boolean =>
  origin !== null && isOwn(origin, appOrigin) && (site === null || site === 'same-origin')

/** For reading a file: a link opened by a person is welcome from anywhere, a request made by another site's page is not. */
export const mayRead = ({ site, mode }: RequestSource): boolean => site === null || site === 'same-origin' || site === 'none' || mode === 'navigate'

export const sourceOf = (headers: Headers | { get: (name: string) => string | null }): RequestSource => ({
  origin: headers.get('origin'), site: headers.get('sec-fetch-site'), mode: headers.get('sec-fetch-mode'),
})
