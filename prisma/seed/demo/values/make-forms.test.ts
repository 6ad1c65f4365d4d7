import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ModelDocument } from '@/domain/models/model-document'
import { cellStateByte } from '@/domain/scoring/lines/cells'
import { compileModel } from '@/domain/scoring/compile/compile-model'
import { lineStateByte } from '@/domain/scoring/lines/line-state'
import { scoreCycle } from '@/domain/scoring/score-cycle'
import { MICRO } from '@/domain/shared/micro'
import { regionReferences } from '../../reference/regions'
import { makeWorld } from '../world'
import { emptyBases, fieldRecipes } from './field-recipes'
import { makeForms } from './make-forms'

const region = regionReferences.find(({ slug }) => slug === 'amur')
if (region === undefined) throw new Error('No Amur')
const world = makeWorld(region)
const document = JSON.parse(readFileSync(new URL('../../reference/models/amur.json', import.meta.url), 'utf8')) as ModelDocument
const organizations = world.organizations
const requests = organizations.map((organization) => ({ ...organization, isFirstCycle: false, organizationCode: organization.code, municipality: String(organization.municipality) }))
const make = () => makeForms('amur', document, { requests, cycle: 1, trend: world.plan.trend })
const grid = make()
const slotOf = new Map(document.fields.map((field, slot) => [field.key, slot]))
const at = (row: number, key: string): { state: number; value: number } => {
  const index = row * grid.slots + (slotOf.get(key) ?? -1)
  return { state: grid.states[index] ?? 0, value: (grid.values[index] ?? 0) / MICRO }
}
const rows = organizations.map((_organization, row) => row)
const shareOf = (count: number): number => (100 * count) / organizations.length

describe('figures of the demo', () => {
  it('are the same every time', () => {
    const again = make()
    expect(Buffer.from(again.values.buffer).equals(Buffer.from(grid.values.buffer))).toBe(true)
    expect(Buffer.from(again.states.buffer).equals(Buffer.from(grid.states.buffer))).toBe(true)
  })

  it('stay within the limits of their fields, whole where the field is whole', () => {
    for (const field of document.fields) {
      const values = rows.map((row) => at(row, field.key)).filter(({ state }) => state === cellStateByte.value).map(({ value }) => value)
      expect(Math.min(...values), field.key).toBeGreaterThanOrEqual(Number(field.min ?? '0'))
      expect(Math.max(...values), field.key).toBeLessThanOrEqual(Number(field.max ?? '1e9'))
      if (field.kind !== 'decimal') expect(values.every(Number.isInteger), field.key).toBe(true)
    }
  })

  it('never count more of a part than of its whole', () => {
    for (const [key, recipe] of Object.entries(fieldRecipes)) {
      if (recipe.kind !== 'part' || (recipe.top ?? 100) > 100) continue
      for (const row of rows) {
        const [part, whole] = [at(row, key), at(row, recipe.whole)]
        if (part.state === cellStateByte.value && whole.state === cellStateByte.value) expect(part.value, `${key} of ${row}`).toBeLessThanOrEqual(whole.value)
      }
    }
  })

  it('mark what does not apply: by type, and where the base is empty', () => {
    organizations.forEach(({ type }, row) => {
      if (type === 'kindergarten') expect(at(row, 'exam9_russian').state).toBe(cellStateByte.notApplicable)
      if (at(row, 'special_pupils').state === cellStateByte.value && at(row, 'special_pupils').value === 0) expect(at(row, 'special_conditions').state).toBe(cellStateByte.notApplicable)
    })
    expect(Object.keys(emptyBases).every((key) => slotOf.has(key))).toBe(true)
    for (const { model, municipalModel } of regionReferences) for (const file of [model.file, ...(municipalModel === undefined ? [] : [municipalModel.file])]) {
      const { fields } = JSON.parse(readFileSync(new URL(`../../reference/models/${file}.json`, import.meta.url), 'utf8')) as ModelDocument
      expect(fields.map(({ key }) => key).filter((key) => !(key in fieldRecipes)), file).toEqual([])
    }
  })

  it('have gaps, clustered in some organizations', () => {
    const gaps = rows.map((row) => document.fields.filter((field) => at(row, field.key).state === cellStateByte.noData).length)
    const asked = grid.states.filter((state) => state !== cellStateByte.notApplicable).length
    expect((100 * gaps.reduce((sum, count) => sum + count, 0)) / asked).toBeGreaterThan(2)
    expect((100 * gaps.reduce((sum, count) => sum + count, 0)) / asked).toBeLessThan(6)
    expect(gaps.filter((count) => count > 15).length).toBeGreaterThan(5)
  })

  it('give levels as in life, and never a division by zero', () => {
    const participants = organizations.map(({ type, municipality, isRural, isSmall, hasSelection, size }) => ({ organizationType: type, municipality, isRural, isSmall, hasSelection, isFirstCycle: false, size }))
    const scores = scoreCycle(compileModel(document), participants, grid)
    const share = (level: number): number => shareOf(scores.level.filter((found) => found === level).length)
    const [high = 0, optimal = 0, acceptable = 0, critical = 0, none = 0] = [0, 1, 2, 3, -1].map(share)
    expect([high > 10, high < 20], `high ${high}`).toEqual([true, true])
    expect([optimal > 35, optimal < 48], `optimal ${optimal}`).toEqual([true, true])
    expect([acceptable > 30, acceptable < 42], `acceptable ${acceptable}`).toEqual([true, true])
    expect([critical > 3, critical < 8], `critical ${critical}`).toEqual([true, true])
    expect([none > 1, none < 3.5], `no level ${none}`).toEqual([true, true])
    expect(scores.lineState.filter((state) => state === lineStateByte.divisionByZero)).toHaveLength(0)
  })
})
