import { beforeAll, describe, expect, it } from 'vitest'
import { withTenant } from '@/data/tenant'
import { previewImport } from '@/domain/imports/preview-import'
import type { RegionId } from '@/domain/shared/ids'
import { readWorkbook } from '@/platform/xlsx/read-workbook'
import { verifyPassword } from '@/platform/password'
import { exportWorkbook } from '@/usecases/imports/export-workbook'
import { callAs, must } from '../../../prisma/seed/demo/actors'
import { fillWorkbook } from '../../../prisma/seed/demo/filled-workbook'
import { seedWorld } from '../../../prisma/seed/demo/seed-world'
import { makeAccess } from '../../../prisma/seed/demo/users'
import { makeWorld } from '../../../prisma/seed/demo/world'
import { regionReferences } from '../../../prisma/seed/reference/regions'

const reference = regionReferences.find(({ slug }) => slug === 'zelenchuk')
if (reference === undefined) throw new Error('No Zelenchuk')
const world = makeWorld(reference)
const { regionId } = world
const now = new Date('2026-11-22T09:00:00Z')

const run = (): Promise<void> => {
  const ownerUrl = process.env['DATABASE_OWNER_URL']
  if (ownerUrl === undefined) throw new Error('DATABASE_OWNER_URL is not set')
  return seedWorld(world, { ownerUrl, now, say: () => undefined })
}
const countAll = (region: RegionId) =>
  withTenant(region, async (tx) => [
    await tx.organization.count(), await tx.appointment.count(), await tx.roleAssignment.count(), await tx.modelVersion.count(), await tx.cycle.count(),
    await tx.cycleParticipant.count(), await tx.submission.count(), await tx.valueHistory.count(), await tx.scoreCard.count(), await tx.releasePublication.count(),
  ])

describe('demo seed', () => {
  beforeAll(run)

  it('leaves five closed cycles with published results, the first two under another method, and an open one', async () => {
    const cycles = await withTenant(regionId, (tx) => tx.cycle.findMany({ orderBy: { period: 'asc' }, include: { releases: { orderBy: { number: 'asc' }, include: { publications: true } }, participants: true } }))
    expect(cycles.map(({ period, status }) => [period, status])).toEqual([['2021/22', 'closed'], ['2022/23', 'closed'], ['2023/24', 'closed'], ['2024/25', 'closed'], ['2025/26', 'closed'], ['2026/27', 'collecting']])
    const versions = cycles.map(({ modelVersionId }) => modelVersionId)
    expect([versions[0] === versions[1], new Set(versions.slice(2)).size, versions[1] === versions[2]]).toEqual([true, 1, false])
    expect(cycles.map(({ releases }) => releases.map(({ publications }) => publications.length))).toEqual([[1], [1], [1], [1], [0, 1], []])
    expect(cycles[5]?.participants).toHaveLength(world.plan.participants)
    expect(cycles[5]?.deadlineAt?.getTime()).toBeGreaterThan(now.getTime())
  })

  it('ZEL-01: is one municipality, complete in itself, and says that it is a demo', async () => {
    const region = await withTenant(regionId, (tx) => tx.region.findUniqueOrThrow({ where: { id: regionId } }))
    expect(region).toMatchObject({ kind: 'municipality', isDemo: true, timeZone: 'Europe/Moscow' })
    expect(await withTenant(regionId, (tx) => tx.municipality.count())).toBe(1)
  })

  it('keeps the old name in what was published before a rename', async () => {
    const renamed = world.organizations.find((organization) => organization.renamed !== null)
    const rows = await withTenant(regionId, (tx) => tx.cycleParticipant.findMany({ where: { organizationId: renamed?.id ?? '' }, include: { cycle: true } }))
    const nameIn = (period: string) => rows.find((row) => row.cycle.period === period)?.organizationName
    expect(nameIn('2024/25')).toBe(renamed?.renamed?.oldShortName)
    expect(nameIn('2026/27')).toBe(renamed?.shortName)
  })

  it('changes nothing when it runs again', async () => {
    const before = await countAll(regionId)
    await run()
    expect(await countAll(regionId)).toEqual(before)
  })

  it('stores passwords that open the accounts', async () => {
    const { users } = makeAccess(world)
    const row = await withTenant(regionId, (tx) => tx.user.findUniqueOrThrow({ where: { email: 'analyst@zelenchuk.example' } }))
    expect(await verifyPassword(row.passwordHash, users[0]?.password ?? '')).toBe('right')
  })

  it('fills the template of the open cycle so that it may be imported', async () => {
    const { bytes, participants } = await fillWorkbook(world, now)
    const book = must(readWorkbook(Buffer.from(bytes)), 'read')
    const cycle = await withTenant(regionId, (tx) => tx.cycle.findFirstOrThrow({ where: { status: 'collecting' } }))
    const { template, grid } = must(await exportWorkbook.execute(callAs(world, makeAccess(world), { role: 'ministry_analyst', at: now }), { cycleId: cycle.id }), 'export')
    const preview = previewImport(template, grid, book)
    expect(preview.findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(preview.canCommit).toBe(true)
    expect(participants).toBe(world.plan.participants)
    // Forms that were sent already take no values.
    expect(preview.counts.new).toBeGreaterThan(300)
  })
})
