import { fieldsOf } from '../models/expression'
import { organizationTypes, type Field, type Indicator, type ModelDocument, type OrganizationType } from '../models/model-document'
import { parseFormula } from '../models/parse-formula'

/** What a filled workbook must belong to. Ids are UUIDs; the hash is of the model document. */
export type TemplateIdentity = { readonly regionId: string; readonly cycleId: string; readonly modelVersionId: string; readonly contentHash: string }

/** One row of every sheet: an appointment of the cycle's snapshot, with names as they are shown. */
export type TemplateParticipant = {
  readonly appointmentId: string
  readonly organizationId: string
  readonly municipality: string
  readonly organization: string
  readonly organizationType: OrganizationType
  readonly director: string
}

/** `slot` is the field's position in the model document; only listed types of organizations fill it; «н/п» may be typed only where the method knows an empty base (`unless`). */
export type TemplateColumn = { readonly slot: number; readonly field: Field; readonly organizationTypes: ReadonlyArray<OrganizationType>; readonly mayBeNotApplicable: boolean }
export type TemplateSheet = { readonly name: string; readonly columns: ReadonlyArray<TemplateColumn> }

/** Plain data: the template of one cycle, for writing a workbook and for judging a filled one. */
export type ImportTemplate = {
  readonly identity: TemplateIdentity
  readonly sheets: ReadonlyArray<TemplateSheet>
  /** In the row order of the cycle's cell grid. */
  readonly participants: ReadonlyArray<TemplateParticipant>
  /** Versions of the forms as the file is made, by organization: they tell later what others changed meanwhile. */
  readonly formVersions?: ReadonlyMap<string, number>
}

const MAX_SHEET_NAME = 31

/** «3. Кадры»: the code and the name of a direction, without signs that a sheet name may not hold. */
const sheetName = (code: string, name: string, taken: ReadonlySet<string>): string => {
  const plain = `${code}. ${name}`.replaceAll(/[[\]:*?/\\']/g, ' ').replaceAll(/\s+/g, ' ').trim().slice(0, MAX_SHEET_NAME).trim()
  if (!taken.has(plain.toLowerCase())) return plain
  return `${plain.slice(0, MAX_SHEET_NAME - 4)} (${taken.size + 1})`
}

const sourcesOf = (indicator: Indicator): ReadonlyArray<string> => [
  indicator.formula,
  ...(indicator.applicability.unless ? [indicator.applicability.unless.condition] : []),
  ...(indicator.alternatives ?? []).map(({ condition }) => condition),
  ...(indicator.voidWhen ? [indicator.voidWhen.condition] : []),
]

/** Types of organizations that fill each field: those of every indicator that reads it; all of them for a field nobody reads. */
export const fieldApplicability = (model: ModelDocument): ReadonlyMap<string, ReadonlyArray<OrganizationType>> => {
  const typesOf = new Map<string, Set<OrganizationType>>()
  for (const indicator of model.indicators) {
    for (const source of sourcesOf(indicator)) {
      const parsed = parseFormula(source)
      if (!parsed.ok) continue
      for (const key of fieldsOf(parsed.value)) {
        const types = typesOf.get(key) ?? new Set()
        indicator.applicability.organizationTypes.forEach((type) => types.add(type))
        typesOf.set(key, types)
      }
    }
  }
  return new Map(model.fields.map(({ key }) => [key, organizationTypes.filter((type) => typesOf.get(key)?.has(type) ?? true)]))
}

/** Fields read by an indicator that the method itself leaves out where its base is empty (domain/02 B.2). */
export const fieldsWithEmptyBase = (model: ModelDocument): ReadonlySet<string> =>
  new Set(model.indicators.filter(({ applicability }) => applicability.unless !== undefined).flatMap(sourcesOf).flatMap((source) => {
    const parsed = parseFormula(source)
    return parsed.ok ? [...fieldsOf(parsed.value)] : []
  }))

/** The template of a cycle: one sheet per direction that has fields, in the order of the model document. */
export const buildImportTemplate = (identity: TemplateIdentity, model: ModelDocument, participants: ReadonlyArray<TemplateParticipant>): ImportTemplate => {
  const applicable = fieldApplicability(model)
  const withEmptyBase = fieldsWithEmptyBase(model)
  const taken = new Set<string>()
  const sheets = model.directions.flatMap((direction) => {
    const columns = model.fields.flatMap((field, slot) =>
      field.direction === direction.code ? [{ slot, field, organizationTypes: applicable.get(field.key) ?? organizationTypes, mayBeNotApplicable: withEmptyBase.has(field.key) }] : [])
    if (columns.length === 0) return []
    const name = sheetName(direction.code, direction.name, taken)
    taken.add(name.toLowerCase())
    return [{ name, columns }]
  })
  return { identity, sheets, participants }
}

/** Rows after the first one of the same organization: its figures are given in the first row only. */
export const repeatedRows = (participants: ReadonlyArray<Pick<TemplateParticipant, 'organizationId'>>): ReadonlySet<number> => {
  const seen = new Set<string>()
  const repeated = new Set<number>()
  participants.forEach(({ organizationId }, row) => (seen.has(organizationId) ? repeated.add(row) : seen.add(organizationId)))
  return repeated
}
