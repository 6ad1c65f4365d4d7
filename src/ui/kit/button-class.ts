import { clsx } from 'clsx'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'
export type ButtonSize = 'normal' | 'small'

const variants: Record<ButtonVariant, string> = {
  primary: 'border-accent bg-accent text-on-accent hover:bg-accent-strong hover:border-accent-strong',
  secondary: 'border-line-strong bg-surface text-ink hover:bg-hover',
  quiet: 'border-transparent bg-transparent text-accent hover:bg-hover',
  danger: 'border-danger bg-surface text-danger hover:bg-danger-soft',
}
const sizes: Record<ButtonSize, string> = { normal: 'min-h-9 px-3.5 phone:min-h-11', small: 'min-h-7 px-2 text-xs' }

/** One look for buttons and for links that act like them. 44 px high on phones. */
export const buttonClass = (variant: ButtonVariant, size: ButtonSize): string =>
  clsx('inline-flex items-center justify-center gap-1.5 rounded-md border text-sm font-medium no-underline transition-colors', 'disabled:cursor-not-allowed disabled:opacity-60 [&>svg]:size-4 [&>svg]:shrink-0', variants[variant], sizes[size])
