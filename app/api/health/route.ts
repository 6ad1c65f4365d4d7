import { healthResponse } from '@/web/health'

export const dynamic = 'force-dynamic'
export const GET = healthResponse
