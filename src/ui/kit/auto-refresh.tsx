'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Reads the page anew every so often while something on it is under way. Mounted only then. */
export const AutoRefresh = ({ everyMs = 1_000 }: { everyMs?: number }) => {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), everyMs)
    return () => clearInterval(timer)
  }, [router, everyMs])
  return null
}
