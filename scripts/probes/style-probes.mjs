// [ESLint rule, file, text that breaks it]. The text is linted as if it lay at that path.
const lines = (count) => Array.from({ length: count }, (_, at) => `export const line${at} = ${at}`).join('\n')
const longFunction = (count) => `export function long() {\n${Array.from({ length: count }, (_, at) => `  consume(${at})`).join('\n')}\n}\nfunction consume(n: number): void { void n }\n`

export const styleProbes = [
  ['react/jsx-no-literals', 'src/ui/kit/probe.tsx', 'export function Probe() {\n  return <p>Рейтинг</p>\n}\n'],
  ['react/jsx-no-literals', 'app/probe.tsx', 'export function Probe() {\n  return <p>Рейтинг</p>\n}\n'],
  ['no-restricted-syntax', 'src/domain/cycles/probe.ts', 'export const now = new Date()\n'],
  ['no-restricted-syntax', 'src/usecases/cycles/probe.ts', 'export const now = Date.now()\n'],
  ['no-restricted-syntax', 'src/policy/probe.ts', 'export const chance = Math.random()\n'],
  ['no-restricted-syntax', 'src/data/cycles/probe.ts', 'export const id = crypto.randomUUID()\n'],
  ['no-restricted-syntax', 'src/ui/kit/probe.ts', "export const amount = parseFloat('1,5')\n"],
  ['no-restricted-syntax', 'src/domain/scoring/probe.ts', 'export const text = 1.25.toFixed(1)\n'],
  ['no-restricted-syntax', 'src/web/probe.ts', "export const url = process.env['DATABASE_URL']\n"],
  ['@typescript-eslint/no-explicit-any', 'src/domain/cycles/probe.ts', 'export const all = (value: any): unknown => value\n'],
  ['@typescript-eslint/no-non-null-assertion', 'src/domain/cycles/probe.ts', "export const first = (list: string[]): string => list[0]!\n"],
  ['@typescript-eslint/no-floating-promises', 'src/usecases/cycles/probe.ts', 'const work = async (): Promise<void> => {}\nexport function begin(): void {\n  work()\n}\n'],
  ['@typescript-eslint/no-misused-promises', 'src/usecases/cycles/probe.ts', 'const work = async (): Promise<boolean> => true\nexport const answer = (): number => (work() ? 1 : 0)\n'],
  ['@typescript-eslint/switch-exhaustiveness-check', 'src/domain/cycles/probe.ts', "export function name(kind: 'a' | 'b'): string {\n  switch (kind) {\n    case 'a':\n      return 'A'\n  }\n  return ''\n}\n"],
  ['@typescript-eslint/consistent-type-imports', 'src/domain/cycles/probe.ts', "import { Result } from '@/domain/shared/result'\nexport type Answer = Result<number, string>\n"],
  ['@typescript-eslint/ban-ts-comment', 'src/domain/cycles/probe.ts', "// @ts-ignore\nexport const wrong: number = 'text'\n"],
  ['max-lines', 'src/domain/cycles/probe.ts', lines(301)],
  ['max-lines-per-function', 'src/domain/cycles/probe.ts', longFunction(61)],
  ['max-params', 'src/domain/cycles/probe.ts', 'export const join = (a: string, b: string, c: string, d: string): string => a + b + c + d\n'],
  ['max-depth', 'src/domain/cycles/probe.ts', 'export function deep(a: boolean): number {\n  if (a) {\n    if (a) {\n      if (a) {\n        if (a) return 1\n      }\n    }\n  }\n  return 0\n}\n'],
  ['complexity', 'src/domain/cycles/probe.ts', `export const many = (n: number): number => ${Array.from({ length: 13 }, (_, at) => `n === ${at} ? ${at} :`).join(' ')} 0\n`],
  ['no-restricted-imports', 'src/ui/cycles/probe.tsx', "import NextLink from 'next/link'\nexport const Probe = NextLink\n"],
  ['no-console', 'src/usecases/cycles/probe.ts', "export const shout = (): void => console.log('x')\n"],
]
