/** The search part of a page's address as Next gives it. */
export type PageSearch = Promise<Readonly<Record<string, string | string[] | undefined>>>

/** One text a name; of a doubled one the last. */
export const oneOf = (search: Readonly<Record<string, string | string[] | undefined>>): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(Object.entries(search).map(([name, value]) => [name, Array.isArray(value) ? value.at(-1) : value]))
