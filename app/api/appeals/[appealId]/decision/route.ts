import { decideAppeal } from '@/usecases/appeals/decide-appeal'
import { documentInput } from '@/web/input/document-input'
import { toCommandRoute } from '@/web/route'

export const POST = toCommandRoute(decideAppeal, { input: documentInput({ texts: ['motivation', 'protocolNumber', 'protocolDate'], params: ['appealId'], groups: ['decided'] }), respond: () => Response.json({ done: true }) })
