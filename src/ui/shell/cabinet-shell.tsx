import type { ReactNode } from 'react'
import { shellTexts } from '@/texts/common'
import type { Theme } from '../kit/theme'
import { ThemeSwitch } from '../kit/theme-switch'
import { NavList, type NavItem } from './nav-list'
import { PhoneNav } from './phone-nav'
import { DemoRibbon, Logo, MAIN_ID, SkipLink } from './shell-parts'
import { UserMenu, type ShellUser, type SignOutAction } from './user-menu'

export type CabinetShellProps = {
  nav: ReadonlyArray<NavItem>
  /** Region, cycle and release in words. */
  context: string
  user: ShellUser
  userLinks?: ReadonlyArray<{ href: string; label: string }>
  signOut: SignOutAction
  theme: Theme
  isDemo: boolean
  homeHref: string
  search?: ReactNode
  bell?: ReactNode
  children: ReactNode
}

/** The frame of every page behind the sign-in. It shows what it is given; who may see what was decided before. */
export const CabinetShell = ({ nav, context, user, userLinks = [], signOut, theme, isDemo, homeHref, search, bell, children }: CabinetShellProps) => (
  <div className="flex min-h-dvh flex-col">
    <SkipLink />
    {isDemo && <DemoRibbon />}
    <header className="no-print flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line bg-surface px-4 py-1.5 phone:gap-x-1 phone:px-3">
      <Logo href={homeHref} />
      <p className="order-last w-full min-w-0 text-sm text-muted sm:order-none sm:w-auto sm:flex-1">{context}</p>
      <div className="ml-auto flex items-center gap-1 phone:gap-0">{search}{bell}<UserMenu user={user} links={userLinks} signOut={signOut} /><PhoneNav items={nav} /></div>
    </header>
    <div className="flex flex-1">
      <div className="no-print sticky top-0 hidden h-dvh w-56 shrink-0 flex-col justify-between overflow-y-auto border-r border-line bg-surface p-2 lg:flex">
        <nav aria-label={shellTexts.mainNavigation}><NavList items={nav} /></nav>
        <aside aria-label={shellTexts.theme} className="p-2"><ThemeSwitch initial={theme} /></aside>
      </div>
      <div className="flex min-w-0 flex-1 flex-col">
        <main id={MAIN_ID} tabIndex={-1} className="min-w-0 flex-1 p-6 outline-none phone:p-4">{children}</main>
        <footer className="no-print border-t border-line px-4 py-3 lg:hidden"><ThemeSwitch initial={theme} /></footer>
      </div>
    </div>
  </div>
)
