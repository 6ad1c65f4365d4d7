import { describe, expect, it } from 'vitest'
import type { Indicator } from '@/domain/models/model-document'
import { messageOf } from '@/web/messages'
import { editVersion } from '@/usecases/models/edit-version'
import { getModelEditor } from '@/usecases/models/get-editor'
import { importModel } from '@/usecases/models/import-model'
import { aCall, anActor } from '#tests/factories/access'
import { aModelVersion } from '#tests/factories/models'
import { aRegion } from '#tests/factories/regions'
import { mutateModel } from '#tests/golden/mutate-model'
import { seeded } from '#tests/golden/random'
import { aSmallRichModel } from '#tests/golden/rich-model'

const good = aSmallRichModel()
const refusals = ['MODEL_STRUCTURE', 'MODEL_HAS_ERRORS', 'INVALID_INPUT', 'MODEL_PIECE_TAKEN', 'MODEL_PIECE_GONE']

/** Said, and with a place: a line of its own, or a piece by its name. */
const expectTold = (error: Parameters<typeof messageOf>[0]): void => {
  expect(refusals).toContain(error.code)
  expect(messageOf(error).trim()).not.toBe('')
  if (error.code === 'MODEL_STRUCTURE' || error.code === 'MODEL_HAS_ERRORS') expect(messageOf(error).split('\n').length).toBeGreaterThan(1)
}

describe('spoiled models', () => {
  it('an upload of each is refused with a message or becomes a sound draft', async () => {
    const region = await aRegion()
    const analyst = await anActor('ministry_analyst', region)
    let accepted = 0
    for (let seed = 1; seed <= 120; seed += 1) {
      const result = await importModel.execute(aCall(analyst), { json: JSON.stringify(mutateModel(seeded(seed), good).document) })
      if (!result.ok) expectTold(result.error)
      else {
        accepted += 1
        expect(result.value.findings.every(({ severity }) => severity === 'warning')).toBe(true)
      }
    }
    expect(accepted).toBeGreaterThan(5)
    expect(accepted).toBeLessThan(115)
  }, 60_000)

  it('the editor takes or refuses each spoiled indicator and frame with a message, and always opens again', async () => {
    const region = await aRegion()
    const analyst = await anActor('ministry_analyst', region)
    const { modelId, modelVersionId: versionId } = await aModelVersion(region, { status: 'draft', document: good, createdById: analyst.userId })
    let revision = 0
    for (let seed = 1; seed <= 120; seed += 1) {
      const random = seeded(seed)
      const indicator = mutateModel(random, random.pick(good.indicators)).document as Indicator
      const { fields: _fields, indicators: _indicators, format: _format, code: _code, level: _level, ...frame } = good
      const spoiled = mutateModel(random, frame).document
      const edit = random.chance(0.5) ? { kind: 'saveIndicator', code: random.pick(good.indicators).code, indicator } : { kind: 'saveFrame', frame: spoiled }
      const result = await editVersion.execute(aCall(analyst), { versionId, revision, edit })
      if (!result.ok) expectTold(result.error)
      else revision = result.value.revision
    }
    expect(revision).toBeGreaterThan(5)
    const opened = await getModelEditor.execute(aCall(analyst), { modelId, versionId })
    expect(opened.ok).toBe(true)
  }, 60_000)
})
