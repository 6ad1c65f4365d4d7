import { listCycles, type Cycle } from '@/data/cycles/cycle.store'
import { listModelVersions } from '@/data/models/model-version.store'
import { listReleases } from '@/data/scoring/release.store'
import { requireRegion } from '@/data/tenancy/region.store'
import { can } from '@/policy/can'
import { defineQuery } from '../kernel/define-query'
import { noInput } from '../kernel/schemas'

export type CycleListItem = {
  readonly id: string
  readonly kind: Cycle['kind']
  readonly title: string
  readonly period: string
  readonly status: Cycle['status']
  readonly deadline: string
  readonly deadlineAt: string | null
  readonly modelVersion: { readonly id: string; readonly name: string; readonly number: number } | null
  readonly lastRelease: { readonly id: string; readonly number: number; readonly createdAt: string; readonly publishedAt: string | null } | null
}

/** All cycles of the region, newest first, each with its method and its last release. */
export const listCyclesQuery = defineQuery({
  name: 'cycles.list',
  operation: 'cycle.read',
  input: noInput,
  load: async () => ({}),
  scopeOf: () => ({}),
  run: async ({ tx, actor }) => {
    const cycles = await listCycles(tx)
    const versions = new Map((await listModelVersions(tx)).map((version) => [version.id, version]))
    const releases = await listReleases(tx)
    const region = await requireRegion(tx)
    const items = cycles.map((cycle): CycleListItem => {
      const version = versions.get(cycle.modelVersionId)
      const release = releases.find((candidate) => candidate.cycleId === cycle.id)
      return {
        id: cycle.id, kind: cycle.kind, title: cycle.title, period: cycle.period, status: cycle.status, deadline: cycle.deadline, deadlineAt: cycle.deadlineAt?.toISOString() ?? null,
        modelVersion: version === undefined ? null : { id: version.id, name: version.modelName, number: version.number },
        lastRelease: release === undefined ? null : { id: release.id, number: release.number, createdAt: release.createdAt.toISOString(), publishedAt: release.publishedAt?.toISOString() ?? null },
      }
    })
    return { items, timeZone: region.timeZone, mayCreate: can(actor, 'cycle.create', { regionId: actor.regionId }) }
  },
})
