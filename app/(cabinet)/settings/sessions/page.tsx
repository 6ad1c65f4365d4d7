import type { Metadata } from 'next'
import { closeOwnSessionAction } from '@/actions/accounts'
import { sessionTexts } from '@/texts/accounts'
import { SessionsTable } from '@/ui/accounts/sessions.table'
import { PageHeader } from '@/ui/kit/page-header'
import { listOwnSessions } from '@/usecases/accounts/own-sessions'
import { requireSession } from '@/web/page'

export const metadata: Metadata = { title: sessionTexts.title }

export default async function SessionsPage() {
  const session = await requireSession()
  const sessions = await listOwnSessions(session)
  const now = sessions.find(({ isCurrent }) => isCurrent)?.lastSeenAt ?? ''
  return (
    <>
      <PageHeader title={sessionTexts.title} subtitle={sessionTexts.lead} />
      <SessionsTable sessions={sessions} timeZone={session.region?.timeZone ?? 'Europe/Moscow'} close={closeOwnSessionAction} {...(now === '' ? {} : { now })} />
    </>
  )
}
