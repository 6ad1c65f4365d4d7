import { FlaskConical } from 'lucide-react'
import { Link } from '../kit/link'
import { productName, shellTexts } from '@/texts/common'

export const MAIN_ID = 'content'

export const SkipLink = () => (
  <a href={`#${MAIN_ID}`} className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-md focus:bg-accent focus:px-4 focus:py-2.5 focus:text-on-accent">{shellTexts.skip}</a>
)

/** Invented people must never be taken for real ones, on paper neither: it prints. */
export const DemoRibbon = () => (
  <aside aria-label={shellTexts.demoLabel} className="flex items-center gap-2 border-b border-warning bg-warning-soft px-4 py-1.5 text-xs text-ink">
    <FlaskConical aria-hidden className="size-3.5 shrink-0 text-warning" /><p>{shellTexts.demo}</p>
  </aside>
)

/** Dots on three rules: the strip chart that every director's page shows, as a sign. */
export const Logo = ({ href }: { href: string }) => (
  <Link href={href} className="inline-flex min-h-9 items-center gap-2 text-base font-bold tracking-wide text-ink no-underline">
    <svg aria-hidden viewBox="0 0 32 32" className="size-7">
      <rect width="32" height="32" rx="4" className="fill-accent" />
      <g className="fill-on-accent">
        <rect x="6" y="8" width="20" height="2" opacity=".45" /><rect x="6" y="15" width="20" height="2" opacity=".45" /><rect x="6" y="22" width="20" height="2" opacity=".45" />
        <circle cx="21" cy="9" r="3" /><circle cx="13" cy="16" r="3" /><circle cx="24" cy="23" r="3" />
      </g>
    </svg>
    {productName}
  </Link>
)
