import { err, ok } from '@/domain/shared/result'
import { readForm } from './body'
import type { RouteInput } from './route'

const MAX_MEGABYTES = 10

/** The uploaded workbook of a multipart form, field `file`, with the cycle of the address. */
export const workbookInput: RouteInput = async (request, { cycleId }) => {
  const form = await readForm(request, MAX_MEGABYTES)
  if (form === 'tooLarge') return err({ code: 'BODY_TOO_LARGE', megabytes: MAX_MEGABYTES })
  if (form === 'noForm') return err({ code: 'IMPORT_FILE_MISSING' })
  const file = form.get('file')
  if (!(file instanceof File)) return err({ code: 'IMPORT_FILE_MISSING' })
  return ok({ cycleId, fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
}
