'use client'

import './globals.css'
import { Button } from '@/ui/kit/button'
import { ErrorState } from '@/ui/kit/states'
import { errorTexts } from '@/texts/common'

const GlobalError = ({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) => (
  <html lang="ru">
    <body>
      <title>{errorTexts.title}</title>
      <main className="mx-auto max-w-reading p-6">
        <ErrorState title={errorTexts.title} what={errorTexts.what} {...(error.digest === undefined ? {} : { number: error.digest })}
          action={<Button onClick={reset}>{errorTexts.retry}</Button>} />
      </main>
    </body>
  </html>
)
export default GlobalError
