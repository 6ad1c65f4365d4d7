import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { findAccountByEmail } from '@/data/accounts/account.store'
import { disconnect } from '@/data/client'
import { findRegionBySlug } from '@/data/tenancy/region.store'
import { withAccount, withTenant } from '@/data/tenant'
import type { CycleId } from '@/domain/shared/ids'
import { systemClock } from '@/platform/clock'
import { newId } from '@/platform/ids'
import type { Actor } from '@/policy/can'
import { fileRefusalWording, findingPlace, findingWording } from '@/texts/imports'
import { listOwnRegions } from '@/usecases/accounts/own-regions'
import { checkImport } from '@/usecases/imports/check-import'
import { commitImport } from '@/usecases/imports/commit-import'
import { createImport } from '@/usecases/imports/create-import'
import { getImport, type ImportPage } from '@/usecases/imports/get-import'
import { messageOf, type Refusal } from '@/web/messages'

const options = z.strictObject({
  region: z.string().min(1), user: z.email().transform((email) => email.toLowerCase()), period: z.string().min(4), file: z.string().min(1),
  commit: z.boolean().default(false), conflicts: z.enum(['mine', 'theirs']).optional(),
})
export type ImportOptions = z.input<typeof options>
export type ImportOutcome = { readonly lines: ReadonlyArray<string>; readonly isDone: boolean }

const must = <T>(result: { ok: true; value: T } | { ok: false; error: Refusal }): T => {
  if (!result.ok) throw new Error(messageOf(result.error))
  return result.value
}

/** The person the operator names, with the rights of this moment: nobody imports past them. */
const findActor = async (slug: string, email: string): Promise<Actor> => {
  const region = await findRegionBySlug(slug)
  if (region === undefined) throw new Error(`Нет региона «${slug}».`)
  const account = await withTenant(region.id, (tx) => findAccountByEmail(tx, email))
  if (account === undefined) throw new Error(`Нет пользователя «${email}».`)
  const own = (await withAccount(account.id, (tx) => listOwnRegions(tx, account.id, systemClock()))).find(({ id }) => id === region.id)
  if (own === undefined) throw new Error(`У «${email}» нет прав в регионе «${slug}».`)
  return { userId: account.id, sessionId: null, displayName: account.displayName, regionId: region.id, grants: own.grants }
}

const findCycleOf = async (actor: Actor, period: string): Promise<CycleId> => {
  const cycles = await withTenant(actor.regionId, (tx) => tx.cycle.findMany({ where: { regionId: actor.regionId, period, status: { in: ['collecting', 'verifying'] } }, select: { id: true } }))
  const [found, another] = cycles
  if (found === undefined || another !== undefined) throw new Error(`Циклов «${period}», принимающих данные: ${cycles.length}; нужен один.`)
  return found.id as CycleId
}

const linesOf = ({ check }: ImportPage): string[] => {
  if (check === null) return ['Файл не проверен.']
  if (check.kind === 'unreadable') return Object.values(fileRefusalWording(check.refusal))
  const { counts } = check
  return [
    `Ошибок: ${check.errors}, предупреждений: ${check.warnings}. Новых: ${counts.new}, изменённых: ${counts.changed}, без изменений: ${counts.same}, изменены другими: ${counts.theirs}, спорных: ${counts.conflicts}.`,
    ...check.findings.map((finding) => `${finding.severity === 'error' ? 'Ошибка' : 'Предупреждение'}: ${finding.sheet === undefined ? '' : `${findingPlace(finding)}: `}${findingWording(finding).problem}`),
    ...check.conflicts.map((conflict) => `Спор: ${conflict.organization}, ${conflict.field}: в файле ${conflict.mine}, сохранено ${conflict.theirs} (${conflict.author ?? 'не указано'})`),
  ]
}

/** Checks a filled workbook or table by the product's own commands and, when asked, writes it: the same rules, rights and journal as on the page. */
export const importValues = async (asked: ImportOptions): Promise<ImportOutcome> => {
  const given = options.parse(asked)
  const actor = await findActor(given.region, given.user)
  const call = () => ({ actor, requestId: newId() })
  const cycleId = await findCycleOf(actor, given.period)
  const bytes = new Uint8Array(await readFile(given.file))
  const { importId } = must(await createImport.execute(call(), { cycleId, fileName: basename(given.file), bytes }))
  const check = async (): Promise<void> => void must((await checkImport(call(), importId, bytes.slice())) as { ok: true; value: unknown } | { ok: false; error: Refusal })
  await check()
  const page = must(await getImport.execute(call(), { importId }))
  const lines = linesOf(page)
  if (page.status !== 'ready' || !given.commit) return { lines: [...lines, page.status === 'ready' ? 'Файл проверен; ничего не записано. Для записи добавьте --commit.' : 'Ничего не записано.'], isDone: page.status === 'ready' }
  const { forms } = must(await commitImport.execute(call(), { importId, rest: given.conflicts }))
  return { lines: [...lines, `Записано форм: ${forms}.`], isDone: true }
}

const main = async (): Promise<void> => {
  const text = { type: 'string' } as const
  const { values } = parseArgs({ options: { region: text, user: text, period: text, file: text, conflicts: text, commit: { type: 'boolean' } } })
  const { lines, isDone } = await importValues(options.parse(values))
  process.stdout.write(`${lines.join('\n')}\n`)
  if (!isDone) process.exitCode = 1
  await disconnect()
}

if (process.argv[1]?.endsWith('import-values.ts') === true) {
  main().catch((fault: unknown) => {
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`)
    process.exit(1)
  })
}
