import type { Metadata } from 'next'
import { inviteDelegateAction, revokeDelegateAction, withdrawDelegateAction } from '@/actions/accounts'
import { delegateTexts } from '@/texts/delegates'
import { DelegatesView } from '@/ui/settings/delegates.view'
import { readDelegates } from '@/usecases/accounts/appoint-delegate'
import { loadPage } from '@/web/page'

export const metadata: Metadata = { title: delegateTexts.title }

export default async function DelegatesPage() {
  return <DelegatesView page={await loadPage(readDelegates, {})} actions={{ invite: inviteDelegateAction, revoke: revokeDelegateAction, withdraw: withdrawDelegateAction }} />
}
