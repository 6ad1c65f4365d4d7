/** Whether an entry leads to the shown address or to a part of it: «/cycles» covers «/cycles/7», not «/cycles-old». */
export const isCurrent = (href: string, pathname: string): boolean => pathname === href || pathname.startsWith(`${href.replace(/\/$/, '')}/`)

/** The most exact of the entries that cover the address, so that «/» or a parent does not light up too. */
export const currentHref = (hrefs: ReadonlyArray<string>, pathname: string): string | undefined =>
  hrefs.filter((href) => isCurrent(href, pathname)).sort((a, b) => b.length - a.length)[0]

/** Entries that follow one another under the same heading, in their order. */
export const groupItems = <T extends { readonly group?: string }>(items: ReadonlyArray<T>): ReadonlyArray<{ readonly group: string | undefined; readonly items: ReadonlyArray<T> }> => {
  const groups: { group: string | undefined; items: T[] }[] = []
  for (const item of items) {
    const last = groups.at(-1)
    if (last !== undefined && last.group === item.group) last.items.push(item)
    else groups.push({ group: item.group, items: [item] })
  }
  return groups
}
