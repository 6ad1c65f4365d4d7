import { appendAudit } from '@/data/audit/audit.store'
import { listOwnResults } from '@/data/people/own-data.store'
import { listReleaseChoices } from '@/data/scoring/release-choice.store'
import { listRated } from '@/data/scoring/score-card.store'
import { withTenant } from '@/data/tenant'
import type { DirectorId, MunicipalityId } from '@/domain/shared/ids'
import { newId } from '@/platform/ids'
import { markAcquaintance, noteAcquaintance } from '@/usecases/acquaintance/mark-acquaintance'
import { callAs, must } from './actors'
import { randomOf } from './random'
import { demoDirector, type DemoAccess } from './users'
import type { World } from './world'

const DAY_MS = 86_400_000
const OPINION = 'С оценкой в целом согласен. Прошу учесть, что школа два месяца работала в чужом здании: ремонт начался в сентябре.'
/** Who opened the card of the demo director, and how many days after the publication. */
const READERS = [['municipal_specialist', 1, 'scoring.getScoreCard.read'], ['ministry_analyst', 3, 'scoring.getScoreCard.read'], ['ministry_analyst', 3, 'scoring.getWhatWouldChange.read'], ['regional_operator', 9, 'scoring.getPeers.read'], ['municipal_head', 20, 'organizations.get.read']] as const

type Making = { readonly world: World; readonly access: DemoAccess; readonly now: Date }
const notAfter = (moment: Date, now: Date): Date => (moment > now ? now : moment)

/** The director has read the results of the cycles before; the last one still waits. */
const markOwn = async ({ world, access, now }: Making, directorId: DirectorId): Promise<void> => {
  const results = await withTenant(world.regionId, (tx) => listOwnResults(tx, [directorId]))
  const newest = results[0]?.period
  for (const { releaseId, organizationId, publishedAt, acquaintedAt, period } of results) {
    if (publishedAt === null || acquaintedAt !== null || period === newest) continue
    const call = callAs(world, access, { role: 'director', at: notAfter(new Date(publishedAt.getTime() + 2 * DAY_MS), now) })
    must(await markAcquaintance.execute(call, { releaseId, directorId, organizationId, opinion: OPINION }), 'acquaintance')
  }
}

/** Most heads of the home municipality have signed the sheet; the specialist noted it. */
const noteOthers = async ({ world, access, now }: Making, directorId: DirectorId): Promise<void> => {
  const [release] = await withTenant(world.regionId, listReleaseChoices)
  if (release?.publishedAt === null || release === undefined) return
  const rows = await withTenant(world.regionId, (tx) => listRated(tx, release.id, { municipalityIds: [world.home.municipalityId as MunicipalityId], previousReleaseId: null }))
  const at = notAfter(new Date(Date.parse(release.publishedAt) + 7 * DAY_MS), now)
  for (const row of rows) {
    if (row.directorId === directorId || !randomOf(world.region.slug, 'acquainted', row.directorId, row.organizationId).chance(0.7)) continue
    await noteAcquaintance.execute(callAs(world, access, { role: 'municipal_specialist', at }), { releaseId: release.id, directorId: row.directorId, organizationId: row.organizationId })
  }
}

const writeReaders = async ({ world, access, now }: Making, directorId: DirectorId): Promise<void> => {
  const [release] = await withTenant(world.regionId, listReleaseChoices)
  const published = release?.publishedAt ?? null
  if (published === null) return
  const { organization } = demoDirector(world)
  await withTenant(world.regionId, async (tx) => {
    if ((await tx.auditEvent.count({ where: { regionId: world.regionId, subjectKind: 'director', subjectId: directorId, event: 'scoring.getScoreCard.read' } })) > 0) return
    for (const [role, days, event] of READERS) {
      const at = notAfter(new Date(Date.parse(published) + days * DAY_MS), now)
      const subject = event === 'organizations.get.read' ? { subjectKind: 'organization', subjectId: organization.id } : { subjectKind: 'director', subjectId: directorId }
      await appendAudit(tx, { id: newId(), at, actorId: callAs(world, access, { role, at }).actor.userId, event, ...subject, requestId: 'учебные данные' })
    }
  })
}

/** Who has read the results, and who opened the card of the demo director. A second run finds it all and adds nothing. */
export const writeAcquaintances = async (making: Making): Promise<void> => {
  const directorId = demoDirector(making.world).director.id as DirectorId
  await markOwn(making, directorId)
  await noteOthers(making, directorId)
  await writeReaders(making, directorId)
}
