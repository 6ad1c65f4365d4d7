import type { ReactNode } from 'react'
import { productFullName } from '@/texts/common'
import type { Theme } from '../kit/theme'
import { ThemeSwitch } from '../kit/theme-switch'
import { DemoRibbon, Logo, MAIN_ID, SkipLink } from './shell-parts'

export type AuthShellProps = { title: string; isDemo?: boolean; theme: Theme; footer?: ReactNode; children: ReactNode }

/** Sign-in, invitation, new password: one column, nothing else to press. */
export const AuthShell = ({ title, isDemo = false, theme, footer, children }: AuthShellProps) => (
  <div className="flex min-h-dvh flex-col">
    <SkipLink />
    {isDemo && <DemoRibbon />}
    <main id={MAIN_ID} tabIndex={-1} className="mx-auto flex w-full max-w-[28rem] flex-1 flex-col justify-center gap-6 px-4 py-10 outline-none">
      <div>
        <Logo href="/" />
        <p className="mt-1 text-sm text-muted">{productFullName}</p>
      </div>
      <section className="flex flex-col gap-5 rounded-md border border-line bg-surface p-6 phone:p-4">
        <h1 className="text-lg">{title}</h1>
        {children}
      </section>
      {footer !== undefined && <div className="text-sm text-muted">{footer}</div>}
      <ThemeSwitch initial={theme} />
    </main>
  </div>
)
