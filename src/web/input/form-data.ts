const SECRET = /password|token|secret/i
const isOurs = (key: string): boolean => !key.startsWith('$ACTION')

/** Fields of a form by name; a name ending in `[]` is a list even of one; a doubled name without it stays the last one. */
export const fromFormData = (form: FormData): Record<string, unknown> => {
  const fields: Record<string, unknown> = {}
  for (const key of new Set(form.keys())) {
    if (!isOurs(key)) continue
    const values = form.getAll(key)
    if (key.endsWith('[]')) fields[key.slice(0, -2)] = values
    else fields[key] = values.at(-1)
  }
  return fields
}

/** What the form keeps after a refusal: texts, without passwords and tokens. */
export const typedOf = (payload: unknown): Record<string, string> | undefined => {
  if (!(payload instanceof FormData)) return undefined
  return Object.fromEntries([...payload.entries()].filter((entry): entry is [string, string] => isOurs(entry[0]) && !SECRET.test(entry[0]) && typeof entry[1] === 'string'))
}

/** Input of a command out of what the browser sent: a form, or a plain object. */
export const inputOf = (payload: unknown): unknown => (payload instanceof FormData ? fromFormData(payload) : payload)
