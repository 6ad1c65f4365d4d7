import { err, ok } from '@/domain/shared/result'
import { readForm } from './body'
import type { RouteInput } from '../route'

const MAX_MEGABYTES = 10

export type DocumentForm = {
  readonly texts: ReadonlyArray<string>
  readonly params: ReadonlyArray<string>
  /** Left out where nothing was typed. */
  readonly optional?: ReadonlyArray<string>
  /** Repeated fields, as lists. */
  readonly lists?: ReadonlyArray<string>
  /** Fields named by what follows «group.», as a record. */
  readonly groups?: ReadonlyArray<string>
  /** The refusal of a form without its file. */
  readonly missing?: 'CYCLE_DOCUMENT_FILE' | 'MODEL_ORDER_FILE'
}

/** A multipart form with one document, field `file`: the named texts, the named parts of the address, the file's name and bytes. */
export const documentInput = (named: DocumentForm): RouteInput => async (request, params) => {
  const form = await readForm(request, MAX_MEGABYTES)
  if (form === 'tooLarge') return err({ code: 'BODY_TOO_LARGE', megabytes: MAX_MEGABYTES })
  const file = form === 'noForm' ? null : form.get('file')
  if (form === 'noForm' || !(file instanceof File)) return err({ code: named.missing ?? 'CYCLE_DOCUMENT_FILE' })
  const texts = Object.fromEntries(named.texts.map((name) => [name, form.get(name) ?? '']))
  const optional = Object.fromEntries((named.optional ?? []).map((name) => [name, form.get(name) ?? '']).filter(([, typed]) => typed !== ''))
  const lists = Object.fromEntries((named.lists ?? []).map((name) => [name, form.getAll(name)]))
  const groups = Object.fromEntries((named.groups ?? []).map((group) => [group, Object.fromEntries([...form.entries()].filter(([name]) => name.startsWith(`${group}.`)).map(([name, value]) => [name.slice(group.length + 1), value]))]))
  return ok({ ...texts, ...optional, ...lists, ...groups, ...Object.fromEntries(named.params.map((name) => [name, params[name]])), fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
}
