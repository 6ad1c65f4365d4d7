'use client'

import './globals.css'
import { faultTexts } from '@/texts/fault'
import { FaultView } from '@/ui/kit/fault.view'

const GlobalError = ({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) => (
  <html lang="ru">
    <body>
      <title>{faultTexts.title}</title>
      <FaultView number={error.digest} onRetry={reset} />
    </body>
  </html>
)
export default GlobalError
