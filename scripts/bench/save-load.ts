import { Agent, request } from 'node:http'

export type Sent = { readonly path: string; readonly body: string }
export type LoadResult = { readonly seconds: number; readonly perSecond: number; readonly medianMs: number; readonly p99Ms: number }
type Target = { readonly origin: string; readonly headers: Readonly<Record<string, string>> }

const post = ({ origin, headers }: Target, agent: Agent, { path, body }: Sent): Promise<{ ms: number; text: string }> =>
  new Promise((resolve, reject) => {
    const from = performance.now()
    const asked = request(`${origin}${path}`, { agent, method: 'POST', headers: { ...headers, origin, 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8')
        if (response.statusCode === 200) resolve({ ms: performance.now() - from, text })
        else reject(new Error(`${path}: ${response.statusCode ?? ''} ${text.slice(0, 200)}`))
      })
    })
    asked.once('error', reject)
    asked.end(body)
  })

/** Posts everything over so many connections, each asking again when it was answered. Throws unless every answer is 200 and says that every cell is saved. */
export const postAll = async (target: Target, sent: ReadonlyArray<Sent>, connections: number): Promise<LoadResult> => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const times: number[] = []
  let next = 0
  const lane = async (): Promise<void> => {
    for (let one = sent[next++]; one !== undefined; one = sent[next++]) {
      const { ms, text } = await post(target, agent, one)
      if (/"result":"(?!saved)/.test(text)) throw new Error(`Not every cell is saved: ${text.slice(0, 300)}`)
      times.push(ms)
    }
  }
  const from = performance.now()
  await Promise.all(Array.from({ length: connections }, lane))
  const seconds = (performance.now() - from) / 1000
  agent.destroy()
  times.sort((a, b) => a - b)
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN
  return { seconds, perSecond: sent.length / seconds, medianMs: at(0.5), p99Ms: at(0.99) }
}
