import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

/** A demand of a founding document: `place` is where it stands there (item, section, row). */
export type Requirement = { readonly id: string; readonly place: string; readonly demand: string }

/** One test that names a requirement: its file from the root, its whole name, and the code that file imports. */
export type Proof = { readonly id: string; readonly file: string; readonly name: string; readonly lives: ReadonlyArray<string> }

/** Demands of a part of the product that is not begun; `already`: what of the demand stands nevertheless, or ''. */
export type LaterPart = { readonly area: string; readonly what: string; readonly demands: ReadonlyArray<{ readonly id: string; readonly already: string }> }

const FOLDERS = ['src', 'tests', 'e2e', 'scripts', 'prisma']
const TEST_FILE = /\.(test|spec)\.tsx?$/
const TEST_CALL = /\b(?:it|test|describe)(?:\.\w+(?:\([^)]*\))?)*\(\s*(['"`])((?:\\.|(?!\1).)+)\1/g
const ID = /\b(?:KRA|ZEL|AMU|OSE|PRM)-\d{2}\b/g
const IMPORT = /from '@\/((?:domain|usecases|policy|texts|data|ui|web|platform)\/[^']+)'/g

const testFiles = (root: string): ReadonlyArray<string> =>
  FOLDERS.flatMap((folder) => {
    const whole = path.join(root, folder)
    return existsSync(whole) ? readdirSync(whole, { recursive: true, encoding: 'utf8' }).map((file) => path.posix.join(folder, file)) : []
  }).filter((file) => TEST_FILE.test(file)).sort()

const resolveSource = (root: string, module: string): string =>
  ['.ts', '.tsx'].map((ending) => `src/${module}${ending}`).find((file) => existsSync(path.join(root, file))) ?? `src/${module}`

/** Every test under `root` whose name carries a requirement id, in the order of files. */
export const readProofs = (root: string): ReadonlyArray<Proof> =>
  testFiles(root).flatMap((file) => {
    const text = readFileSync(path.join(root, file), 'utf8')
    const lives = [...new Set([...text.matchAll(IMPORT)].map((found) => resolveSource(root, found[1] ?? '')))].filter((source) => /^src\/(domain|usecases)\//.test(source))
    return [...text.matchAll(TEST_CALL)].flatMap((found) => {
      const name = found[2] ?? ''
      return [...new Set(name.match(ID) ?? [])].map((id) => ({ id, file, name, lives }))
    })
  })

export const readRequirements = (root: string): ReadonlyArray<Requirement> =>
  JSON.parse(readFileSync(path.join(root, 'scripts/requirements/founding-requirements.json'), 'utf8')) as ReadonlyArray<Requirement>

export const readLater = (root: string): ReadonlyArray<LaterPart> =>
  JSON.parse(readFileSync(path.join(root, 'scripts/requirements/later-demands.json'), 'utf8')) as ReadonlyArray<LaterPart>

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
const row = (cells: ReadonlyArray<string>): string => `| ${cells.map(cell).join(' | ')} |`
const MAX_PLACES = 6

const placesOf = (proofs: ReadonlyArray<Proof>): string => {
  const places = [...new Set(proofs.flatMap((proof) => proof.lives))]
  const shown = places.slice(0, MAX_PLACES).map((place) => `\`${place}\``).join('<br>')
  return places.length > MAX_PLACES ? `${shown}<br>and ${places.length - MAX_PLACES} more` : shown
}

type Page = { readonly requirements: ReadonlyArray<Requirement>; readonly proofs: ReadonlyArray<Proof>; readonly later: ReadonlyArray<LaterPart> }

const provedTable = ({ requirements, proofs }: Page): ReadonlyArray<string> => [
  row(['Id', 'Place', 'Demand', 'Lives in', 'Proved by']),
  row(['---', '---', '---', '---', '---']),
  ...requirements.map(({ id, place, demand }) => {
    const own = proofs.filter((proof) => proof.id === id)
    return row([id, place, demand, placesOf(own), own.map((proof) => `\`${proof.file}\`: ${proof.name}`).join('<br>')])
  }),
]

const openTable = (requirements: ReadonlyArray<Requirement>): ReadonlyArray<string> =>
  requirements.length === 0 ? ['None.'] : [row(['Id', 'Place', 'Demand']), row(['---', '---', '---']), ...requirements.map(({ id, place, demand }) => row([id, place, demand]))]

const laterTable = (part: LaterPart, requirements: ReadonlyArray<Requirement>): ReadonlyArray<string> => {
  const known = new Map(part.demands.map(({ id, already }) => [id, already]))
  const own = requirements.filter(({ id }) => known.has(id))
  if (own.length === 0) return []
  return [
    '', `### Later: ${part.area} (${own.length})`, '', `Not begun: ${part.what}.`, '',
    row(['Id', 'Place', 'Demand', 'Already there']), row(['---', '---', '---', '---']),
    ...own.map(({ id, place, demand }) => row([id, place, demand, known.get(id) ?? ''])),
  ]
}

/**
 * `docs/requirements.md`: demand → where it lives → the test that proves it. What no test names is open: missing in what is built, or of a
 * part that comes later. A proof takes a demand out of the later parts by itself.
 */
export const requirementsPage = (page: Page): string => {
  const { requirements, proofs, later } = page
  const isProved = new Set(proofs.map(({ id }) => id))
  const isLater = new Set(later.flatMap(({ demands }) => demands.map(({ id }) => id)))
  const proved = requirements.filter(({ id }) => isProved.has(id))
  const open = requirements.filter(({ id }) => !isProved.has(id))
  const missing = open.filter(({ id }) => !isLater.has(id))
  return [
    '# Requirements of the five founding documents',
    '',
    'Printed by `npm run requirements` from `scripts/requirements` (the demands; which of them come later) and from the names of the tests. A test fails while this page is not what they say.',
    'KRA: Krasnoyarsk · ZEL: Zelenchuk district · AMU: Amur · OSE: North Ossetia · PRM: Perm.',
    '',
    `${proved.length} of ${requirements.length} demands are proved by a test that carries their id; ${open.length} are open: ${missing.length} missing in what is built, ${open.length - missing.length} of parts that come later.`,
    '',
    '## Proved',
    '',
    ...provedTable({ ...page, requirements: proved }),
    '',
    '## Open',
    '',
    'Belongs to what is built (method, collection, results and action) and is missing there.',
    '',
    ...openTable(missing),
    '',
    '## Later',
    '',
    'Belongs to parts of the product that are not begun. «Already there» says what of the demand stands nevertheless; it is no proof.',
    ...later.flatMap((part) => laterTable(part, open)),
    '',
  ].join('\n')
}
