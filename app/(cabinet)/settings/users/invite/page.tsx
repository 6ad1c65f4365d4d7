import type { Metadata } from 'next'
import { inviteUserAction } from '@/actions/settings'
import { inviteTexts, userTexts } from '@/texts/settings'
import { Card } from '@/ui/kit/card'
import { PageHeader } from '@/ui/kit/page-header'
import { InviteForm } from '@/ui/settings/invite.form'
import { isPlaceChosen, PlacePicker } from '@/ui/settings/place-picker.form'
import { listRolePlaces } from '@/usecases/accounts/list-role-places'
import { chosenRole } from '@/web/session/chosen-role'
import { loadPage } from '@/web/page'
import { oneOf, type PageSearch } from '@/web/page-search'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: inviteTexts.title }

export default async function InvitePage({ searchParams }: { searchParams: PageSearch }) {
  const { role, municipalityId } = oneOf(await searchParams)
  const chosen = { role: chosenRole(role), places: await loadPage(listRolePlaces, { municipalityId }) }
  return (
    <>
      <PageHeader title={inviteTexts.title} subtitle={inviteTexts.lead} breadcrumbs={[{ label: userTexts.title, href: paths.users() }, { label: inviteTexts.title }]} />
      <div className="flex flex-col gap-6">
        <Card title={inviteTexts.stepPlace}><PlacePicker address={paths.invite()} chosen={chosen} /></Card>
        {isPlaceChosen(chosen) && <Card title={inviteTexts.stepPerson}><InviteForm key={`${chosen.role}${municipalityId ?? ''}`} chosen={chosen} invite={inviteUserAction} /></Card>}
      </div>
    </>
  )
}
