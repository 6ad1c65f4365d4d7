import { importModelWorkbook } from '@/usecases/models/import-model-workbook'
import { modelWorkbookInput } from '@/web/files/model-workbook'
import { toCommandRoute } from '@/web/route'

export const POST = toCommandRoute(importModelWorkbook, { input: modelWorkbookInput, respond: (out) => Response.json({ done: true, ...out }) })
