import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { signOutAction } from '@/actions/accounts'
import { removeViewAction, saveViewAction, setDefaultViewAction } from '@/actions/views'
import { navigationTexts } from '@/texts/navigation'
import { searchTexts } from '@/texts/search'
import { parseTheme, THEME_COOKIE } from '@/ui/kit/theme'
import { CabinetShell } from '@/ui/shell/cabinet-shell'
import { SearchButton } from '@/ui/search/search-button'
import { SavedViews } from '@/ui/views/saved-views'
import { Bell } from '@/ui/notifications/bell'
import { readShell } from '@/usecases/shell/read-shell'
import { ownLinks, rolesInWords, sectionsFor } from '@/web/navigation'
import { loadPage, requireSession } from '@/web/page'
import { paths } from '@/web/paths'

/** The shell only: it is not rendered again between pages, so no right is judged here. */
export default async function CabinetLayout({ children }: { children: ReactNode }) {
  const session = await requireSession()
  const shell = session.actor === null ? null : await loadPage(readShell, {})
  const nav = sectionsFor(session.actor, shell?.views)
  return (
    <CabinetShell nav={nav} context={session.region?.name ?? navigationTexts.noRegion} user={{ name: session.displayName, role: rolesInWords(session.actor) }}
      userLinks={ownLinks(session)} signOut={signOutAction} theme={parseTheme((await cookies()).get(THEME_COOKIE)?.value)} isDemo={session.region?.isDemo ?? false} homeHref={paths.home}
      {...(shell === null ? {} : { search: <><SearchButton label={searchTexts.open} pages={nav.map(({ href, label }) => ({ href, label }))} /><SavedViews views={shell.views} actions={{ save: saveViewAction, setDefault: setDefaultViewAction, remove: removeViewAction }} /></> })}
      {...(shell === null ? {} : { bell: <Bell unread={shell.unread} href={paths.notifications()} /> })}>
      {children}
    </CabinetShell>
  )
}
