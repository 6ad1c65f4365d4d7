import { saveCells } from '@/usecases/values/save-cells'
import { toCommandRoute } from '@/web/route'
import { saveInput } from '@/web/input/save-input'

export const POST = toCommandRoute(saveCells, { input: saveInput, respond: (out) => Response.json(out, { headers: { 'Cache-Control': 'private, no-store' } }) })
