'use client'

import { useEffect, useRef } from 'react'
import { FaultView } from '@/ui/kit/fault.view'

const ErrorPage = ({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) => {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return <div ref={box} tabIndex={-1}><FaultView number={error.digest} onRetry={reset} /></div>
}
export default ErrorPage
