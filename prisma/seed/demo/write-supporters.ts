import { listReleaseChoices } from '@/data/scoring/release-choice.store'
import { listSupporters } from '@/data/supporters/supporter.store'
import { withTenant } from '@/data/tenant'
import { dayIn } from '@/domain/shared/calendar'
import type { Role } from '@/policy/roles'
import { proposeByResults } from '@/usecases/supporters/propose-supporters'
import { confirmSupporter, declineSupporter } from '@/usecases/supporters/step-supporter'
import { callAs, must } from './actors'
import { orderFile } from './order-file'
import type { DemoAccess } from './users'
import type { World } from './world'

type Making = { readonly world: World; readonly access: DemoAccess; readonly now: Date }
const DAY_MS = 86_400_000

/** Proposals by the rule on the last release; some are in force by order, one was declined, the rest wait for a person. */
export const writeSupporters = async ({ world, access, now }: Making): Promise<void> => {
  const { regionId, region } = world
  const call = (role: Role, daysAgo: number) => callAs(world, access, { role, at: new Date(now.getTime() - daysAgo * DAY_MS) })
  const { known, release } = await withTenant(regionId, async (tx) => ({ known: await tx.supporter.count({ where: { regionId } }), release: (await listReleaseChoices(tx))[0] }))
  if (known > 0 || release === undefined) return
  must(await proposeByResults.execute(call('regional_operator', 50), { releaseId: release.id }), 'supporters')
  const proposed = await withTenant(regionId, (tx) => listSupporters(tx, { inWork: { kind: 'region' }, status: 'proposed' }, { limit: 40, offset: 0, today: dayIn(now, region.timeZone) }))
  const serving = proposed.filter(({ isServing }) => isServing).slice(0, 6)
  for (const [at, { id: supporterId }] of serving.entries()) {
    if (at === 4) { must(await declineSupporter.execute(call('ministry_approver', 40), { supporterId, comment: 'В организации идёт капитальный ремонт, принимать коллег пока негде.' }), 'decline'); continue }
    if (at === 5) continue
    const orderDate = dayIn(new Date(now.getTime() - 41 * DAY_MS), region.timeZone)
    must(await confirmSupporter.execute(call('ministry_approver', 40), {
      supporterId, orderNumber: String(61 + at), orderDate, capacity: 2, ...(at === 0 ? { fileName: 'Приказ 61.docx', bytes: orderFile(['Приказ № 61', 'О базовой площадке']) } : {}),
    }), 'confirm')
  }
}
