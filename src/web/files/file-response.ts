import { previewOf } from '@/domain/shared/file-kind'
import { PREVIEW_POLICY } from '../guard/security-headers'

export type FileToSend = { readonly bytes: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>; readonly name: string; readonly type: string }

const asciiName = (name: string): string => name.replace(/[^\w.\- ]/g, '_').slice(-100)
const quoted = (name: string): string => encodeURIComponent(name).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
const withoutControls = (name: string): string => [...name].filter((char) => char >= ' ' && !/[\u007F\u202A-\u202E\u2066-\u2069/\\]/.test(char)).join('').slice(0, 150)

const headersOf = ({ name, type }: Pick<FileToSend, 'name' | 'type'>, disposition: 'attachment' | 'inline', policy: string) => {
  const safe = withoutControls(name) || 'file'
  return {
    'Content-Type': type,
    'Content-Disposition': `${disposition}; filename="${asciiName(safe)}"; filename*=UTF-8''${quoted(safe)}`,
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-store',
  }
}

/** A file to keep, never to show: no script in it may run on this site. RFC 6266 name with its Russian letters. */
export const fileResponse = ({ bytes, ...file }: FileToSend): Response => new Response(bytes, { headers: headersOf(file, 'attachment', "sandbox; default-src 'none'") })

/**
 * A PDF or a picture to be looked at inside a page of this site; anything else is only kept. Its kind was judged by its bytes when it
 * was taken, and no other type is ever sent from here.
 */
export const previewResponse = (file: FileToSend): Response => (previewOf(file.type) === null ? fileResponse(file) : new Response(file.bytes, { headers: headersOf(file, 'inline', PREVIEW_POLICY) }))
