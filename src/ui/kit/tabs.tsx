import { clsx } from 'clsx'
import { Link } from './link'
import { formatCount } from '@/texts/format'

export type TabLink = { href: string; label: string; current: boolean; count?: number }
export const tabClass = 'inline-flex min-h-9 items-center gap-1.5 border-b-2 px-3 text-sm font-medium whitespace-nowrap no-underline phone:min-h-11'
const stateClass = (current: boolean) => (current ? 'border-accent text-ink' : 'border-transparent text-muted hover:border-line-strong')

/** Tabs that are addresses: the state survives a reload and can be sent to a colleague. */
export const TabLinks = ({ label, items }: { label: string; items: ReadonlyArray<TabLink> }) => (
  <nav aria-label={label} className="no-print overflow-x-auto border-b border-line">
    <ul className="flex">
      {items.map(({ href, label: text, current, count }) => (
        <li key={href}>
          <Link href={href} className={clsx(tabClass, stateClass(current), '-outline-offset-2')} {...(current ? { 'aria-current': 'page' as const } : {})}>
            {text}
            {count !== undefined && <span className="text-faint">{formatCount(count)}</span>}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
)
