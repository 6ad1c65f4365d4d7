import next from 'eslint-config-next/core-web-vitals'
import typescript from 'eslint-config-next/typescript'

const bannedCalls = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time is an argument (platform/clock.ts owns it).' },
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'Time is an argument (platform/clock.ts owns it).' },
  { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: 'Randomness is an argument.' },
  { selector: "CallExpression[callee.name='randomUUID'], CallExpression[callee.property.name='randomUUID']", message: 'Ids come from platform/ids.ts.' },
  { selector: "CallExpression[callee.name='parseFloat']", message: 'Use parseAmount: the whole string or nothing.' },
]
const noToFixedOnFloats = { selector: "CallExpression[callee.property.name='toFixed'][callee.object.type='Literal']", message: 'Round with Decimal.' }
const noEnvironment = { selector: "MemberExpression[object.name='process'][property.name='env']", message: 'Read settings through platform/env.ts.' }

const nextLink = { name: 'next/link', message: 'Use ui/kit/link.tsx: it does not fetch every link in sight.' }

const config = [
  { ignores: ['.next/**', 'node_modules/**', 'src/data/generated/**', '.data/**', 'coverage/**', 'next-env.d.ts', 'test-results/**', 'playwright-report/**'] },
  ...next,
  ...typescript,
  {
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-depth': ['error', 3],
      'max-params': ['error', 3],
      complexity: ['error', 12],
      'no-console': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx', 'app/**/*.ts', 'app/**/*.tsx', 'scripts/**/*.ts', 'prisma/**/*.ts', 'tests/**/*.ts', 'tests/**/*.tsx', 'e2e/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description', minimumDescriptionLength: 10 }],
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx', 'app/**/*.ts', 'app/**/*.tsx'],
    ignores: ['**/*.test.ts', '**/*.test.tsx'],
    rules: { 'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['src/ui/**/*.tsx', 'app/**/*.tsx'],
    ignores: ['**/*.test.tsx'],
    rules: { 'react/jsx-no-literals': ['error', { noStrings: false, allowedStrings: ['·', '—', '–', '/', ' ', ':', '(', ')', '%', '№', ','] }], 'max-lines-per-function': ['error', { max: 90, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['src/domain/**/*.ts', 'src/policy/**/*.ts', 'src/usecases/**/*.ts', 'src/data/**/*.ts', 'src/texts/**/*.ts', 'src/ui/**/*.ts', 'src/ui/**/*.tsx', 'src/web/**/*.ts'],
    ignores: ['**/*.test.ts', '**/*.test.tsx'],
    rules: { 'no-restricted-syntax': ['error', ...bannedCalls, noToFixedOnFloats, noEnvironment] },
  },
  { files: ['src/**/*.tsx', 'app/**/*.tsx'], ignores: ['src/ui/kit/link.tsx'], rules: { 'no-restricted-imports': ['error', { paths: [nextLink] }] } },
  { files: ['e2e/**'], rules: { 'react-hooks/rules-of-hooks': 'off' } },
  { files: ['scripts/**', 'prisma/seed/**', 'e2e/**', 'tests/**'], rules: { 'no-console': 'off' } },
  { files: ['**/*.test.ts', '**/*.test.tsx', 'tests/**'], rules: { 'max-lines': ['error', { max: 400 }], 'max-params': 'off' } },
]

export default config
