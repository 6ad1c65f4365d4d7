import type { Metadata } from 'next'
import { acceptReportAction, attachReportAction, publishReportAction, returnReportAction, submitReportAction } from '@/actions/reports'
import { reportTexts } from '@/texts/reports'
import { ReportView } from '@/ui/reports/reports.view'
import { getReport } from '@/usecases/reports/read-reports'
import { loadPage } from '@/web/page'

export const metadata: Metadata = { title: reportTexts.title }

export default async function ReportPage({ params }: { params: Promise<{ reportId: string }> }) {
  return <ReportView report={await loadPage(getReport, await params)} actions={{ attach: attachReportAction, submit: submitReportAction, accept: acceptReportAction, return: returnReportAction, publish: publishReportAction }} />
}
