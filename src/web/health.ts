import { isHealthy } from '@/usecases/settings/get-health'

/** For a balancer or a start script: 200 or 503, and nothing about the inside. */
export const healthResponse = async (): Promise<Response> => {
  const isAlive = await isHealthy()
  return Response.json({ status: isAlive ? 'ok' : 'unavailable' }, { status: isAlive ? 200 : 503, headers: { 'Cache-Control': 'no-store' } })
}
