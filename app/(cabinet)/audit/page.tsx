import type { Metadata } from 'next'
import { auditTexts } from '@/texts/audit'
import { AuditView } from '@/ui/audit/audit.view'
import { PageHeader } from '@/ui/kit/page-header'
import { listAudit } from '@/usecases/settings/list-audit'
import { loadPage } from '@/web/page'
import { oneOf, type PageSearch } from '@/web/page-search'

export const metadata: Metadata = { title: auditTexts.title }

export default async function AuditPage({ searchParams }: { searchParams: PageSearch }) {
  const { from, to, person, event, page } = oneOf(await searchParams)
  const list = await loadPage(listAudit, { from, to, person, event, page })
  return (
    <>
      <PageHeader title={auditTexts.title} subtitle={auditTexts.lead} />
      <AuditView list={list} />
    </>
  )
}
