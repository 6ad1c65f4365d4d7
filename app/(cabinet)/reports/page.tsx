import type { Metadata } from 'next'
import { planReportsAction } from '@/actions/reports'
import { reportTexts } from '@/texts/reports'
import { ReportsView } from '@/ui/reports/reports.view'
import { listReportsPage } from '@/usecases/reports/read-reports'
import { loadPage } from '@/web/page'

export const metadata: Metadata = { title: reportTexts.title }

export default async function ReportsPage({ searchParams }: { searchParams: Promise<{ page?: string }> }) {
  const { page } = await searchParams
  return <ReportsView list={await loadPage(listReportsPage, { page })} plan={planReportsAction} />
}
