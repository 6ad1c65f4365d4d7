import { err, ok } from '@/domain/shared/result'
import { readForm } from './body'
import type { RouteInput } from '../route'

const MAX_MEGABYTES = 10

/** The template of a multipart form: its kind and its file, field `file`. */
export const templateInput: RouteInput = async (request) => {
  const form = await readForm(request, MAX_MEGABYTES)
  if (form === 'tooLarge') return err({ code: 'BODY_TOO_LARGE', megabytes: MAX_MEGABYTES })
  const file = form === 'noForm' ? null : form.get('file')
  if (form === 'noForm' || !(file instanceof File) || file.size === 0) return err({ code: 'TEMPLATE_FILE_MISSING' })
  return ok({ kind: form.get('kind'), fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
}
