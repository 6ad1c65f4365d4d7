import type { ModelPlace } from './model-finding'

/** Parts of a model as its editor opens them; `name` is the code or key of one indicator or field. */
export type EditorPlace = { readonly kind: 'frame' | 'weights' | 'applicability' | 'additions' } | { readonly kind: 'indicator' | 'field'; readonly name: string }

/** Where in the editor a finding is mended. */
export const placeInEditor = ({ indicator, field, type, source, part }: ModelPlace): EditorPlace => {
  if (indicator !== undefined) return { kind: 'indicator', name: indicator }
  if (field !== undefined) return { kind: 'field', name: field }
  if (type !== undefined) return { kind: 'applicability' }
  if (source !== undefined) return { kind: 'weights' }
  return { kind: part === undefined || part === 'group' ? 'frame' : 'additions' }
}

/** The place an address asks for; anything else opens the frame. */
export const parseEditorPlace = (kind: string | undefined, name: string | undefined): EditorPlace => {
  if ((kind === 'indicator' || kind === 'field') && name !== undefined) return { kind, name }
  return { kind: kind === 'weights' || kind === 'applicability' || kind === 'additions' ? kind : 'frame' }
}
