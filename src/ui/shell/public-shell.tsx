import { Link } from '../kit/link'
import type { ReactNode } from 'react'
import { productFullName, shellTexts } from '@/texts/common'
import { LinkButton } from '../kit/button'
import type { Theme } from '../kit/theme'
import { ThemeSwitch } from '../kit/theme-switch'
import { DemoRibbon, Logo, MAIN_ID, SkipLink } from './shell-parts'

export type PublicShellProps = {
  regionName?: string
  nav?: ReadonlyArray<{ href: string; label: string }>
  signIn?: { href: string; label: string }
  isDemo?: boolean
  theme: Theme
  children: ReactNode
}

/** Pages anyone may open; text is 16 px. */
export const PublicShell = ({ regionName, nav = [], signIn, isDemo = false, theme, children }: PublicShellProps) => (
  <div className="is-public flex min-h-dvh flex-col text-base">
    <SkipLink />
    {isDemo && <DemoRibbon />}
    <header className="border-b border-line bg-surface">
      <div className="mx-auto flex max-w-[80rem] flex-wrap items-center gap-x-6 gap-y-2 px-6 py-3 phone:px-4">
        <Logo href="/" />
        {regionName !== undefined && <p className="text-sm text-muted">{regionName}</p>}
        <div className="no-print ml-auto flex flex-wrap items-center gap-x-4 gap-y-1">
          {nav.length > 0 && (
            <nav aria-label={shellTexts.mainNavigation}>
              <ul className="flex flex-wrap gap-x-4">{nav.map(({ href, label }) => <li key={href}><Link href={href} className="inline-flex min-h-9 items-center text-sm">{label}</Link></li>)}</ul>
            </nav>
          )}
          {signIn !== undefined && <LinkButton href={signIn.href} variant="primary">{signIn.label}</LinkButton>}
        </div>
      </div>
    </header>
    <main id={MAIN_ID} tabIndex={-1} className="mx-auto w-full max-w-[80rem] flex-1 px-6 py-8 outline-none phone:px-4 phone:py-5">{children}</main>
    <footer className="no-print border-t border-line">
      <div className="mx-auto flex max-w-[80rem] flex-wrap items-center justify-between gap-3 px-6 py-4 text-sm text-muted phone:px-4"><p>{productFullName}</p><ThemeSwitch initial={theme} /></div>
    </footer>
  </div>
)
