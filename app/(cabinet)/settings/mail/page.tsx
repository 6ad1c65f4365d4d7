import type { Metadata } from 'next'
import { mailTexts } from '@/texts/settings'
import { PageHeader } from '@/ui/kit/page-header'
import { MailView } from '@/ui/settings/mail.view'
import { listMail } from '@/usecases/settings/list-mail'
import { loadPage } from '@/web/page'
import { oneOf, type PageSearch } from '@/web/page-search'

export const metadata: Metadata = { title: mailTexts.title }

export default async function MailPage({ searchParams }: { searchParams: PageSearch }) {
  const list = await loadPage(listMail, { page: oneOf(await searchParams)['page'] })
  return (
    <>
      <PageHeader title={mailTexts.title} subtitle={mailTexts.lead} />
      <MailView list={list} />
    </>
  )
}
