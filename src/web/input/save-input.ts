import { err, ok } from '@/domain/shared/result'
import { readBody } from './body'
import type { RouteInput } from '../route'

const MAX_MEGABYTES = 1

/** A batch of cells as JSON, for the form of the address. */
export const saveInput: RouteInput = async (request, { cycleId, organizationId }) => {
  const bytes = await readBody(request, MAX_MEGABYTES)
  if (bytes === undefined) return err({ code: 'BODY_TOO_LARGE', megabytes: MAX_MEGABYTES })
  try {
    const body: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return ok(typeof body === 'object' && body !== null ? { ...body, cycleId, organizationId } : {})
  } catch {
    return ok({})
  }
}
