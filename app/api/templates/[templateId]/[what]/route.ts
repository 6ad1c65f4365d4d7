import { getTemplateFile } from '@/usecases/documents/templates'
import { fileResponse } from '@/web/files/file-response'
import { toQueryRoute } from '@/web/route'

export const GET = toQueryRoute(getTemplateFile, { input: (_request, { templateId, what }) => ({ templateId, what }), respond: fileResponse })
