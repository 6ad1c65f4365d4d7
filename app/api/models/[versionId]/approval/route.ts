import { approveVersion } from '@/usecases/models/approve-version'
import { orderInput } from '@/web/order-input'
import { toCommandRoute } from '@/web/route'

export const POST = toCommandRoute(approveVersion, { input: orderInput, respond: () => Response.json({ done: true }) })
