import { describe, expect, it } from 'vitest'
import { compareVersions } from '@/usecases/models/compare-versions'
import { tryVersion } from '@/usecases/models/try-version'
import { aCall, anActor } from '#tests/factories/access'
import { aCycle, fillCycle } from '#tests/factories/cycles'
import { aField } from '#tests/factories/model-document'
import { aModelVersion } from '#tests/factories/models'
import { withTenant } from '@/data/tenant'
import type { ModelId } from '@/domain/shared/ids'

const aWorld = async () => {
  const cycle = await aCycle()
  await fillCycle(cycle, (row, key) => (key === 'trained' ? '1' : String(10 + row.position)))
  const { modelId } = await withTenant(cycle.regionId, (tx) => tx.modelVersion.findFirstOrThrow({ where: { regionId: cycle.regionId, id: cycle.modelVersionId } }))
  const { document } = cycle
  const next = { ...document, fields: [...document.fields, aField({ key: 'extra', label: 'Новое поле' })], indicators: document.indicators.map((row) => (row.code === '1.2' ? { ...row, formula: 'extra > 0' } : row)) }
  const draft = await aModelVersion(cycle.region, { document: next, modelId: modelId as ModelId, number: 2, status: 'draft' })
  return { cycle, draft, analyst: await anActor('ministry_analyst', cycle.region) }
}

describe('a new version beside the old one', () => {
  it('tells what it changes', async () => {
    const { draft, analyst } = await aWorld()
    const read = await compareVersions.execute(aCall(analyst), { modelId: draft.modelId, versionId: draft.modelVersionId })
    expect(read.ok && [read.value.before?.number, read.value.diff?.indicators.map(({ name, kind }) => [name, kind]), read.value.diff?.fields.map(({ name }) => name)]).toEqual([1, [['1.2', 'changed']], ['extra']])
  })

  it('tells what it would have done to a past cycle, and what that cycle never asked', async () => {
    const { cycle, draft, analyst } = await aWorld()
    const read = await tryVersion.execute(aCall(analyst), { modelId: draft.modelId, versionId: draft.modelVersionId })
    if (!read.ok || read.value.trial === null) throw new Error('no trial')
    const { trial } = read.value
    expect([read.value.cycle?.id, trial.missing, trial.participants]).toEqual([cycle.cycleId, ['Новое поле'], cycle.participants.length])
    expect(trial.rows.every(({ by }) => by.some(({ code, change }) => code === '1.2' && change < 0))).toBe(true)
    expect((await tryVersion.execute(aCall(await anActor('auditor', cycle.region)), { modelId: draft.modelId, versionId: cycle.modelVersionId })).ok).toBe(false)
  })
})
