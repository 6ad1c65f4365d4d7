/** One policy a response: scripts run by nonce only. Styles on elements stay allowed, because React writes `style=""` on the server. */
export const contentSecurityPolicy = (nonce: string, { isHttps, isDevelopment }: { isHttps: boolean; isDevelopment: boolean }): string =>
  [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    // The framework's development overlay writes its own style elements.
    isDevelopment ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
    ...(isHttps ? ['upgrade-insecure-requests'] : []),
  ].join('; ')

const NO_FEATURES = ['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'microphone', 'midi', 'payment', 'usb', 'browsing-topics'].map((name) => `${name}=()`).join(', ')

/** Answers that a page of this site shows inside itself: evidence to be looked at. */
const PREVIEW = /^\/api\/cycles\/[^/]+\/entry\/[^/]+\/evidence\/[^/]+\/preview$/
export const isPreview = (pathname: string): boolean => PREVIEW.test(pathname)

/** Nothing of a shown file runs, asks for anything, or is framed by another site. */
export const PREVIEW_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'"

/** ASVS 3.4: the same for every answer; a preview alone may be framed by this site. */
export const strictHeaders = (isHttps: boolean): ReadonlyArray<readonly [string, string]> => [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'same-origin'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Permissions-Policy', NO_FEATURES],
  ['X-Frame-Options', 'DENY'],
  ...(isHttps ? ([['Strict-Transport-Security', 'max-age=31536000; includeSubDomains']] as const) : []),
]
