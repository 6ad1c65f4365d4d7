import { uploadTemplate } from '@/usecases/documents/templates'
import { toCommandRoute } from '@/web/route'
import { templateInput } from '@/web/input/template-input'

export const POST = toCommandRoute(uploadTemplate, { input: templateInput, respond: () => Response.json({ done: true }) })
