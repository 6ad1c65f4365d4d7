import { parseAsBoolean, parseAsString } from 'nuqs'

const text = parseAsString.withDefault('')
/** Everything that the address of the rating keeps; `release` is read by the server, the rest by the browser. */
export const ratingParams = { q: text, municipality: text, type: text, cluster: text, level: text, sort: text, columns: text, dense: parseAsBoolean.withDefault(false) }
