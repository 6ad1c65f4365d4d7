import { approveVersion } from '@/usecases/models/approve-version'
import { documentInput } from '@/web/input/document-input'
import { toCommandRoute } from '@/web/route'

const input = documentInput({ texts: ['orderNumber', 'orderDate', 'signatory'], optional: ['effectiveFrom'], params: ['versionId'], missing: 'MODEL_ORDER_FILE' })
export const POST = toCommandRoute(approveVersion, { input, respond: () => Response.json({ done: true }) })
