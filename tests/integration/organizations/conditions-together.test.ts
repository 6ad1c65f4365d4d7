import { describe, expect, it } from 'vitest'
import { matrixOfSheet } from '@/domain/organizations/place-conditions'
import { readWorkbook } from '@/platform/xlsx/read-workbook'
import { conditionWords } from '@/texts/conditions'
import { describeTogether } from '@/usecases/organizations/describe-together'
import { listConditionsQuery } from '@/usecases/organizations/list-conditions'
import { readConditionsFile } from '@/usecases/organizations/read-conditions-file'
import { conditionsFile } from '@/web/files/conditions-file'
import { aCall, anActor } from '#tests/factories/access'
import { aPopulation } from '#tests/factories/cycles'
import { aRegion } from '#tests/factories/regions'

const made = async () => {
  const region = await aRegion()
  const { organizations, municipalities: [here, there] } = await aPopulation(region, { organizations: 3 })
  if (here === undefined || there === undefined) throw new Error('no municipalities')
  const own = organizations.filter(({ municipalityId }) => municipalityId === here.municipalityId)
  const other = organizations.find(({ municipalityId }) => municipalityId === there.municipalityId)
  if (other === undefined) throw new Error('no neighbour')
  return { region, here, own, other, specialist: await anActor('municipal_specialist', here) }
}
const wear = (ids: ReadonlyArray<string>, to: string, from = '') => ({ organizations: ids.map((id) => ({ id, changes: { wearPercent: { from, to } } })) })

describe('B.2.16 conditions of many organizations as one batch', () => {
  it('a specialist sees and fills the organizations of the own municipality, and only those', async () => {
    const { own, other, specialist } = await made()
    const ids = own.map(({ organizationId }) => organizationId)
    expect(await describeTogether.execute(aCall(specialist), wear(ids, '40.5'))).toEqual({ ok: true, value: { changed: ids.length } })
    const listed = await listConditionsQuery.execute(aCall(specialist), {})
    expect(listed.ok && listed.value.rows.map(({ id, cells }) => [id, cells.wearPercent]).toSorted()).toEqual(ids.map((id) => [id, '40.5']).toSorted())
    expect(await describeTogether.execute(aCall(specialist), wear([...ids, other.organizationId], '1', '40.5'))).toEqual({ ok: false, error: { code: 'NOT_FOUND' } })
    const director = await anActor('director', own[0] ?? other)
    expect(await describeTogether.execute(aCall(director), wear(ids.slice(0, 1), '1', '40.5'))).toEqual({ ok: false, error: { code: 'FORBIDDEN', operation: 'organization.describe' } })
    expect(await listConditionsQuery.execute(aCall(director), {})).toEqual({ ok: false, error: { code: 'FORBIDDEN', operation: 'organization.describe' } })
  })

  it('is stored whole or not at all: what somebody else changed meanwhile is refused by name, what already stands is no conflict', async () => {
    const { own, specialist, region } = await made()
    const [first, second] = own
    if (first === undefined || second === undefined) throw new Error('too few')
    const operator = await anActor('regional_operator', region)
    expect((await describeTogether.execute(aCall(operator), wear([first.organizationId], '70'))).ok).toBe(true)
    const refused = await describeTogether.execute(aCall(specialist), wear([first.organizationId, second.organizationId], '40'))
    expect(refused).toMatchObject({ ok: false, error: { code: 'CONDITIONS_CHANGED', count: 1 } })
    const listed = await listConditionsQuery.execute(aCall(operator), { municipalityId: first.municipalityId })
    expect(listed.ok && listed.value.rows.filter(({ cells }) => cells.wearPercent !== '').map(({ id }) => id)).toEqual([first.organizationId])
    expect(await describeTogether.execute(aCall(specialist), wear([first.organizationId], '70'))).toEqual({ ok: true, value: { changed: 0 } })
  })

  it('keeps yes and no beside shares, takes a share away, and refuses what no cell may hold', async () => {
    const { own: [school], specialist } = await made()
    const id = school?.organizationId
    expect((await describeTogether.execute(aCall(specialist), { organizations: [{ id, changes: { isSmall: { from: 'no', to: 'yes' }, isRemote: { from: 'no', to: 'yes' }, hardshipPercent: { from: '', to: '12.25' } } }] })).ok).toBe(true)
    expect((await describeTogether.execute(aCall(specialist), { organizations: [{ id, changes: { hardshipPercent: { from: '12.25', to: '' } } }] })).ok).toBe(true)
    const listed = await listConditionsQuery.execute(aCall(specialist), {})
    expect(listed.ok && listed.value.rows.find((row) => row.id === id)?.cells).toMatchObject({ isSmall: 'yes', isRemote: 'yes', hardshipPercent: '' })
    for (const to of ['101', '12.345', 'много', 'yes']) expect(await describeTogether.execute(aCall(specialist), { organizations: [{ id, changes: { wearPercent: { from: '', to } } }] })).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
    expect(await describeTogether.execute(aCall(specialist), { organizations: [{ id, changes: { isSmall: { from: 'yes', to: '' } } }] })).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
  })

  it('goes out as a workbook that comes back with the same cells', async () => {
    const { specialist } = await made()
    const listed = await listConditionsQuery.execute(aCall(specialist), {})
    if (!listed.ok) throw new Error(listed.error.code)
    const read = readWorkbook(Buffer.from(await conditionsFile(listed.value).arrayBuffer()))
    if (!read.ok) throw new Error(read.error.code)
    const matrix = matrixOfSheet(read.value)
    expect(matrix.map(([code]) => code)).toEqual([conditionWords.code, ...listed.value.rows.map(({ code }) => code)])
    const taken = await readConditionsFile.execute(aCall(specialist), { fileName: 'Условия.xlsx', matrix })
    expect(taken.ok && taken.value.matrix).toEqual(matrix)
  })
})
