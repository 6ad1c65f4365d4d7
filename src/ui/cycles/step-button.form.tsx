'use client'

import { useActionState, type ReactNode } from 'react'
import type { FormAction } from '@/usecases/kernel/action-state'
import { Callout } from '../kit/callout'
import { DialogButton } from '../kit/dialog'
import { useClosedWhenDone } from '../kit/dialog-close'
import { SubmitButton } from '../kit/submit-button'

type StepProps<Out> = { action: FormAction<Out>; hidden: Readonly<Record<string, string>>; label: string; icon?: ReactNode; variant?: 'primary' | 'secondary' | 'danger'; size?: 'normal' | 'small' }

/** One button that does one step; what went wrong stands beside it. */
export const StepForm = <Out,>({ action, hidden, label, icon, variant = 'primary', size = 'normal' }: StepProps<Out>) => {
  const [state, submit] = useActionState(action, { status: 'idle' })
  useClosedWhenDone(state)
  return (
    <form action={submit} className="flex flex-col gap-2">
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <SubmitButton variant={variant} size={size} icon={icon}>{label}</SubmitButton>
      {(state.status === 'refused' || state.status === 'invalid') && <Callout tone="danger" live>{state.message}</Callout>}
    </form>
  )
}

/** The same behind a dialog that names the consequence. */
export const ConfirmedStep = <Out,>({ title, consequence, ...step }: StepProps<Out> & { title: string; consequence: string }) => (
  <DialogButton label={step.label} title={title} variant={step.variant ?? 'secondary'}>
    <div className="flex flex-col gap-4">
      <p>{consequence}</p>
      <StepForm {...step} variant={step.variant === 'danger' ? 'danger' : 'primary'} />
    </div>
  </DialogButton>
)
