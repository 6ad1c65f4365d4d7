/** Whether an entry leads to the shown address or to a part of it: «/cycles» covers «/cycles/7», not «/cycles-old». */
export const isCurrent = (href: string, pathname: string): boolean => pathname === href || pathname.startsWith(`${href.replace(/\/$/, '')}/`)

/** The most exact of the entries that cover the address, so that «/» or a parent does not light up too. */
export const currentHref = (hrefs: ReadonlyArray<string>, pathname: string): string | undefined =>
  hrefs.filter((href) => isCurrent(href, pathname)).sort((a, b) => b.length - a.length)[0]
