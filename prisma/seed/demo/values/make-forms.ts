import { fieldsWithEmptyBase } from '@/domain/imports/import-template'
import { fieldKeysOf } from '@/domain/models/formula-fields'
import { organizationTypes, type ModelDocument, type OrganizationType } from '@/domain/models/model-document'
import { cellStateByte, emptyGrid, type CellGrid } from '@/domain/scoring/lines/cells'
import { MICRO } from '@/domain/shared/micro'
import { randomOf, type Random } from '../random'
import { emptyBases } from './field-recipes'
import { makeFigures } from './make-figures'
import type { FormFacts } from './recipe'

export type FormRequest = FormFacts & { readonly organizationCode: string; readonly municipality: string }
export type Trend = {
  /** Where the region's ordinary organization stands, in standard deviations of the recipes. */
  readonly level: number
  /** What a year adds. */
  readonly perYear: number
  readonly spread: number
}

/** Share of cells lost, by the kind of organization: careful, careless, nearly silent. */
const gapRate = (random: Random): number => random.weighted([[0.012, 60], [0.04, 26], [0.075, 13], [0.45, 1.1]] as const)
/** Directions of the silent ones come whole or not at all. */
const lostDirections = (random: Random, document: ModelDocument, rate: number): ReadonlySet<string> =>
  new Set(rate < 0.3 ? [] : document.directions.map((direction) => direction.code).filter(() => random.chance(rate)))

const usedFields = (document: ModelDocument): ReadonlyMap<OrganizationType, ReadonlySet<string>> =>
  new Map(organizationTypes.map((type) => [type, new Set(document.indicators.filter(({ applicability }) => applicability.organizationTypes.includes(type)).flatMap(fieldKeysOf))]))

const qualityOf = (region: string, request: FormRequest, cycle: { index: number; trend: Trend }): number => {
  const lasting = randomOf(region, 'quality', request.organizationCode).normal()
  const place = randomOf(region, 'municipal quality', request.municipality).normal()
  const year = randomOf(region, 'year quality', request.organizationCode, cycle.index).normal()
  const { level, perYear, spread } = cycle.trend
  return level + perYear * cycle.index + spread * (0.88 * lasting + 0.36 * place + 0.22 * year + (request.isRural ? -0.12 : 0.1))
}

/** Organizations grow or shrink by a few percent a year. */
const grown = (region: string, { organizationCode, headcount }: FormRequest, cycle: number): number =>
  Math.max(6, Math.round(headcount * (1 + 0.025 * cycle * randomOf(region, 'growth', organizationCode).normal())))

type Row = { readonly request: FormRequest; readonly cycle: number; readonly region: string }

/** Noise that mostly stays: the greater part of a field's own deviation is the same next year. */
const noiseOf = ({ region, request, cycle }: Row, document: ModelDocument): ((key: string) => number) => {
  const [lasting, fresh] = [randomOf(region, 'noise', request.organizationCode), randomOf(region, 'noise', request.organizationCode, cycle)]
  const noise = new Map(document.fields.map(({ key }) => [key, 0.92 * lasting.normal() + 0.39 * fresh.normal()]))
  return (key) => noise.get(key) ?? 0
}

const fillRow = (grid: CellGrid, row: number, made: { document: ModelDocument; used: ReadonlySet<string>; withEmptyBase: ReadonlySet<string>; quality: number } & Row): void => {
  const { document, used, withEmptyBase, region, request, cycle, quality } = made
  const random = randomOf(region, 'form', request.organizationCode, cycle)
  const lost = randomOf(region, 'gaps', request.organizationCode, cycle)
  const lasting = (key: string): Random => randomOf(region, 'size', request.organizationCode, key)
  const facts = { ...request, headcount: grown(region, request, cycle) }
  const figures = makeFigures({ facts, quality, random, lasting, noise: noiseOf(made, document) }, document.fields)
  const rate = gapRate(lost)
  const whole = lostDirections(lost, document, rate)
  document.fields.forEach((field, slot) => {
    const at = row * grid.slots + slot
    const emptyBase = emptyBases[field.key]
    const isLost = lost.chance(rate < 0.3 ? rate : 0.05) || whole.has(field.direction)
    const isExempt = field.key === 'attestation_valid' && lost.chance(0.04)
    const isEmpty = isExempt || (emptyBase !== undefined && figures.get(emptyBase) === 0)
    if (!used.has(field.key) || (isEmpty && withEmptyBase.has(field.key))) grid.states[at] = cellStateByte.notApplicable
    else if (!isLost) {
      grid.states[at] = cellStateByte.value
      grid.values[at] = Math.round((figures.get(field.key) ?? 0) * 100) * (MICRO / 100)
    }
  })
}

/** Figures of many forms of one cycle, row i for request i; the same region, codes and cycle give the same bytes. */
export const makeForms = (region: string, document: ModelDocument, made: { requests: ReadonlyArray<FormRequest>; cycle: number; trend: Trend }): CellGrid => {
  const { requests, cycle, trend } = made
  const grid = emptyGrid(requests.length, document.fields.length)
  const used = usedFields(document)
  const withEmptyBase = fieldsWithEmptyBase(document)
  requests.forEach((request, row) => {
    const quality = qualityOf(region, request, { index: cycle, trend })
    fillRow(grid, row, { document, used: used.get(request.type) ?? new Set(), withEmptyBase, quality, request, cycle, region })
  })
  return grid
}
