import { getCellTalk } from '@/usecases/submissions/get-cell-talk'
import { toQueryRoute } from '@/web/route'

export const GET = toQueryRoute(getCellTalk, { input: (_request, params) => params, respond: (out) => Response.json(out, { headers: { 'Cache-Control': 'private, no-store' } }) })
