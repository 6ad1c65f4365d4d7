import { err, ok } from '@/domain/shared/result'
import { readForm } from './body'
import type { RouteInput } from './route'

const MAX_MEGABYTES = 10
const fields = ['orderNumber', 'orderDate', 'signatory'] as const

/** The order of a multipart form: its requisites and its file, field `file`, for the version of the address. */
export const orderInput: RouteInput = async (request, { versionId }) => {
  const form = await readForm(request, MAX_MEGABYTES)
  if (form === 'tooLarge') return err({ code: 'BODY_TOO_LARGE', megabytes: MAX_MEGABYTES })
  if (form === 'noForm') return err({ code: 'MODEL_ORDER_FILE' })
  const file = form.get('file')
  const asked = Object.fromEntries(fields.map((name) => [name, form.get(name)]))
  if (!(file instanceof File)) return err({ code: 'MODEL_ORDER_FILE' })
  const effectiveFrom = form.get('effectiveFrom')
  return ok({ ...asked, ...(typeof effectiveFrom === 'string' && effectiveFrom !== '' ? { effectiveFrom } : {}), versionId, fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
}
