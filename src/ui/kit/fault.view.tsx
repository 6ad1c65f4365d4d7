import { faultTexts } from '@/texts/fault'
import { buttonClass } from './button-class'

type FaultViewProps = { number: string | undefined; onRetry: () => void }

/** What happened, the number to quote, and another try. Without icons and links: every page carries it, in case it breaks. */
export const FaultView = ({ number, onRetry }: FaultViewProps) => (
  <main className="mx-auto max-w-reading p-6">
    <div role="alert" className="flex flex-col items-start gap-2 border-l-4 border-danger py-4 pl-4">
      <h1 className="text-lg">{faultTexts.title}</h1>
      <p>{faultTexts.what}</p>
      {number !== undefined && <p className="text-sm text-muted">{faultTexts.number(number)}</p>}
      <button type="button" className={buttonClass('secondary', 'normal')} onClick={onRetry}>{faultTexts.retry}</button>
    </div>
  </main>
)
