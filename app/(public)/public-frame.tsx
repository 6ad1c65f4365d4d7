import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { publicTexts } from '@/texts/public'
import { parseTheme, THEME_COOKIE } from '@/ui/kit/theme'
import { PublicShell } from '@/ui/shell/public-shell'
import { paths } from '@/web/paths'

const links = [
  { href: paths.root, label: publicTexts.nav.regions },
  { href: paths.privacy, label: publicTexts.nav.privacy },
  { href: paths.accessibility, label: publicTexts.nav.accessibility },
]

/** The frame of the pages for everybody; the region's name and the mark of demo data come from the page. */
export const PublicFrame = async ({ region, children }: { region?: { name: string; isDemo: boolean }; children: ReactNode }) => (
  <PublicShell nav={links} signIn={{ href: paths.signIn(), label: publicTexts.signIn }} theme={parseTheme((await cookies()).get(THEME_COOKIE)?.value)}
    {...(region === undefined ? {} : { regionName: region.name, isDemo: region.isDemo })}>
    {children}
  </PublicShell>
)
