'use client'

import { useEffect, useRef } from 'react'
import { Button } from '@/ui/kit/button'
import { ErrorState } from '@/ui/kit/states'
import { errorTexts } from '@/texts/common'

const ErrorPage = ({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) => {
  const heading = useRef<HTMLDivElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <main className="mx-auto max-w-reading p-6">
      <div ref={heading} tabIndex={-1}>
        <ErrorState title={errorTexts.title} what={errorTexts.what} {...(error.digest === undefined ? {} : { number: error.digest })}
          action={<Button onClick={reset}>{errorTexts.retry}</Button>} />
      </div>
    </main>
  )
}
export default ErrorPage
