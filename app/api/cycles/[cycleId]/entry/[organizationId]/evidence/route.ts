import { uploadEvidence } from '@/usecases/evidence/upload-evidence'
import { documentInput } from '@/web/input/document-input'
import { toCommandRoute } from '@/web/route'

export const POST = toCommandRoute(uploadEvidence, { input: documentInput({ texts: ['title'], lists: ['fields'], params: ['cycleId', 'organizationId'] }), respond: (out) => Response.json(out) })
