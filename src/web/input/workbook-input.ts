import { err, ok } from '@/domain/shared/result'
import { readForm } from './body'
import type { RouteInput } from '../route'

const MAX_MEGABYTES = 10

const fileOf = async (request: Request) => {
  const form = await readForm(request, MAX_MEGABYTES)
  if (form === 'tooLarge') return err({ code: 'BODY_TOO_LARGE' as const, megabytes: MAX_MEGABYTES })
  if (form === 'noForm') return err({ code: 'IMPORT_FILE_MISSING' as const })
  const file = form.get('file')
  if (!(file instanceof File)) return err({ code: 'IMPORT_FILE_MISSING' as const })
  return ok({ form, fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
}

/** The uploaded workbook of a multipart form, field `file`, with the cycle of the address. */
export const workbookInput: RouteInput = async (request, { cycleId }) => {
  const given = await fileOf(request)
  return given.ok ? ok({ cycleId, fileName: given.value.fileName, bytes: given.value.bytes }) : given
}

/** The same with the mapping of a statistical form, field `mappingId`. */
export const statisticsInput: RouteInput = async (request, { cycleId }) => {
  const given = await fileOf(request)
  return given.ok ? ok({ cycleId, mappingId: given.value.form.get('mappingId'), fileName: given.value.fileName, bytes: given.value.bytes }) : given
}
