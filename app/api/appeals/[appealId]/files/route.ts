import { attachEvidence } from '@/usecases/appeals/decide-appeal'
import { documentInput } from '@/web/input/document-input'
import { toCommandRoute } from '@/web/route'

export const POST = toCommandRoute(attachEvidence, { input: documentInput({ texts: [], optional: ['itemId'], params: ['appealId'] }), respond: () => Response.json({ done: true }) })
