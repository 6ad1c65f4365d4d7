/** Request headers which `proxy.ts` sets over whatever the client sent. */
export const REQUEST_ID_HEADER = 'x-request-id'
export const PATH_HEADER = 'x-smer-path'
export const NONCE_HEADER = 'x-nonce'
