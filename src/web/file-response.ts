export type FileToSend = { readonly bytes: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>; readonly name: string; readonly type: string }

const asciiName = (name: string): string => name.replace(/[^\w.\- ]/g, '_').slice(-100)
const quoted = (name: string): string => encodeURIComponent(name).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
const withoutControls = (name: string): string => [...name].filter((char) => char >= ' ' && !/[\u007F\u202A-\u202E\u2066-\u2069/\\]/.test(char)).join('').slice(0, 150)

/** A file to keep, never to show: no script in it may run on this site. RFC 6266 name with its Russian letters. */
export const fileResponse = ({ bytes, name, type }: FileToSend): Response => {
  const safe = withoutControls(name) || 'file'
  return new Response(bytes, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${asciiName(safe)}"; filename*=UTF-8''${quoted(safe)}`,
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  })
}
