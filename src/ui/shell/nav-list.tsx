'use client'

import { clsx } from 'clsx'
import { Link } from '../kit/link'
import { usePathname } from 'next/navigation'
import { NavGlyph, type NavIcon } from './nav-icon'
import { currentHref } from './nav-state'

/** `opensAt`: where the entry leads when the person has chosen a view of its page. */
export type NavItem = { href: string; label: string; icon: NavIcon; current?: boolean; opensAt?: string }

/** The entries of the rail and of the phone's drawer. Without `current` the address decides. */
export const NavList = ({ items, onNavigate }: { items: ReadonlyArray<NavItem>; onNavigate?: () => void }) => {
  const shown = currentHref(items.map((item) => item.href), usePathname() ?? '')
  return (
    <ul className="flex flex-col gap-px">
      {items.map(({ href, label, icon, current, opensAt }) => {
        const isOn = current ?? href === shown
        return (
          <li key={href}>
            <Link href={opensAt ?? href} {...(onNavigate === undefined ? {} : { onClick: onNavigate })} {...(isOn ? { 'aria-current': 'page' as const } : {})}
              className={clsx('flex min-h-9 items-center gap-2.5 rounded-sm border-l-3 px-2.5 text-sm no-underline phone:min-h-11 phone:text-base', isOn ? 'border-accent bg-accent-soft font-semibold text-ink' : 'border-transparent text-muted hover:bg-hover hover:text-ink')}>
              <NavGlyph icon={icon} />
              {label}
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
