import { describe, expect, it } from 'vitest'
import { publishRelease } from '@/usecases/releases/publish-release'
import { getPublicChanges, getPublicModel, getPublicPassport } from '@/usecases/public/get-public-model'
import { getPublicRegion } from '@/usecases/public/get-public-region'
import { listPublicRegions } from '@/usecases/public/list-public-regions'
import type { ReleaseId } from '@/domain/shared/ids'
import { aCall, anActor } from '#tests/factories/access'
import { aCycle, aPopulation, type CycleFixture } from '#tests/factories/cycles'
import { aModelVersion } from '#tests/factories/models'
import { aRegion } from '#tests/factories/regions'
import { fillByPosition, releaseOf } from '../scoring-rating/results'

const publish = async (cycle: CycleFixture): Promise<ReleaseId> => {
  const releaseId = await releaseOf(cycle)
  const published = await publishRelease.execute(aCall(await anActor('ministry_approver', cycle.region)), { releaseId })
  if (!published.ok) throw new Error(JSON.stringify(published.error))
  return releaseId
}
const read = async (slug: string, input: object = {}) => {
  const page = await getPublicRegion.execute({ slug, ...input })
  if (!page.ok) throw new Error(JSON.stringify(page.error))
  return page.value
}

describe('public page of a region', () => {
  it('holds no name, id or figure of a person or an organization', async () => {
    const cycle = await aCycle({ municipalities: 2, organizations: 6 })
    await fillByPosition(cycle)
    await publish(cycle)
    const page = JSON.stringify(await read(cycle.region.slug))
    const canaries = cycle.participants.flatMap((row) => [row.directorName, row.organizationName, row.organizationCode, row.directorId, row.organizationId, row.appointmentId])
    expect(canaries.filter((canary) => page.includes(canary))).toEqual([])
  })

  it('shows nothing of a release that is not published, and of a cycle only the last published one', async () => {
    const cycle = await aCycle({ municipalities: 1, organizations: 6 })
    await fillByPosition(cycle)
    const hidden = await releaseOf(cycle)
    expect(await read(cycle.region.slug)).toMatchObject({ releases: [], open: null })
    expect(await getPublicRegion.execute({ slug: cycle.region.slug, releaseId: hidden })).toEqual({ ok: false, error: { code: 'NOT_FOUND' } })
    const first = await publish(cycle)
    const second = await publish(cycle)
    expect((await read(cycle.region.slug)).releases.map((release) => release.id)).toEqual([second])
    expect((await getPublicRegion.execute({ slug: cycle.region.slug, releaseId: first })).ok).toBe(false)
  })

  it('tells of no level with one to four people, nor lets one be subtracted', async () => {
    const cycle = await aCycle({ municipalities: 1, organizations: 9 })
    await fillByPosition(cycle)
    await publish(cycle)
    const { open } = await read(cycle.region.slug)
    for (const row of open?.types ?? []) {
      const shown = row.levels?.filter((count): count is number => count !== null) ?? []
      expect(shown.every((count) => count === 0 || count >= 5)).toBe(true)
      expect(row.rest === 0 || (row.rest ?? 0) >= 5).toBe(true)
      expect(shown.reduce((sum, count) => sum + count, row.rest ?? 0)).toBe(row.size)
    }
    expect(open?.types.some((row) => row.levels?.includes(null))).toBe(true)
  })

  it('hides small types and municipalities together with one they could be subtracted from', async () => {
    const region = await aRegion()
    await aPopulation(region, { municipalities: 1, organizations: 9 })
    await aPopulation(region, { municipalities: 1, organizations: 7 })
    await aPopulation(region, { municipalities: 1, organizations: 2 })
    await aPopulation(region, { municipalities: 1, organizations: 6, organizationType: 'kindergarten' })
    await aPopulation(region, { municipalities: 1, organizations: 3, organizationType: 'basic_school' })
    const cycle = await aCycle({ region })
    await fillByPosition(cycle)
    await publish(cycle)
    const { open } = await read(region.slug, { type: 'secondary_school' })
    // The kindergartens are all of one municipality, whose size is told: they could not hide the basic schools.
    expect(open?.types.map((row) => [row.type, row.size])).toEqual([['secondary_school', null], ['basic_school', null], ['kindergarten', 6]])
    expect(open?.types.filter((row) => row.size === null).every((row) => row.levels === null && row.median === null && row.directions.every((cell) => cell === null))).toBe(true)
    expect(open?.municipalities.map((row) => row.size === null).sort()).toEqual([false, true, true])
    expect(open?.municipalities.map((row) => row.median === null).sort()).toEqual([false, false, true])
  })

  it('is not there for an address nobody has', async () => {
    expect(await getPublicRegion.execute({ slug: 'nowhere' })).toEqual({ ok: false, error: { code: 'NOT_FOUND' } })
    expect(await getPublicRegion.execute({ slug: '../etc' })).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
  })
})

describe('public methods', () => {
  it('are approved versions with their passports; drafts and other regions do not exist', async () => {
    const region = await aRegion()
    const { modelVersionId: versionId } = await aModelVersion(region)
    const draft = await aModelVersion(region, { status: 'draft' })
    expect(await getPublicModel.execute({ slug: region.slug, versionId })).toMatchObject({ ok: true, value: { head: { status: 'approved' } } })
    expect(await getPublicPassport.execute({ slug: region.slug, versionId, code: '1.1' })).toMatchObject({ ok: true, value: { indicator: { code: '1.1' } } })
    expect((await getPublicModel.execute({ slug: region.slug, versionId: draft.modelVersionId })).ok).toBe(false)
    expect((await getPublicModel.execute({ slug: (await aRegion()).slug, versionId })).ok).toBe(false)
  })
  it('tell what an approved version changed against the approved one before it, never against a draft', async () => {
    const region = await aRegion()
    const first = await aModelVersion(region)
    await aModelVersion(region, { modelId: first.modelId, number: 2, status: 'draft', document: { ...first.document, name: 'Тайный черновик' } })
    const third = await aModelVersion(region, { modelId: first.modelId, number: 3, document: { ...first.document, name: 'Новое имя' } })
    const changes = await getPublicChanges.execute({ slug: region.slug, versionId: third.modelVersionId })
    expect(changes).toMatchObject({ ok: true, value: { before: { number: 1 }, after: { number: 3 }, diff: { frame: [{ path: 'name', before: first.document.name, after: 'Новое имя' }] } } })
    expect(JSON.stringify(changes)).not.toContain('Тайный')
    expect(await getPublicChanges.execute({ slug: region.slug, versionId: first.modelVersionId })).toMatchObject({ ok: true, value: { before: null, diff: null } })
  })

  it('start from a list of regions that names nothing else', async () => {
    const region = await aRegion()
    const list = await listPublicRegions.execute({})
    expect(list.ok && list.value.find((row) => row.slug === region.slug)).toEqual({ slug: region.slug, name: region.name, isDemo: false })
  })
})
