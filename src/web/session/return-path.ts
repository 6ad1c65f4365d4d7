const INERT_ORIGIN = 'https://inert.invalid'
const hasControl = (text: string): boolean => [...text].some((char) => char < ' ' || char === '\u007F')

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
const looksLocal = (text: string): boolean => text.startsWith('/') && !/^\/[/\\]/.test(text) && !text.includes('\\') && !hasControl(text)

/** An address inside this site to come back to, or the fallback: what names another host in any spelling is dropped. */
export const safeReturnPath = (asked: string | undefined | null, fallback: string): string => {
  if (typeof asked !== 'string' || asked.length > 2000 || !looksLocal(asked) || !looksLocal(decoded(asked))) return fallback
  if (!URL.canParse(asked, INERT_ORIGIN)) return fallback
  const url = new URL(asked, INERT_ORIGIN)
  return url.origin === INERT_ORIGIN && !url.pathname.startsWith('//') ? `${url.pathname}${url.search}` : fallback
}
