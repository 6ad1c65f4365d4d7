import { getCellEvidence } from '@/usecases/evidence/get-evidence'
import { toQueryRoute } from '@/web/route'

export const GET = toQueryRoute(getCellEvidence, { input: (_request, params) => params, respond: (out) => Response.json(out, { headers: { 'Cache-Control': 'private, no-store' } }) })
