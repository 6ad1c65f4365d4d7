/** Every command and query by name. Tests walk it: a use-case without its isolation case or its action fails the build. */
export type Registered = { readonly kind: 'command' | 'query'; readonly name: string }

const entries = new Map<string, Registered>()

export const register = (entry: Registered): void => {
  if (entries.has(entry.name)) throw new Error(`Two use-cases are named ${entry.name}`)
  entries.set(entry.name, entry)
}

export const registered = (): ReadonlyArray<Registered> => [...entries.values()]
