import { err, ok, type Result } from '../shared/result'

export const MAX_LINK = 2_000
export type LinkRefusal = { readonly code: 'EVIDENCE_LINK_WRONG' }
const wrong: Result<never, LinkRefusal> = err({ code: 'EVIDENCE_LINK_WRONG' })


const isTyped = (text: string): boolean => text.length <= MAX_LINK && /^https?:\/\/[^\s\p{Cc}\p{Cf}]+$/iu.test(text) && URL.canParse(text)
/** A name others can reach, not this machine, its network or a bare number. */
const isPublic = ({ hostname }: URL): boolean => hostname.includes('.') && !hostname.endsWith('.local') && !/^[\d.]+$/.test(hostname)

/** An address a reader's browser may open: http or https with a host of a public name, no user name or password in it. Returned as the browser will ask for it. */
export const parseLink = (text: string): Result<string, LinkRefusal> => {
  const typed = text.trim()
  if (!isTyped(typed)) return wrong
  const url = new URL(typed)
  return url.username === '' && url.password === '' && isPublic(url) && url.href.length <= MAX_LINK ? ok(url.href) : wrong
}
