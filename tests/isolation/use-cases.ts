import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { AccountCommand } from '@/usecases/kernel/define-account-command'
import type { Command } from '@/usecases/kernel/define-command'
import type { PublicQuery } from '@/usecases/kernel/define-public-query'
import type { Query } from '@/usecases/kernel/define-query'

type Refusal = { code: string }
export type AnyUseCase = Command<unknown, Refusal> | Query<unknown> | PublicQuery<unknown> | AccountCommand<unknown, Refusal>
export type Exported = { readonly file: string; readonly exportName: string; readonly useCase: AnyUseCase }

const root = path.resolve(import.meta.dirname, '../..')
const kinds = ['command', 'query', 'public', 'account']

const isUseCase = (thing: unknown): thing is AnyUseCase =>
  typeof thing === 'object' && thing !== null && 'kind' in thing && 'execute' in thing && kinds.includes(String(thing.kind))

export const filesOfUseCases = (): ReadonlyArray<string> =>
  readdirSync(path.join(root, 'src/usecases'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts')).map((file) => `src/usecases/${file.replaceAll('\\', '/')}`).sort()

/** Every command, query, public query and account command that any file of `src/usecases` exports. */
export const readUseCases = async (): Promise<ReadonlyArray<Exported>> => {
  const found: Exported[] = []
  for (const file of filesOfUseCases()) {
    const exports = (await import(path.join(root, file))) as Record<string, unknown>
    for (const [exportName, thing] of Object.entries(exports)) if (isUseCase(thing)) found.push({ file, exportName, useCase: thing })
  }
  return found
}
