import { useEffect, useState } from 'react'

export type Loaded<T> = { readonly kind: 'loading' } | { readonly kind: 'failed' } | { readonly kind: 'ready'; readonly value: T }
const WAIT_MS = 250

/** What a route says of the chosen cell comes a moment after it is chosen; moving on forgets it. A new `stamp` asks anew and keeps what is shown meanwhile. */
export const useLoaded = <T>(address: string, stamp: number): Loaded<T> => {
  const [loaded, setLoaded] = useState<{ readonly address: string; readonly state: Loaded<T> } | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    const load = async (): Promise<void> => {
      try {
        const response = await fetch(address, { signal: stop.signal, cache: 'no-store' })
        if (!response.ok) throw new Error(String(response.status))
        setLoaded({ address, state: { kind: 'ready', value: (await response.json()) as T } })
      } catch {
        if (!stop.signal.aborted) setLoaded({ address, state: { kind: 'failed' } })
      }
    }
    const timer = setTimeout(() => void load(), WAIT_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [address, stamp])
  return loaded?.address === address ? loaded.state : { kind: 'loading' }
}
