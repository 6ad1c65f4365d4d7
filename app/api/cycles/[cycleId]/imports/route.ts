import { createImport } from '@/usecases/imports/create-import'
import { toCommandRoute } from '@/web/route'
import { workbookInput } from '@/web/input/workbook-input'

export const POST = toCommandRoute(createImport, { input: workbookInput, respond: (out) => Response.json(out, { status: 201 }) })
