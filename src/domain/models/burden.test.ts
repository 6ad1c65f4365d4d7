import { describe, expect, it } from 'vitest'
import { aField, aModelDocument, anIndicator, aWholeModelDocument } from '#tests/factories/model-document'
import { burdenOf, burdenTotal, MINUTES_MOST, PREFILLED_LEAST, priceOfIndicator } from './burden'

describe('burdenOf', () => {
  it('is what the model says, else is told from the source', () => {
    expect(burdenOf(aField({ key: 'a', burden: { enteredBy: 'municipality', minutes: '7' } }))).toEqual({ enteredBy: 'municipality', minutes: '7', isEstimated: false })
    expect(burdenOf(aField({ key: 'a', source: 'ОО-1 подразд. 3.1' }))).toEqual({ enteredBy: 'organization', minutes: '4', isEstimated: true, form: { form: 'ОО-1', section: '3.1' } })
    expect(['журнал платформы (автоматически)', 'РИС ГИА-9', 'муниципальные данные', 'личная карточка'].map((source) => burdenOf(aField({ key: 'a', source })).enteredBy)).toEqual(['platform', 'region', 'municipality', 'organization'])
    expect(burdenOf(aField({ key: 'a', kind: 'boolean', source: 'акт' })).minutes).toBe('2')
  })
})

describe('the price of a model', () => {
  it('counts minutes of the busiest type and the share of figures that are not asked of it', () => {
    const document = aModelDocument()
    const priced = { ...document, fields: document.fields.map((field) => ({ ...field, burden: { enteredBy: field.key === 'plan' ? 'municipality' as const : 'organization' as const, minutes: '3' } })) }
    const narrow = { ...priced, indicators: priced.indicators.map((indicator) => (indicator.code === '1.2' ? { ...indicator, applicability: { organizationTypes: ['kindergarten' as const] } } : indicator)) }
    expect(burdenTotal(narrow)).toMatchObject({ minutes: '21', byType: { kindergarten: '21', secondary_school: '18' }, fields: { organization: 7, municipality: 1 }, prefilledPercent: '13', isEstimated: false })
  })
  it('of one indicator is what no other one asks for', () => {
    const document = aModelDocument({ fields: [...aModelDocument().fields, aField({ key: 'new_one', burden: { enteredBy: 'organization', minutes: '5', form: { form: 'ОО-2' } } })] })
    expect(priceOfIndicator(document, anIndicator({ code: '9.9', formula: 'new_one / plan' }))).toEqual({ minutes: '5', fields: 1, fromForms: 1 })
    expect(priceOfIndicator(document, anIndicator({ code: '9.9', formula: 'fact / plan' }))).toEqual({ minutes: '0', fields: 0, fromForms: 0 })
  })
  it.each(['amur', 'krasnoyarsk', 'north-ossetia', 'zelenchuk', 'perm', 'perm-municipal'] as const)('R15, R16: %s says what every figure costs, asks an organization for an hour at most, and most of it is known without asking', (file) => {
    const total = burdenTotal(aWholeModelDocument(file))
    expect([total.isEstimated, Number(total.minutes) > 0 && Number(total.minutes) <= Number(MINUTES_MOST), Number(total.prefilledPercent) >= Number(PREFILLED_LEAST)]).toEqual([false, true, true])
  })
})
