import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

/** A demand of a founding document: `place` is where it stands there (item, section, row). */
export type Requirement = { readonly id: string; readonly place: string; readonly demand: string }

/** One test that names a requirement: its file from the root, its whole name, and the code that file imports. */
export type Proof = { readonly id: string; readonly file: string; readonly name: string; readonly lives: ReadonlyArray<string> }

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

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
const row = (cells: ReadonlyArray<string>): string => `| ${cells.map(cell).join(' | ')} |`
const MAX_PLACES = 6

const placesOf = (proofs: ReadonlyArray<Proof>): string => {
  const places = [...new Set(proofs.flatMap((proof) => proof.lives))]
  const shown = places.slice(0, MAX_PLACES).map((place) => `\`${place}\``).join('<br>')
  return places.length > MAX_PLACES ? `${shown}<br>and ${places.length - MAX_PLACES} more` : shown
}

/** `docs/requirements.md`: demand → where it lives → the test that proves it; what nothing proves is said to be open. */
export const requirementsPage = (requirements: ReadonlyArray<Requirement>, proofs: ReadonlyArray<Proof>): string => {
  const proved = requirements.filter((requirement) => proofs.some((proof) => proof.id === requirement.id))
  const open = requirements.filter((requirement) => !proved.includes(requirement))
  return [
    '# Requirements of the five founding documents',
    '',
    'Printed by `npm run requirements` from `scripts/requirements/founding-requirements.json` and from the names of the tests. A test fails while this page is not what they say.',
    'KRA: Krasnoyarsk · ZEL: Zelenchuk district · AMU: Amur · OSE: North Ossetia · PRM: Perm.',
    '',
    `${proved.length} of ${requirements.length} demands are proved by a test that carries their id; ${open.length} are open.`,
    '',
    '## Proved',
    '',
    row(['Id', 'Place', 'Demand', 'Lives in', 'Proved by']),
    row(['---', '---', '---', '---', '---']),
    ...proved.map(({ id, place, demand }) => {
      const own = proofs.filter((proof) => proof.id === id)
      return row([id, place, demand, placesOf(own), own.map((proof) => `\`${proof.file}\`: ${proof.name}`).join('<br>')])
    }),
    '',
    '## Open',
    '',
    row(['Id', 'Place', 'Demand']),
    row(['---', '---', '---']),
    ...open.map(({ id, place, demand }) => row([id, place, demand])),
    '',
  ].join('\n')
}
