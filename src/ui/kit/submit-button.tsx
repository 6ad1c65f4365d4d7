'use client'

import { clsx } from 'clsx'
import { LoaderCircle } from 'lucide-react'
import { useFormStatus } from 'react-dom'
import { Button, type ButtonProps } from './button'

/** Submits its form; while the action runs it is busy, keeps its focus and ignores a second press. */
export const SubmitButton = ({ pendingLabel, children, icon, variant = 'primary', className, ...rest }: ButtonProps & { pendingLabel?: string }) => {
  const { pending } = useFormStatus()
  return (
    <Button type="submit" variant={variant} aria-disabled={pending} aria-busy={pending} {...rest} className={clsx('self-start', className)}
      onClick={(event) => { if (pending) event.preventDefault() }}
      icon={pending ? <LoaderCircle aria-hidden className="animate-spin motion-reduce:animate-none" /> : icon}>
      {pending ? (pendingLabel ?? children) : children}
    </Button>
  )
}
