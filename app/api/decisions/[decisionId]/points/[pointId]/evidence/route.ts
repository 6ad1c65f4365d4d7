import { uploadPointEvidence } from '@/usecases/decisions/prove-point'
import { documentInput } from '@/web/input/document-input'
import { toCommandRoute } from '@/web/route'

export const POST = toCommandRoute(uploadPointEvidence, { input: documentInput({ texts: ['title'], params: ['decisionId', 'pointId'] }), respond: (out) => Response.json(out) })
