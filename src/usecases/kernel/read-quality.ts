import { countQuality, listCheckedForms } from '@/data/submissions/quality.store'
import type { ModelDocument } from '@/domain/models/model-document'
import { groupBy } from '@/domain/shared/group-by'
import type { CycleId, MunicipalityId } from '@/domain/shared/ids'
import { fieldDirections } from '@/domain/submissions/field-directions'
import { inflationOf, type Inflation } from '@/domain/submissions/inflation'
import type { Context } from './runtime'

/** How the figures of a cycle came: forms ever returned, warnings justified, and how far self-assessments stand above what was checked. */
export type FormQuality = { readonly forms: number; readonly returned: number; readonly justified: number; readonly inflation: Inflation }
export type RegionQuality = { readonly whole: FormQuality; readonly byMunicipality: ReadonlyMap<MunicipalityId, FormQuality> }

/** @param municipalityId only this one; null: the whole region */
export const readQuality = async ({ tx }: Context, cycle: { id: CycleId; document: ModelDocument }, municipalityId: MunicipalityId | null): Promise<RegionQuality> => {
  const directions = fieldDirections(cycle.document)
  const counts = (await countQuality(tx, cycle.id)).filter((row) => municipalityId === null || row.municipalityId === municipalityId)
  const checked = await listCheckedForms(tx, cycle.id, municipalityId)
  const byPlace = groupBy(checked, (form) => form.municipalityId)
  const inflation = (forms: typeof checked): Inflation => inflationOf(forms.map(({ layers }) => layers), directions)
  const sum = (of: (row: (typeof counts)[number]) => number): number => counts.reduce((reached, row) => reached + of(row), 0)
  return {
    whole: { forms: sum(({ forms }) => forms), returned: sum(({ returned }) => returned), justified: sum(({ justified }) => justified), inflation: inflation(checked) },
    byMunicipality: new Map(counts.map(({ municipalityId: id, ...count }) => [id, { ...count, inflation: inflation(byPlace.get(id) ?? []) }])),
  }
}
