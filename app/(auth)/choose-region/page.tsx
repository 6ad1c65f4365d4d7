import type { Metadata } from 'next'
import { chooseRegionAction, signOutAction } from '@/actions/accounts'
import { regionChoiceTexts } from '@/texts/accounts'
import { RegionChoiceForm } from '@/ui/accounts/region-choice.form'
import { SubmitButton } from '@/ui/kit/submit-button'
import { requireSession } from '@/web/page'
import { oneOf, type PageSearch } from '@/web/page-search'
import { paths } from '@/web/paths'
import { safeReturnPath } from '@/web/session/return-path'
import { AuthFrame } from '../auth-frame'

export const metadata: Metadata = { title: regionChoiceTexts.title }

export default async function ChooseRegionPage({ searchParams }: { searchParams: PageSearch }) {
  const session = await requireSession()
  const next = safeReturnPath(oneOf(await searchParams)['next'], paths.home)
  return (
    <AuthFrame title={regionChoiceTexts.title} footer={<form action={signOutAction}><SubmitButton variant="quiet">{regionChoiceTexts.signOut}</SubmitButton></form>}>
      {session.regions.length === 0
        ? <p>{regionChoiceTexts.none}</p>
        : <RegionChoiceForm regions={session.regions} currentId={session.region?.id ?? null} next={next} choose={chooseRegionAction} />}
    </AuthFrame>
  )
}
