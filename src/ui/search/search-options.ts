import { foldLetters } from '@/domain/shared/fold-letters'
import type { Found } from '@/usecases/search/find-anything'

export type OptionKind = Found['kind'] | 'page'
export type Option = { readonly kind: OptionKind; readonly id: string; readonly title: string; readonly note: string; readonly href: string }

const PAGES_SHOWN = 6

/** Sections whose name holds every word. */
export const pagesNamed = (pages: ReadonlyArray<{ href: string; label: string }>, words: string): ReadonlyArray<Option> => {
  const asked = foldLetters(words).split(/\s+/).filter((word) => word !== '')
  if (words.trim().length < 2) return []
  return pages.filter(({ label }) => asked.every((word) => foldLetters(label).includes(word))).slice(0, PAGES_SHOWN).map(({ href, label }) => ({ kind: 'page', id: href, title: label, note: '', href }))
}

/** Options in groups of their kind, each with its place in the whole list. */
export const groupsOf = (options: ReadonlyArray<Option>): ReadonlyArray<{ kind: OptionKind; items: ReadonlyArray<{ option: Option; index: number }> }> => {
  const placed = options.map((option, index) => ({ option, index }))
  return [...new Set(options.map(({ kind }) => kind))].map((kind) => ({ kind, items: placed.filter(({ option }) => option.kind === kind) }))
}

/** Where a key leads in the list, round its ends; null for other keys and for an empty list. */
export const optionAfterKey = (key: string, at: number, count: number): number | null => {
  if (count === 0) return null
  if (key === 'ArrowDown') return (at + 1) % count
  if (key === 'ArrowUp') return (at - 1 + count) % count
  return null
}
