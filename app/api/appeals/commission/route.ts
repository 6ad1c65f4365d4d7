import { appointCommission } from '@/usecases/appeals/decide-appeal'
import { documentInput } from '@/web/input/document-input'
import { toCommandRoute } from '@/web/route'

export const POST = toCommandRoute(appointCommission, { input: documentInput({ texts: ['chairId', 'orderNumber', 'orderDate'], params: [], lists: ['memberIds'] }), respond: () => Response.json({ done: true }) })
