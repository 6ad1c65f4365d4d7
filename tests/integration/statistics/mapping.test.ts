import { expect, it } from 'vitest'
import { mappingSheet } from '@/domain/statistics/mapping-sheet'
import { err } from '@/domain/shared/result'
import { readWorkbook } from '@/platform/xlsx/read-workbook'
import { writeWorkbook } from '@/platform/xlsx/write-workbook'
import { mappingWords } from '@/texts/statistics'
import { saveOrganizationCodes } from '@/usecases/organizations/save-codes'
import { exportOrganizations } from '@/usecases/organizations/list-organizations'
import { exportMapping, getMapping } from '@/usecases/statistics/get-mapping'
import { createMapping, putMappingRow, removeMappingRow, replaceMappingRows } from '@/usecases/statistics/save-mapping'
import { aCall, anActor } from '#tests/factories/access'
import { aModelVersion } from '#tests/factories/models'
import { anOrganization } from '#tests/factories/people'
import { aMunicipality, aRegion } from '#tests/factories/regions'

const must = <T, E>(result: { ok: true; value: T } | { ok: false; error: E }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

it('ZEL-55 the table of a form is edited row by row and by a workbook, and copied into the next edition', async () => {
  const region = await aRegion()
  const { modelId, document } = await aModelVersion(region)
  const analyst = await anActor('ministry_analyst', { regionId: region.regionId })
  const call = () => aCall(analyst)
  const { mappingId } = must(await createMapping.execute(call(), { modelId, form: 'fsnOo1', edition: '2026', copyFrom: '' }))
  expect(await createMapping.execute(call(), { modelId, form: 'fsnOo1', edition: '2026' })).toEqual(err({ code: 'MAPPING_EXISTS' }))
  expect(await createMapping.execute(call(), { modelId, form: 'fsnOo2', edition: '' })).toEqual(err({ code: 'MAPPING_EDITION_NEEDED' }))
  const [first, second] = document.fields
  if (first === undefined || second === undefined) throw new Error('A model has fields')
  const row = { mappingId, section: '2.1', line: '05', column: '4', fieldKey: first.key, title: 'Всего', unit: first.unit }
  must(await putMappingRow.execute(call(), row))
  expect(await putMappingRow.execute(call(), { ...row, line: '06' })).toMatchObject(err({ code: 'MAPPING_ROW_WRONG', finding: { code: 'DOUBLED_TARGET' } }))
  expect(await putMappingRow.execute(call(), { ...row, fieldKey: 'nothing' })).toMatchObject(err({ code: 'MAPPING_ROW_WRONG', finding: { code: 'UNKNOWN_FIELD' } }))
  expect(await putMappingRow.execute(call(), { ...row, fieldKey: second.key, unit: 'парсек' })).toMatchObject(err({ code: 'MAPPING_ROW_WRONG', finding: { code: 'UNIT_DIFFERS' } }))
  const { rows } = must(await exportMapping.execute(call(), { mappingId }))
  const book = readWorkbook(writeWorkbook([mappingSheet([...rows, { id: 'new', section: '3', line: '01', column: '3', fieldKey: second.key, title: 'Ещё', unit: second.unit }], mappingWords)]))
  if (!book.ok) throw new Error(book.error.code)
  expect(must(await replaceMappingRows.execute(call(), { mappingId, book: book.value, words: mappingWords }))).toEqual({ rows: 2 })
  const next = must(await createMapping.execute(call(), { modelId, form: 'fsnOo1', edition: '2027', copyFrom: mappingId }))
  const page = must(await getMapping.execute(call(), { mappingId: next.mappingId }))
  expect(page).toMatchObject({ form: 'fsnOo1', edition: 2027, findings: [], mayEdit: true, rows: [{ fieldKey: first.key }, { fieldKey: second.key }] })
  must(await removeMappingRow.execute(call(), { mappingId: next.mappingId, rowId: page.rows[0]?.id }))
  expect(must(await getMapping.execute(call(), { mappingId: next.mappingId })).rows).toHaveLength(1)
  expect(must(await getMapping.execute(call(), { mappingId })).rows).toHaveLength(2)
  expect(await removeMappingRow.execute(call(), { mappingId: next.mappingId, rowId: page.rows[0]?.id })).toEqual(err({ code: 'MAPPING_ROW_GONE' }))
})

it('codes of an organization are checked, kept apart from others and exported by whoever keeps the register', async () => {
  const region = await aRegion()
  const { municipalityId } = await aMunicipality(region)
  const place = { regionId: region.regionId, municipalityId }
  const [head, branch] = [await anOrganization(place), await anOrganization(place)]
  const specialist = await anActor('municipal_specialist', place)
  const director = await anActor('director', { ...place, organizationId: head.organizationId })
  const save = (organizationId: string, codes: object, who = specialist) => saveOrganizationCodes.execute(aCall(who), { organizationId, ...codes })
  expect(await save(head.organizationId, { inn: '7707083894' })).toEqual(err({ code: 'ORGANIZATION_CODE_WRONG', which: 'inn', fault: 'CODE_CONTROL' }))
  expect(await save(head.organizationId, { okpo: '123' })).toMatchObject(err({ code: 'ORGANIZATION_CODE_WRONG', which: 'okpo', fault: 'CODE_LENGTH' }))
  must(await save(head.organizationId, { inn: '7707083893', ogrn: '1027700132195', kpp: '773601001', okpo: '00032537' }))
  expect(await save(branch.organizationId, { inn: '7707083893' })).toEqual(err({ code: 'ORGANIZATION_CODE_TAKEN', which: 'inn' }))
  expect(await save(branch.organizationId, { okpo: '00032537' })).toEqual(err({ code: 'ORGANIZATION_CODE_TAKEN', which: 'okpo' }))
  must(await save(branch.organizationId, { inn: '7707083893', kpp: '773602001', okpo: '00040778', isBranch: 'on' }))
  expect(await save(head.organizationId, {}, director)).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } })
  const { items } = must(await exportOrganizations.execute(aCall(specialist), {}))
  expect(items.map(({ inn, okpo, isBranch }) => [inn, okpo, isBranch]).toSorted()).toEqual([['7707083893', '00032537', false], ['7707083893', '00040778', true]])
})
