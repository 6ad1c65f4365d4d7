import type { NextRequest } from 'next/server'
import { respond } from '@/web/guard/proxy-response'

export const proxy = (request: NextRequest) => respond(request, process.env.NODE_ENV === 'development')

export const config = { matcher: [{ source: '/((?!_next/static/|icon\\.svg$|favicon\\.ico$).*)' }] }
