import { clsx } from 'clsx'
import type { ComponentProps, ReactNode } from 'react'
import { buttonClass, type ButtonSize, type ButtonVariant } from './button-class'
import { Link } from './link'

export type ButtonProps = ComponentProps<'button'> & { variant?: ButtonVariant; size?: ButtonSize; icon?: ReactNode }

export const Button = ({ variant = 'secondary', size = 'normal', icon, className, children, type = 'button', ...rest }: ButtonProps) => (
  <button type={type} className={clsx(buttonClass(variant, size), className)} {...rest}>
    {icon}
    {children}
  </button>
)

type LinkButtonProps = {
  href: string
  variant?: ButtonVariant
  size?: ButtonSize
  icon?: ReactNode
  download?: boolean | string
  /** A plain anchor: for files and route handlers, which the client router does not know. */
  external?: boolean
  children: ReactNode
}

export const LinkButton = ({ href, variant = 'secondary', size = 'normal', icon, download, external = false, children }: LinkButtonProps) => {
  const className = buttonClass(variant, size)
  return external || download !== undefined
    ? <a href={href} className={className} download={download}>{icon}{children}</a>
    : <Link href={href} className={className}>{icon}{children}</Link>
}
