import type { Metadata } from 'next'
import { markReadAction } from '@/actions/notifications'
import { notificationTexts } from '@/texts/notifications'
import { NotificationsView } from '@/ui/notifications/notifications.view'
import { listOwnNotifications } from '@/usecases/notifications/read-notifications'
import { loadPage } from '@/web/page'
import { oneOf, type PageSearch } from '@/web/page-search'

export const metadata: Metadata = { title: notificationTexts.title }

export default async function NotificationsPage({ searchParams }: { searchParams: PageSearch }) {
  const { page, show } = oneOf(await searchParams)
  return <NotificationsView list={await loadPage(listOwnNotifications, { page, show })} mark={markReadAction} />
}
