import { uploadVersion } from '@/usecases/evidence/upload-evidence'
import { documentInput } from '@/web/input/document-input'
import { toCommandRoute } from '@/web/route'

export const POST = toCommandRoute(uploadVersion, { input: documentInput({ texts: ['title'], params: ['cycleId', 'organizationId', 'evidenceId'] }), respond: (out) => Response.json(out) })
