'use client'

import { clsx } from 'clsx'
import { useId } from 'react'
import { Link } from '../kit/link'
import { usePathname } from 'next/navigation'
import { NavGlyph, type NavIcon } from './nav-icon'
import { currentHref, groupItems } from './nav-state'

/** `opensAt`: where the entry leads when the person has chosen a view of its page; `group`: the heading it stands under. */
export type NavItem = { href: string; label: string; icon: NavIcon; current?: boolean; opensAt?: string; group?: string }
type Shown = { shown: string | undefined; onNavigate?: () => void }

const NavEntry = ({ item: { href, label, icon, current, opensAt }, shown, onNavigate }: Shown & { item: NavItem }) => {
  const isOn = current ?? href === shown
  return (
    <li>
      <Link href={opensAt ?? href} {...(onNavigate === undefined ? {} : { onClick: onNavigate })} {...(isOn ? { 'aria-current': 'page' as const } : {})}
        className={clsx('flex min-h-9 items-center gap-2.5 rounded-sm border-l-3 px-2.5 text-sm no-underline phone:min-h-11 phone:text-base', isOn ? 'border-accent bg-accent-soft font-semibold text-ink' : 'border-transparent text-muted hover:bg-hover hover:text-ink')}>
        <NavGlyph icon={icon} />
        {label}
      </Link>
    </li>
  )
}

/** The entries of the rail and of the phone's drawer, under their headings. Without `current` the address decides. */
export const NavList = ({ items, onNavigate }: { items: ReadonlyArray<NavItem>; onNavigate?: () => void }) => {
  const id = useId()
  const shown: Shown = { shown: currentHref(items.map((item) => item.href), usePathname() ?? ''), ...(onNavigate === undefined ? {} : { onNavigate }) }
  return (
    <div className="flex flex-col gap-2">
      {groupItems(items).map(({ group, items: own }, at) => (
        <div key={group ?? ''}>
          {group !== undefined && <p id={`${id}-${at}`} className="px-2.5 pt-1 pb-0.5 text-xs font-semibold text-muted">{group}</p>}
          <ul className="flex flex-col gap-px" {...(group === undefined ? {} : { 'aria-labelledby': `${id}-${at}` })}>
            {own.map((item) => <NavEntry key={item.href} item={item} {...shown} />)}
          </ul>
        </div>
      ))}
    </div>
  )
}
