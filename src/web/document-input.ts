import { err, ok } from '@/domain/shared/result'
import { readForm } from './body'
import type { RouteInput } from './route'

const MAX_MEGABYTES = 10

/** A multipart form with one document, field `file`: the named texts, the named parts of the address, the file's name and bytes. */
export const documentInput = (named: { readonly texts: ReadonlyArray<string>; readonly params: ReadonlyArray<string>; /** Repeated fields, as lists. */ readonly lists?: ReadonlyArray<string>; /** Fields named by what follows «group.», as a record. */ readonly groups?: ReadonlyArray<string> }): RouteInput => async (request, params) => {
  const form = await readForm(request, MAX_MEGABYTES)
  if (form === 'tooLarge') return err({ code: 'BODY_TOO_LARGE', megabytes: MAX_MEGABYTES })
  const file = form === 'noForm' ? null : form.get('file')
  if (form === 'noForm' || !(file instanceof File)) return err({ code: 'CYCLE_DOCUMENT_FILE' })
  const texts = Object.fromEntries(named.texts.map((name) => [name, form.get(name) ?? '']))
  const lists = Object.fromEntries((named.lists ?? []).map((name) => [name, form.getAll(name)]))
  const groups = Object.fromEntries((named.groups ?? []).map((group) => [group, Object.fromEntries([...form.entries()].filter(([name]) => name.startsWith(`${group}.`)).map(([name, value]) => [name.slice(group.length + 1), value]))]))
  return ok({ ...texts, ...lists, ...groups, ...Object.fromEntries(named.params.map((name) => [name, params[name]])), fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
}
