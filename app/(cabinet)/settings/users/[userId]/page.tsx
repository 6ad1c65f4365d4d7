import type { Metadata } from 'next'
import { assignRoleAction, closeSessionsAction, revokeRoleAction } from '@/actions/settings'
import { userTexts } from '@/texts/settings'
import { PageHeader } from '@/ui/kit/page-header'
import { UserCardView } from '@/ui/settings/user-card.view'
import { getUser } from '@/usecases/accounts/get-user'
import { listRolePlaces } from '@/usecases/accounts/list-role-places'
import { chosenRole } from '@/web/session/chosen-role'
import { loadPage } from '@/web/page'
import { oneOf, type PageSearch } from '@/web/page-search'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: userTexts.title }

export default async function UserPage({ params, searchParams }: { params: Promise<{ userId: string }>; searchParams: PageSearch }) {
  const { userId } = await params
  const { role, municipalityId } = oneOf(await searchParams)
  const card = await loadPage(getUser, { userId })
  const chosen = { role: chosenRole(role), places: await loadPage(listRolePlaces, { municipalityId }) }
  return (
    <>
      <PageHeader title={card.displayName} subtitle={card.email} breadcrumbs={[{ label: userTexts.title, href: paths.users() }, { label: card.displayName }]} />
      <UserCardView card={card} chosen={chosen} address={paths.user(userId)} actions={{ assign: assignRoleAction, revoke: revokeRoleAction, closeSessions: closeSessionsAction }} />
    </>
  )
}
