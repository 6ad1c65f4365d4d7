import { clsx } from 'clsx'
import { Check, X } from 'lucide-react'
import { kitTexts } from '@/texts/common'

export type StepState = 'done' | 'current' | 'failed' | 'waiting'
export type StepItem = { label: string; state: StepState; note?: string }

const dots: Record<StepState, string> = {
  done: 'border-accent bg-accent text-on-accent', current: 'border-accent bg-surface text-accent', failed: 'border-danger bg-surface text-danger', waiting: 'border-line-strong bg-surface text-muted',
}
const dotContent = (state: StepState, number: number) => {
  if (state === 'done') return <Check aria-hidden className="size-4" />
  return state === 'failed' ? <X aria-hidden className="size-4" /> : number
}

/** The steps of a long action: number, name, state in words for a screen reader, a count under the name. */
export const Stepper = ({ steps }: { steps: ReadonlyArray<StepItem> }) => (
  <ol aria-label={kitTexts.steps} className="flex gap-0 phone:flex-col phone:gap-3">
    {steps.map(({ label, state, note }, index) => (
      <li key={label} {...(state === 'current' || state === 'failed' ? { 'aria-current': 'step' as const } : {})} className="flex flex-1 items-start gap-2 border-t-2 pt-3 pr-4 phone:border-t-0 phone:pt-0 data-[on=true]:border-accent data-[on=false]:border-line" data-on={state !== 'waiting'}>
        <span className={clsx('inline-flex size-6 shrink-0 items-center justify-center rounded-full border-2 text-xs font-semibold', dots[state])}>{dotContent(state, index + 1)}</span>
        <span className="min-w-0">
          <span className={clsx('block text-sm', state === 'waiting' ? 'text-muted' : 'font-semibold')}>{label}<span className="sr-only">, {kitTexts.stepState[state]}</span></span>
          {note !== undefined && <span className="block text-xs text-muted">{note}</span>}
        </span>
      </li>
    ))}
  </ol>
)
