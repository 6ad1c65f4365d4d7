'use client'

import { useEffect, useState } from 'react'
import type { Found } from '@/usecases/search/find-anything'
import { paths } from '@/web/paths'

const PAUSE_MS = 200
type State = 'idle' | 'asking' | 'done' | 'failed'

/** What the server finds for the words, asked after a pause in typing; an answer to older words is dropped. */
export const useFound = (words: string): { found: ReadonlyArray<Found>; state: State } => {
  const asked = words.trim()
  const [answer, setAnswer] = useState<{ words: string; found: ReadonlyArray<Found>; state: State }>({ words: '', found: [], state: 'idle' })
  useEffect(() => {
    if (asked.length < 2) return undefined
    const stop = new AbortController()
    const ask = async (): Promise<void> => {
      try {
        const response = await fetch(paths.api.search({ q: asked }), { signal: stop.signal })
        if (!response.ok) throw new Error(String(response.status))
        const { found } = (await response.json()) as { found: ReadonlyArray<Found> }
        setAnswer({ words: asked, found, state: 'done' })
      } catch {
        if (!stop.signal.aborted) setAnswer({ words: asked, found: [], state: 'failed' })
      }
    }
    const timer = setTimeout(() => void ask(), PAUSE_MS)
    return () => { clearTimeout(timer); stop.abort() }
  }, [asked])
  if (asked.length < 2) return { found: [], state: 'idle' }
  return answer.words === asked ? answer : { found: answer.found, state: 'asking' }
}
