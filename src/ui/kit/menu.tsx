'use client'

import { DropdownMenu as Radix } from 'radix-ui'
import { Link } from './link'
import type { ReactNode } from 'react'
import { buttonClass, type ButtonVariant } from './button'

export type MenuItem = { label: string; icon?: ReactNode } & ({ href: string; download?: boolean } | { onSelect: () => void })

const itemClass = 'flex min-h-9 w-full items-center gap-2 rounded-sm px-3 text-sm text-ink no-underline outline-none select-none data-[highlighted]:bg-accent-soft phone:min-h-11 [&>svg]:size-4'

const itemBody = (item: MenuItem) => {
  if (!('href' in item)) return <Radix.Item key={item.label} className={itemClass} onSelect={item.onSelect}>{item.icon}{item.label}</Radix.Item>
  return (
    <Radix.Item key={item.label} asChild className={itemClass}>
      {item.download === true ? <a href={item.href} download>{item.icon}{item.label}</a> : <Link href={item.href}>{item.icon}{item.label}</Link>}
    </Radix.Item>
  )
}

type MenuFormItemProps = { action: (form: FormData) => void | Promise<void>; label: string; icon?: ReactNode }

/** An entry that posts a form (signing out). The menu stays until the answer: closing it would remove the form before it is sent. */
export const MenuFormItem = ({ action, label, icon }: MenuFormItemProps) => (
  <form action={action} role="none">
    <Radix.Item asChild className={itemClass} onSelect={(event) => event.preventDefault()}><button type="submit">{icon}{label}</button></Radix.Item>
  </form>
)

type MenuProps = { label: string; trigger: ReactNode; items: ReadonlyArray<MenuItem>; variant?: ButtonVariant; children?: ReactNode }

/** Not modal on purpose: the modal kind writes a style element that the content policy forbids. `children` go under the items (a `MenuFormItem` for «Выйти»). */
export const Menu = ({ label, trigger, items, variant = 'secondary', children }: MenuProps) => (
  <Radix.Root modal={false}>
    <Radix.Trigger aria-label={label} className={buttonClass(variant, 'normal')}>{trigger}</Radix.Trigger>
    <Radix.Portal>
      <Radix.Content align="end" sideOffset={4} collisionPadding={8} className="z-50 min-w-48 rounded-md border border-line bg-surface p-1 shadow-float">
        {items.map(itemBody)}
        {children}
      </Radix.Content>
    </Radix.Portal>
  </Radix.Root>
)
