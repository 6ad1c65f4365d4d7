import { err, ok, type Result } from '../shared/result'

export const MAX_LINK = 2_000
export type LinkRefusal = { readonly code: 'EVIDENCE_LINK_WRONG' }
const wrong: Result<never, LinkRefusal> = err({ code: 'EVIDENCE_LINK_WRONG' })

/** An address a reader's browser may open: http or https with a host of a public name, no user name or password in it. Returned as the browser will ask for it. */
export const parseLink = (text: string): Result<string, LinkRefusal> => {
  const typed = text.trim()
  if (typed === '' || typed.length > MAX_LINK || !/^https?:\/\//i.test(typed) || /[\s\p{Cc}\p{Cf}]/u.test(typed) || !URL.canParse(typed)) return wrong
  const { protocol, username, password, hostname, href } = new URL(typed)
  const isPublicName = hostname.includes('.') && !hostname.endsWith('.local') && !/^[\d.]+$/.test(hostname)
  return (protocol === 'http:' || protocol === 'https:') && username === '' && password === '' && isPublicName && href.length <= MAX_LINK ? ok(href) : wrong
}
