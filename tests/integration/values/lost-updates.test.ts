import { expect, it } from 'vitest'
import { withTenant } from '@/data/tenant'
import { toCellText, type CellText } from '@/domain/entry/entry-cell'
import type { SaveAnswer } from '@/domain/entry/save-answer'
import type { Actor } from '@/policy/can'
import { saveCells } from '@/usecases/values/save-cells'
import { aCall, anActor } from '#tests/factories/access'
import { aCycle, type CycleFixture } from '#tests/factories/cycles'
import { aBatch } from '#tests/factories/entry'
import { seeded, type Random } from '../../golden/random'

const EDITORS = 20
const EDITS = 2_000
const CELLS_A_BATCH = 8
const FIELDS = ['plan', 'fact', 'teachers', 'teachers_category', 'special', 'special_served', 'breaches']

type Place = { organizationId: string }
/** What an editor was told: the cell is saved as this, at this version, having seen that one. */
type Acknowledged = { actorId: string; organizationId: string; field: string; text: CellText; base: number; version: number }
type Conflict = { organizationId: string; field: string; mine: CellText; theirs: CellText }
type Told = { acknowledged: Acknowledged[]; conflicts: Conflict[] }

type Asked = { field: string; cell: CellText; base: number }
type Editor = { told: Told; seen: Map<string, number>; actor: Actor; place: Place; isLooking: boolean }

const take = ({ told, seen, actor, place, isLooking }: Editor, changes: ReadonlyArray<Asked>, answer: SaveAnswer): void => {
  const { organizationId } = place
  answer.cells.forEach((cell, at) => {
    const asked = changes[at]
    if (asked === undefined || cell.field !== asked.field) throw new Error('an answer to another cell')
    if (cell.result === 'saved') {
      told.acknowledged.push({ actorId: actor.userId, organizationId, field: asked.field, text: asked.cell, base: asked.base, version: answer.version })
      seen.set(`${organizationId} ${asked.field}`, answer.version)
    } else if (cell.result === 'conflict') {
      told.conflicts.push({ organizationId, field: asked.field, mine: asked.cell, theirs: cell.theirs.text })
      if (isLooking) seen.set(`${organizationId} ${asked.field}`, cell.theirs.version)
    } else throw new Error(cell.result)
  })
  if (isLooking) for (const { field } of answer.others) seen.set(`${organizationId} ${field}`, answer.version)
}

/** Edits random cells, often on stale knowledge: what others did is looked at only now and then. */
const edit = async (cycle: CycleFixture, actor: Actor, { random, places }: { random: Random; places: ReadonlyArray<Place> }): Promise<Told> => {
  const told: Told = { acknowledged: [], conflicts: [] }
  const seen = new Map<string, number>()
  for (let left = EDITS; left > 0;) {
    const place = random.pick(places)
    const count = Math.min(left, random.whole(1, CELLS_A_BATCH))
    const fields = [...new Set(Array.from({ length: count }, () => random.pick(FIELDS)))]
    const changes = fields.map((field) => ({ field, cell: random.chance(0.05) ? 'd' : String(random.whole(0, 999_999)), base: seen.get(`${place.organizationId} ${field}`) ?? 0 }))
    const known = Math.min(...changes.map(({ base }) => base))
    left -= changes.length
    const result = await saveCells.execute(aCall(actor), { ...aBatch(cycle, place, actor, {}, { layer: 'municipal', known }), changes })
    if (!result.ok) throw new Error(result.error.code)
    take({ told, seen, actor, place, isLooking: random.chance(0.5) }, changes, result.value)
  }
  return told
}

type Written = { version: number; actorId: string | null; text: CellText }

const readHistory = async (cycle: CycleFixture): Promise<ReadonlyMap<string, ReadonlyArray<Written>>> => {
  const [forms, rows] = await withTenant(cycle.regionId, async (tx) => [await tx.submission.findMany({ select: { id: true, organizationId: true } }), await tx.valueHistory.findMany({ orderBy: { version: 'asc' } })] as const)
  const placeOf = new Map(forms.map(({ id, organizationId }) => [id, organizationId]))
  const written = new Map<string, Written[]>()
  for (const row of rows) {
    row.slots.forEach((slot, at) => {
      const key = `${placeOf.get(row.submissionId)} ${cycle.document.fields[slot]?.key}`
      const list = written.get(key) ?? []
      list.push({ version: row.version, actorId: row.actorId, text: toCellText(row.newStates[at] ?? 0, Number(row.newValues[at] ?? 0)) })
      written.set(key, list)
    })
  }
  return written
}

const seed = Number(process.env['SEED'] ?? '20261122')

it(`REL-01 R1 ${EDITORS} editors, ${EDITS} random edits each with stale versions: no acknowledged value is lost (SEED=${seed})`, { timeout: 240_000 }, async () => {
  const cycle = await aCycle({ municipalities: 1, organizations: 3 })
  const town = cycle.municipalities[0]
  if (town === undefined) throw new Error('no municipality')
  const editors = await Promise.all(Array.from({ length: EDITORS }, () => anActor('municipal_specialist', town)))
  const told = await Promise.all(editors.map((actor, at) => edit(cycle, actor, { random: seeded(seed + at), places: cycle.organizations })))
  const acknowledged = told.flatMap((one) => one.acknowledged)
  const conflicts = told.flatMap((one) => one.conflicts)
  expect(acknowledged.length + conflicts.length).toBeGreaterThan(EDITORS * EDITS - 1)

  const history = await readHistory(cycle)
  const asked = new Map(acknowledged.map((one) => [`${one.organizationId} ${one.field} ${one.version} ${one.actorId}`, one]))
  const lost = acknowledged.filter(({ organizationId, field, text, version }) => {
    const list = history.get(`${organizationId} ${field}`) ?? []
    const own = list.findLast((written) => written.version <= version)
    if (own?.text !== text) return true
    const next = list.find((written) => written.version > version)
    if (next === undefined) return false
    const writer = asked.get(`${organizationId} ${field} ${next.version} ${next.actorId}`)
    return writer === undefined || writer.base < own.version
  })
  expect(lost).toEqual([])
  expect(conflicts.filter(({ mine, theirs }) => mine === theirs)).toEqual([])
  expect(conflicts.length).toBeGreaterThan(1_000)

  const forms = await withTenant(cycle.regionId, (tx) => tx.submission.findMany())
  for (const form of forms) {
    for (const field of FIELDS) {
      const slot = cycle.document.fields.findIndex(({ key }) => key === field)
      const current = toCellText(form.municipalStates[slot] ?? 0, Number(form.municipalValues[slot] ?? 0))
      expect(history.get(`${form.organizationId} ${field}`)?.at(-1)?.text ?? '').toBe(current)
    }
  }
})
