import { describe, expect, it } from 'vitest'
import { anImportModel, aField, importFields, importIdentity, shortTypes, someParticipants } from '#tests/factories/workbooks'
import { errorCodes, warningCodes, type Finding } from '@/domain/imports/findings'
import { buildImportTemplate, fieldApplicability } from '@/domain/imports/import-template'
import { fileRefusalCodes } from '@/domain/shared/file-refusal'
import { fileRefusalWording, findingPlace, findingWording, templateWords } from '@/texts/imports'

const finding = (code: Finding['code']): Finding => ({ severity: 'error', code, sheet: 'Среда', row: 7, column: 28, text: 'что-то', facts: { field: 'Поле', expected: 'это', actual: 'то', limit: '-0.5', allowed: ['да'], firstRow: 4, count: 21, organization: 'Школа' } })

describe('wording of imports', () => {
  it.each([...errorCodes, ...warningCodes])('%s is said in Russian, whole', (code) => {
    const { problem, remedy } = findingWording(finding(code))
    for (const text of [problem, remedy]) expect(text).toMatch(/^[А-ЯЁ][^A-Za-z!]*\.$/)
  })
  it.each([...fileRefusalCodes])('%s is said in Russian, whole', (code) => {
    const { problem, remedy } = fileRefusalWording({ code })
    for (const text of [problem, remedy]) expect(text).toMatch(/^[А-ЯЁ][^A-Za-z!]*\.$/)
  })
  it('names the place as the spreadsheet shows it', () => expect(findingPlace(finding('FORMULA'))).toBe('лист «Среда», строка 7, столбец AB'))
  it('explains each kind of field', () => expect(importFields.map(templateWords(shortTypes).unitLine)).toEqual(['чел.; целое число, не меньше 0', '%; число, от 0 до 100', 'балл; число', 'да или нет', 'выбор из списка', 'п.п.; число']))
})

describe('template of a cycle', () => {
  it('a field is filled by the types of the indicators that read it, in formulas and in conditions; one that nobody reads by all', () => {
    const model = anImportModel([...importFields, aField('spare')])
    const guarded = { ...model, indicators: model.indicators.map((indicator) => (indicator.code === 'i_exam' ? { ...indicator, applicability: { ...indicator.applicability, unless: { condition: 'spare == 0', reason: '' } } } : indicator)).filter(({ code }) => code !== 'i_spare') }
    const types = fieldApplicability(guarded)
    expect(types.get('pupils')).toHaveLength(6)
    expect(types.get('exam')).not.toContain('kindergarten')
    expect(types.get('spare')).not.toContain('kindergarten')
    expect(fieldApplicability({ ...model, indicators: [] }).get('spare')).toHaveLength(6)
  })
  it('names of sheets fit: at most 31 characters, no forbidden signs, no two alike', () => {
    const direction = (code: string, name: string) => ({ code, name, group: 'main', max: '1', source: '' })
    const long = 'Очень длинное имя направления: первое / второе [третье]'
    const model = anImportModel([aField('x', { direction: '1' }), aField('y', { direction: '1 ' })], [direction('1', long), direction('1 ', long), direction('3', 'Пустое')])
    const names = buildImportTemplate(importIdentity, model, someParticipants(1)).sheets.map(({ name }) => name)
    expect(names).toHaveLength(2)
    expect(new Set(names).size).toBe(2)
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\']{1,31}$/)
  })
})
