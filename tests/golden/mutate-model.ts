import { isDeepStrictEqual } from 'node:util'
import type { Random } from './random'

/** Paths of every leaf and list of a JSON value. */
type Path = ReadonlyArray<string | number>
type Json = null | boolean | number | string | ReadonlyArray<Json> | { readonly [key: string]: Json }
type Container = Json[] | Record<string, Json>

const pathsOf = (value: Json, at: Path = []): ReadonlyArray<Path> => {
  if (Array.isArray(value)) return [at, ...value.flatMap((item: Json, index) => pathsOf(item, [...at, index]))]
  if (typeof value === 'object' && value !== null) return [at, ...Object.entries(value).flatMap(([key, item]) => pathsOf(item, [...at, key]))]
  return [at]
}
const valueAt = (value: Json, path: Path): Json | undefined =>
  path.reduce<Json | undefined>((found, key) => (typeof found === 'object' && found !== null ? (found as Readonly<Record<string | number, Json>>)[key] : undefined), value)

const strange: ReadonlyArray<Json> = [
  '', ' ', '0', '-1', '1e9', '99999999999', '0.0000001', 'NaN', 'Infinity', '101', '100', 'toString', '__proto__', 'constructor', 'v_fact +', 'v_fact / 0', 'a.b', '((((', 'x'.repeat(600), '«»', '\u0000', '\ud800', null, true, 0, -1, 1.5, 1e21, [], {}, ['1'], { kind: 'steps' },
]

/** Values of the same kind elsewhere in the document: codes of others, other amounts, other words. */
const another = (random: Random, root: Json, old: Json | undefined): Json => {
  const same = pathsOf(root).map((path) => valueAt(root, path)).filter((value): value is Json => value !== undefined && typeof value === typeof old && !isDeepStrictEqual(value, old))
  return same.length === 0 ? '' : random.pick(same)
}

const shuffled = (random: Random, list: ReadonlyArray<Json>): Json[] => list.map((item) => ({ item, key: random.next() })).sort((a, b) => a.key - b.key).map(({ item }) => item)

const changed = (random: Random, root: Json, old: Json | undefined): Json => {
  if (Array.isArray(old) && old.length > 0) {
    const list = old as ReadonlyArray<Json>
    return random.pick<() => Json>([() => [], () => list.slice(1), () => list.slice(0, -1), () => [...list, random.pick(list)], () => shuffled(random, list), () => random.pick(strange)])()
  }
  return random.chance(0.5) ? random.pick(strange) : another(random, root, old)
}

export type Mutation = { readonly path: string; readonly kind: 'changed' | 'removed' | 'added'; readonly document: unknown }

/** One document spoiled in one place: a value replaced, a part removed, a list cut, doubled or shuffled, an unknown part added. The same random gives the same mutation. */
export const mutateModel = (random: Random, document: unknown): Mutation => {
  const root = structuredClone(document) as Json
  const paths = pathsOf(root).filter((one) => one.length > 0)
  // Long lists would take nearly all mutations: half of them fall on a part chosen by its name.
  const part = random.pick([...new Set(paths.map(([first]) => first))])
  const path = random.pick(random.chance(0.5) ? paths : paths.filter(([first]) => first === part))
  const parent = valueAt(root, path.slice(0, -1)) as Container
  const key = path.at(-1) ?? ''
  const kind = random.pick(['changed', 'changed', 'changed', 'removed', 'added'] as const)
  if (kind === 'removed') {
    if (Array.isArray(parent)) parent.splice(Number(key), 1)
    else Reflect.deleteProperty(parent, key)
  } else if (Array.isArray(parent)) parent[Number(key)] = changed(random, root, parent[Number(key)])
  else Object.defineProperty(parent, kind === 'added' ? `${key}X` : key, { value: changed(random, root, parent[key]), enumerable: true, configurable: true, writable: true })
  return { path: path.join('.'), kind, document: root }
}
