import type { Metadata } from 'next'
import { setMailChoicesAction } from '@/actions/notifications'
import { notificationTexts } from '@/texts/notifications'
import { PageHeader } from '@/ui/kit/page-header'
import { MailChoicesForm } from '@/ui/notifications/mail-choices.form'
import { getMailChoices } from '@/usecases/notifications/read-notifications'
import { loadPage } from '@/web/page'

export const metadata: Metadata = { title: notificationTexts.settingsTitle }

export default async function NotificationSettingsPage() {
  const { choices } = await loadPage(getMailChoices, {})
  return (
    <>
      <PageHeader title={notificationTexts.settingsTitle} subtitle={notificationTexts.settingsSubtitle} />
      <MailChoicesForm choices={choices} action={setMailChoicesAction} />
    </>
  )
}
