import { attachAnalysis } from '@/usecases/cycles/order-cycle-step'
import { documentInput } from '@/web/input/document-input'
import { toCommandRoute } from '@/web/route'

export const POST = toCommandRoute(attachAnalysis, { input: documentInput({ texts: ['reason'], params: ['cycleId'] }), respond: () => Response.json({ done: true }) })
