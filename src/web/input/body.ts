const bytesPerMegabyte = 1024 * 1024

/** The body up to a size counted while reading, whatever Content-Length says; undefined when there is more. */
export const readBody = async (request: Request, maxMegabytes: number): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  const limit = maxMegabytes * bytesPerMegabyte
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  for (let next = await reader?.read(); next !== undefined && !next.done; next = await reader?.read()) {
    size += next.value.byteLength
    if (size > limit) {
      await reader?.cancel()
      return undefined
    }
    chunks.push(next.value)
  }
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.byteLength
  }
  return bytes
}

/** A form with files, read under the same limit: what is larger, and what is no form at all, is said so. */
export const readForm = async (request: Request, maxMegabytes: number): Promise<FormData | 'tooLarge' | 'noForm'> => {
  const bytes = await readBody(request, maxMegabytes)
  if (bytes === undefined) return 'tooLarge'
  const form = new Response(bytes, { headers: { 'content-type': request.headers.get('content-type') ?? '' } }).formData()
  return form.catch(() => 'noForm' as const)
}
