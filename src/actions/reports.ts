'use server'

import { toAction } from '@/web/action'
import { paths } from '@/web/paths'
import { planReports } from '@/usecases/reports/plan-reports'
import { acceptReport, attachReport, publishReport, returnReport, submitReport } from '@/usecases/reports/report-steps'

export const planReportsAction = toAction(planReports, { goTo: () => paths.reports() })
export const attachReportAction = toAction(attachReport)
export const submitReportAction = toAction(submitReport)
export const acceptReportAction = toAction(acceptReport)
export const returnReportAction = toAction(returnReport)
export const publishReportAction = toAction(publishReport)
