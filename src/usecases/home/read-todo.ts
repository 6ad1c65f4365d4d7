import { countOpenInvitations, listFailedJobs, listReadyImports, listUnapprovedVersions } from '@/data/home/home.store'
import type { Cycle } from '@/data/cycles/cycle.store'
import { listTodo, type TodoItem, type TodoRelease } from '@/domain/home/todo'
import type { ReleaseChoice } from '@/domain/scoring/releases/choose-release'
import { dayIn } from '@/domain/shared/calendar'
import type { MunicipalityId } from '@/domain/shared/ids'
import { canSomewhere, reachOf, type Reach } from '@/policy/can'
import type { Operation } from '@/policy/operations'
import type { Context } from '../kernel/runtime'
import { readActions, readSharedWork } from './read-actions'

const DAY_MS = 86_400_000
const FAILED_FOR_DAYS = 14

/** The last release of each cycle. @param choices newest first inside a cycle */
const lastReleases = (choices: ReadonlyArray<ReleaseChoice>, timeZone: string): ReadonlyArray<TodoRelease> => {
  const seen = new Set<string>()
  return choices.flatMap(({ id, cycleId, number, createdAt, publishedAt }) => {
    if (seen.has(cycleId)) return []
    seen.add(cycleId)
    return [{ id, cycleId, number, createdOn: dayIn(new Date(createdAt), timeZone), isPublished: publishedAt !== null }]
  })
}

/** A regional model is approved by the ministry, a municipal one by its own municipality. */
const municipalitiesOf = (reach: Reach): ReadonlyArray<MunicipalityId> | null => (reach.kind === 'region' ? null : reach.municipalityIds)

/** Asks the stores only for what the person may act upon. */
export const readTodo = async (ctx: Context, made: { cycles: ReadonlyArray<Cycle>; choices: ReadonlyArray<ReleaseChoice>; timeZone: string }): Promise<ReadonlyArray<TodoItem>> => {
  const { cycles, choices, timeZone } = made
  const { actor, tx, now } = ctx
  const may = (operation: Operation): boolean => canSomewhere(actor, operation)
  const on = (instant: Date) => dayIn(instant, timeZone)
  const imports = may('import.commit') ? await listReadyImports(tx, reachOf(actor, 'import.commit').kind === 'region' ? null : actor.userId) : []
  const versions = may('model.approve') ? await listUnapprovedVersions(tx, { notBy: actor.userId, municipalityIds: municipalitiesOf(reachOf(actor, 'model.approve')) }) : []
  const jobs = may('import.create') || may('release.create') ? await listFailedJobs(tx, actor.userId, new Date(now.getTime() - FAILED_FOR_DAYS * DAY_MS)) : []
  const invitations = may('user.invite') ? await countOpenInvitations(tx, now) : null
  const actions = [...(await readActions(ctx, on(now))), ...(await readSharedWork(ctx, on(now)))]
  return listTodo({
    now, actions, today: on(now), cycles,
    rights: { approveCycle: may('cycle.approve'), openCycle: may('cycle.open'), closeCycle: may('cycle.advance'), enter: may('values.enter'), upload: may('import.create'), calculate: may('release.create'), publish: may('release.publish') },
    releases: lastReleases(choices, timeZone),
    imports: imports.map(({ createdAt, ...row }) => ({ ...row, createdOn: on(createdAt) })),
    versions: versions.map(({ createdAt, ...row }) => ({ ...row, createdOn: on(createdAt) })),
    jobs: jobs.map(({ finishedAt, ...row }) => ({ ...row, finishedOn: on(finishedAt) })),
    invitations: invitations === null ? null : { count: invitations.count, firstEndsOn: on(invitations.firstEndsAt) },
  })
}
