type Entries = { readonly labels: ReadonlyArray<string>; readonly active: number }

/** Where a key leads in an open menu, going round at the ends; a letter finds the next entry that begins with it. Null: the key is not the menu's. */
export const nextItem = (key: string, { labels, active }: Entries): number | null => {
  const count = labels.length
  if (count === 0) return null
  if (key === 'ArrowDown') return (active + 1) % count
  if (key === 'ArrowUp') return active <= 0 ? count - 1 : active - 1
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  if (key.length !== 1 || key === ' ') return null
  const letter = key.toLocaleLowerCase('ru')
  const order = labels.map((_, at) => (active + 1 + at) % count)
  return order.find((at) => labels[at]?.toLocaleLowerCase('ru').startsWith(letter) === true) ?? null
}
