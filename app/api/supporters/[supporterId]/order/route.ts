import { getSupporterOrder } from '@/usecases/supporters/read-supporters'
import { confirmSupporter } from '@/usecases/supporters/step-supporter'
import { documentInput } from '@/web/input/document-input'
import { fileResponse } from '@/web/files/file-response'
import { toCommandRoute, toQueryRoute } from '@/web/route'

export const GET = toQueryRoute(getSupporterOrder, { input: (_request, { supporterId }) => ({ supporterId }), respond: fileResponse })
export const POST = toCommandRoute(confirmSupporter, { input: documentInput({ texts: ['orderNumber', 'orderDate', 'capacity'], params: ['supporterId'] }), respond: () => Response.json({ done: true }) })
