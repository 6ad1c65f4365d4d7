import { Decimal, HUNDRED, ZERO } from '../shared/decimal'
import { fieldKeysOf } from './formula-fields'
import { enteredByKinds, organizationTypes, type Burden, type EnteredBy, type Field, type Indicator, type ModelDocument, type OrganizationType } from './model-document'

/** R16: an organization fills its form in an hour. R15: most figures come without asking it. */
export const MINUTES_MOST = '60'
export const PREFILLED_LEAST = '60'

export type FieldBurden = Burden & { /** Nobody has measured it: told from the source of the field. */ readonly isEstimated: boolean }

const FORMS = /(ОО-1|ОО-2|85-К|1-ДОП)(?:[^;]*?(?:под)?разд\.\s*([\d.]+))?/u
const OWN_RECORDS = /платформ|модуль/u
const REGIONAL_RECORDS = /РИС|ФИС|АИС|НОКО|независимая оценка|реестр|диагностика|перечень|ВсОШ/u
const MUNICIPAL_RECORDS = /МОУО|муниципальн|учредител|ПМПК/u
const MINUTES: Record<EnteredBy, string> = { organization: '4', municipality: '2', region: '1', platform: '0' }

const enteredByOf = (source: string): EnteredBy => {
  if (OWN_RECORDS.test(source)) return 'platform'
  if (REGIONAL_RECORDS.test(source)) return 'region'
  return MUNICIPAL_RECORDS.test(source) ? 'municipality' : 'organization'
}

/** What a field costs: as its model says, else estimated by its source. */
export const burdenOf = ({ burden, source, kind }: Field): FieldBurden => {
  if (burden !== undefined) return { ...burden, isEstimated: false }
  const found = FORMS.exec(source)
  const [, form, section] = found ?? []
  const enteredBy = enteredByOf(source)
  const minutes = enteredBy === 'organization' && (kind === 'boolean' || kind === 'choice') ? '2' : MINUTES[enteredBy]
  return { enteredBy, minutes, isEstimated: true, ...(form === undefined ? {} : { form: { form, ...(section === undefined ? {} : { section: section.replace(/\.$/, '') }) } }) }
}

const amount = (text: string): Decimal => (/^\d+(\.\d+)?$/.test(text) ? new Decimal(text) : ZERO)
const sumOf = (fields: ReadonlyArray<Field>): Decimal => fields.reduce((sum, field) => sum.plus(amount(burdenOf(field).minutes)), ZERO)
const byOrganization = (fields: ReadonlyArray<Field>): ReadonlyArray<Field> => fields.filter((field) => burdenOf(field).enteredBy === 'organization')

export type BurdenTotal = {
  /** Minutes of one organization of the busiest type in one cycle, and by type. */
  readonly minutes: string
  readonly byType: Readonly<Record<OrganizationType, string>>
  readonly fields: Readonly<Record<EnteredBy, number>>
  /** Percent of fields that need not be asked of an organization: entered elsewhere or held by a federal form. */
  readonly prefilledPercent: string
  readonly isEstimated: boolean
}

/** Fields that indicators of a type use. */
export const fieldsAsked = ({ fields, indicators }: Pick<ModelDocument, 'fields' | 'indicators'>, type: OrganizationType): ReadonlyArray<Field> => {
  const keys = new Set(indicators.filter(({ applicability }) => applicability.organizationTypes.includes(type)).flatMap(fieldKeysOf))
  return fields.filter(({ key }) => keys.has(key))
}

/** What a model costs an organization in one cycle (domain/02 B.5 R15, R16). */
export const burdenTotal = (document: Pick<ModelDocument, 'fields' | 'indicators'>): BurdenTotal => {
  const { fields } = document
  const byType = Object.fromEntries(organizationTypes.map((type) => [type, sumOf(byOrganization(fieldsAsked(document, type))).toFixed()])) as Record<OrganizationType, string>
  const prefilled = fields.filter((field) => { const { enteredBy, form } = burdenOf(field); return enteredBy !== 'organization' || form !== undefined }).length
  return {
    minutes: Decimal.max(...Object.values(byType).map((text) => new Decimal(text))).toFixed(), byType,
    fields: Object.fromEntries(enteredByKinds.map((kind) => [kind, fields.filter((field) => burdenOf(field).enteredBy === kind).length])) as Record<EnteredBy, number>,
    prefilledPercent: fields.length === 0 ? '0' : HUNDRED.times(prefilled).div(fields.length).toDecimalPlaces(0).toFixed(),
    isEstimated: fields.some((field) => burdenOf(field).isEstimated),
  }
}

export type IndicatorPrice = { readonly minutes: string; readonly fields: number; readonly fromForms: number }

/** What an indicator adds: the fields that no other indicator asks for. */
export const priceOfIndicator = (document: Pick<ModelDocument, 'fields' | 'indicators'>, indicator: Indicator): IndicatorPrice => {
  const others = new Set(document.indicators.filter(({ code }) => code !== indicator.code).flatMap(fieldKeysOf))
  const own = fieldKeysOf(indicator).filter((key) => !others.has(key))
  const added = document.fields.filter(({ key }) => own.includes(key))
  return { minutes: sumOf(byOrganization(added)).toFixed(), fields: added.length, fromForms: added.filter((field) => burdenOf(field).form !== undefined).length }
}
