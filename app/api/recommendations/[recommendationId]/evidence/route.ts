import { uploadReportEvidence } from '@/usecases/recommendations/prove-report'
import { documentInput } from '@/web/input/document-input'
import { toCommandRoute } from '@/web/route'

export const POST = toCommandRoute(uploadReportEvidence, { input: documentInput({ texts: ['title'], params: ['recommendationId'] }), respond: (out) => Response.json(out) })
