import { grants } from '@/policy/grants'
import { operations, type Operation } from '@/policy/operations'
import { roles, scopeKindOf, type Role } from '@/policy/roles'
import { roleNames } from '@/texts/roles'

const operationNames = Object.keys(operations) as ReadonlyArray<Operation>
const row = (cells: ReadonlyArray<string>): string => `| ${cells.join(' | ')} |`
const mark = (role: Role, operation: Operation): string => (grants[role].includes(operation) ? 'yes' : '')

/** The whole table of rights as the page `docs/rights.md`: nobody writes it by hand. */
export const rightsPage = (): string => [
  '# Rights',
  '',
  'Printed by `npm run rights` from `src/policy`; a test fails while this page is not what the code says.',
  '',
  'A right is an operation in a scope. A grant reaches what lies inside its scope: the region covers its municipalities, a municipality its organizations.',
  'Out of every scope of a person a thing is not there (`NOT_FOUND`); in sight without the right it is refused (`FORBIDDEN`).',
  'An operation that looks up may be asked about a thing of the whole region by a narrower grant; what comes back is then narrowed to the scope of the grant.',
  '',
  '## Roles',
  '',
  row(['Role', 'Term in the interface', 'Granted on']),
  row(['---', '---', '---']),
  ...roles.map((role) => row([`\`${role}\``, roleNames[role], scopeKindOf[role]])),
  '',
  '## Operations',
  '',
  row(['Operation', 'Looks up', ...roles.map((role) => `\`${role}\``)]),
  row(['---', '---', ...roles.map(() => '---')]),
  ...operationNames.map((operation) => row([`\`${operation}\``, operations[operation].looksUp ? 'yes' : '', ...roles.map((role) => mark(role, operation))])),
  '',
].join('\n')
