import { appendAudit } from '@/data/audit/audit.store'
import { withTenant } from '@/data/tenant'
import { dayIn } from '@/domain/shared/calendar'
import { newId } from '@/platform/ids'
import { SEED_VERSION } from './plan'
import { makeAccess } from './users'
import type { World } from './world'
import { writeAcquaintances } from './write-acquaintances'
import { writeCycles, writeSupplementCycle } from './write-cycles'
import { writeDocuments } from './write-documents'
import { writeNotifications } from './write-notifications'
import { writeModels } from './write-models'
import { writeDecisions } from './write-decisions'
import { writePractices } from './write-practices'
import { writePairs } from './write-pairs'
import { writeRecommendations } from './write-recommendations'
import { writeSupporters } from './write-supporters'
import { writeInterviews } from './write-interviews'
import { writeRegion, writeTenant } from './write-region'
import { writeStatistics } from './write-statistics'

/** One demo region from nothing to an open cycle. Every step looks first whether it was done, so a broken run is taken up again. */
export const seedWorld = async (world: World, run: { ownerUrl: string; now: Date; say: (line: string) => void }): Promise<void> => {
  const { region, regionId } = world
  const { now, say } = run
  const access = makeAccess(world)
  await writeTenant(world, run.ownerUrl)
  await writeRegion(world, access)
  say(`${region.name}: муниципалитетов ${world.municipalityIds.length}, организаций ${world.organizations.length}, руководителей ${world.people.directors.length}`)
  const { model, supplement, former } = await writeModels(world, access)
  await writeCycles({ world, access, model, former, today: dayIn(now, region.timeZone) }, (period) => say(`${region.name}: цикл ${period} готов`))
  if (supplement !== undefined) await writeSupplementCycle({ world, access, model: supplement, today: dayIn(now, region.timeZone) })
  await writeAcquaintances({ world, access, now })
  await writeSupporters({ world, access, now })
  await writePractices({ world, access, now })
  await writeStatistics({ world, access, model, now })
  await writeRecommendations({ world, access, document: model.document, now })
  await writeDecisions({ world, access, now })
  await writeInterviews({ world, access, now })
  await writePairs({ world, access, now })
  await writeDocuments(world, access)
  await writeNotifications(world, now)
  await withTenant(regionId, (tx) =>
    appendAudit(tx, { id: newId(), at: now, actorId: null, event: 'region.seeded', subjectKind: 'region', subjectId: regionId, after: { version: SEED_VERSION }, requestId: 'учебные данные' }))
}
