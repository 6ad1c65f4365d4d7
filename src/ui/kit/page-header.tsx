import { ChevronRight } from 'lucide-react'
import { Link } from './link'
import type { ReactNode } from 'react'
import { shellTexts } from '@/texts/common'

export type Crumb = { label: string; href?: string }

export const Breadcrumbs = ({ items }: { items: ReadonlyArray<Crumb> }) => (
  <nav aria-label={shellTexts.breadcrumbs} className="no-print">
    <ol className="flex flex-wrap items-center gap-x-1 text-sm text-muted">
      {items.map(({ label, href }, index) => (
        <li key={`${label}${href ?? ''}`} className="flex items-center gap-1">
          {index > 0 && <ChevronRight aria-hidden className="size-3.5 text-faint" />}
          {href === undefined ? <span aria-current="page" className="py-1">{label}</span> : <Link href={href} className="py-1">{label}</Link>}
        </li>
      ))}
    </ol>
  </nav>
)

type PageHeaderProps = { title: string; subtitle?: ReactNode; release?: string; actions?: ReactNode; breadcrumbs?: ReadonlyArray<Crumb> }

/** The finding as the page's h1, what it is about under it, and the release that results come from. */
export const PageHeader = ({ title, subtitle, release, actions, breadcrumbs }: PageHeaderProps) => (
  <header className="mb-6 flex flex-col gap-2 phone:mb-4">
    {breadcrumbs !== undefined && <Breadcrumbs items={breadcrumbs} />}
    <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0 max-w-form">
        <h1 className="text-xl tracking-tight phone:text-lg">{title}</h1>
        {subtitle !== undefined && <p className="mt-1 text-base text-muted">{subtitle}</p>}
      </div>
      {actions !== undefined && <div className="no-print flex flex-wrap gap-2">{actions}</div>}
    </div>
    {release !== undefined && <p data-release={release} className="border-t border-line pt-2 text-sm text-muted">{release}</p>}
  </header>
)
