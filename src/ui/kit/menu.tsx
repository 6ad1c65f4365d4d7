'use client'

import { useEffect, useId, useRef, useState, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react'
import { buttonClass, type ButtonVariant } from './button-class'
import { Link } from './link'
import { nextItem } from './menu-keys'

export type MenuItem = { label: string; icon?: ReactNode } & ({ href: string; download?: boolean } | { onSelect: () => void })

const itemClass = 'flex min-h-9 w-full items-center gap-2 rounded-sm px-3 text-left text-sm whitespace-nowrap text-ink no-underline select-none hover:bg-accent-soft focus:bg-accent-soft phone:min-h-11 [&>svg]:size-4'
const entry = { role: 'menuitem', tabIndex: -1, className: itemClass } as const

const ItemBody = ({ item, onDone }: { item: MenuItem; onDone: () => void }) => {
  const { label, icon } = item
  if (!('href' in item)) return <button type="button" {...entry} onClick={() => { onDone(); item.onSelect() }}>{icon}{label}</button>
  if (item.download === true) return <a {...entry} href={item.href} download onClick={onDone}>{icon}{label}</a>
  return <Link {...entry} href={item.href} onClick={onDone}>{icon}{label}</Link>
}

type MenuFormItemProps = { action: (form: FormData) => void | Promise<void>; label: string; icon?: ReactNode }

/** An entry that posts a form (signing out). The menu stays until the answer: closing it would remove the form before it is sent. */
export const MenuFormItem = ({ action, label, icon }: MenuFormItemProps) => (
  <form action={action} role="none"><button type="submit" {...entry}>{icon}{label}</button></form>
)

type MenuProps = { label: string; trigger: ReactNode; items: ReadonlyArray<MenuItem>; variant?: ButtonVariant; children?: ReactNode }

/** Nearer to the window's left side than this, the list hangs from the button's left instead. */
const EDGE_PX = 8
const itemsOf = (box: HTMLElement | null): ReadonlyArray<HTMLElement> => [...(box?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]

/** A button and its list of actions (WAI-ARIA menu button), without a library: every page carries it. `children` go under the items (a `MenuFormItem` for «Выйти»). */
export const Menu = ({ label, trigger, items, variant = 'secondary', children }: MenuProps) => {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const opensAtEnd = useRef(false)

  useEffect(() => {
    if (!isOpen) return
    const box = list.current
    if (box !== null && box.getBoundingClientRect().left < EDGE_PX) box.dataset['align'] = 'start'
    itemsOf(box).at(opensAtEnd.current ? -1 : 0)?.focus()
    opensAtEnd.current = false
  }, [isOpen])

  const close = () => { setOpen(false); button.current?.focus() }
  const onButtonKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    opensAtEnd.current = event.key === 'ArrowUp'
    setOpen(true)
  }
  const onListKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return close()
    const entries = itemsOf(list.current)
    const target = nextItem(event.key, { labels: entries.map(({ textContent }) => textContent), active: entries.findIndex((item) => item === document.activeElement) })
    if (target === null) return
    event.preventDefault()
    entries[target]?.focus()
  }
  const onBlur = (event: FocusEvent) => { if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false) }
  return (
    <div className="relative" onBlur={onBlur}>
      <button ref={button} type="button" aria-label={label} aria-haspopup="menu" aria-expanded={isOpen} {...(isOpen ? { 'aria-controls': id } : {})} className={buttonClass(variant, 'normal')} onClick={() => setOpen(!isOpen)} onKeyDown={onButtonKey}>{trigger}</button>
      {isOpen && (
        <div ref={list} id={id} role="menu" tabIndex={-1} aria-label={label} onKeyDown={onListKey} className="absolute right-0 z-50 data-[align=start]:right-auto data-[align=start]:left-0 mt-1 min-w-48 rounded-md border border-line bg-surface p-1 shadow-float outline-none">
          {items.map((item) => <ItemBody key={item.label} item={item} onDone={close} />)}
          {children}
        </div>
      )}
    </div>
  )
}
