import { exportWorkbook } from '@/usecases/imports/export-workbook'
import { searchOf, toQueryRoute } from '@/web/route'
import { workbookResponse } from '@/web/files/workbook-response'

export const GET = toQueryRoute(exportWorkbook, { input: (request, { cycleId }) => ({ ...searchOf(request), cycleId }), respond: workbookResponse })
