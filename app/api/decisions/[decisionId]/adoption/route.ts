import { adoptDecision } from '@/usecases/decisions/step-decision'
import { documentInput } from '@/web/input/document-input'
import { toCommandRoute } from '@/web/route'

export const POST = toCommandRoute(adoptDecision, { input: documentInput({ texts: ['orderNumber', 'orderDate', 'signatory', 'reviewOn', 'humanDecision'], params: ['decisionId'] }), respond: () => Response.json({ done: true }) })
