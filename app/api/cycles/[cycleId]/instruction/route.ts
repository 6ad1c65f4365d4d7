import { attachInstruction } from '@/usecases/cycles/attach-instruction'
import { documentInput } from '@/web/input/document-input'
import { toCommandRoute } from '@/web/route'

export const POST = toCommandRoute(attachInstruction, { input: documentInput({ texts: [], params: ['cycleId'] }), respond: () => Response.json({ done: true }) })
