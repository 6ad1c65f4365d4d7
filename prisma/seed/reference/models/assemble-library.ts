import { fieldKeysOf } from '@/domain/models/formula-fields'
import type { ModelDocument } from '@/domain/models/model-document'
import { indicatorOf, libraryFields, ownFields, ownTemplates, templates, type Template } from './library'
import { krasnoyarsk } from './source/tenants/krasnoyarsk'
import { northOssetia } from './source/tenants/north-ossetia'
import { amur } from './source/tenants/amur'

/** All templates as one document of the common format: what the library page shows and drafts take from. */
export const assembleLibrary = (): ModelDocument => {
  const own = (prefix: string, tenant: typeof krasnoyarsk): ReadonlyArray<Template> => ownTemplates(tenant.own?.indicators ?? []).map((template) => ({ ...template, direction: '10', code: `${prefix}${template.code}`, part: { ...template.part, code: `${prefix}${template.code}` } }))
  const all = [...templates, ...own('К', krasnoyarsk), ...own('В', northOssetia)]
  const fields = [...libraryFields, ...ownFields([...(krasnoyarsk.own?.fields ?? []), ...(northOssetia.own?.fields ?? [])], '10')]
  const indicators = all.map((template) => {
    const made = indicatorOf(template, { direction: template.direction, responsible: '', legalBasis: [], fields })
    return { ...made, passport: { ...made.passport, number: made.code } }
  })
  const sourceOf = (key: string): string => indicators.find((indicator) => fieldKeysOf(indicator).includes(key))?.passport.source ?? ''
  const { groups, directions, levels, missing } = amur
  return {
    format: 'smer-model/1', code: 'library', name: 'Библиотека показателей', level: 'regional', groups, levels, missing,
    directions: directions.map(({ code, name, group }) => ({ code, name, group, max: '100', source: '' })),
    fields: fields.map((field) => ({ ...field, source: sourceOf(field.key) })), indicators, floors: [],
    thinDirection: { belowPercent: '40' }, rounding: { compareDigits: 2, totalDigits: 2 }, cluster: { by: ['organizationType', 'territory', 'size'], minimum: 8 }, tieOrder: [], legalBasis: [], comparableWith: [],
  }
}
