import { orderCycleStep } from '@/usecases/cycles/order-cycle-step'
import { documentInput } from '@/web/input/document-input'
import { toCommandRoute } from '@/web/route'

export const POST = toCommandRoute(orderCycleStep, { input: documentInput({ texts: ['step', 'orderNumber', 'orderDate', 'reason'], params: ['cycleId'] }), respond: () => Response.json({ done: true }) })
