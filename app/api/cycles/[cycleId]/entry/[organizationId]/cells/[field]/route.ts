import { getCell } from '@/usecases/values/get-cell'
import { toQueryRoute } from '@/web/route'

export const GET = toQueryRoute(getCell, { input: (_request, params) => params, respond: (out) => Response.json(out, { headers: { 'Cache-Control': 'private, no-store' } }) })
