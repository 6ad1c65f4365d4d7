import { exportWorkbook } from '@/usecases/imports/export-workbook'
import { toQueryRoute } from '@/web/route'
import { workbookResponse } from '@/web/workbook-response'

export const GET = toQueryRoute(exportWorkbook, { input: (_request, { cycleId }) => ({ cycleId }), respond: workbookResponse })
