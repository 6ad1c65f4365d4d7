import { Decimal, HUNDRED, ZERO } from '../shared/decimal'
import { fieldKeysOf } from './formula-fields'
import { organizationTypes, type Direction, type ModelDocument } from './model-document'
import { error, warning, type ModelFinding } from './model-finding'
import { sourceNames } from './source-names'
import { coverageByType, SHARE_LIMITS, weightTable } from './weight-table'

/** What the parts of a model weigh together: the tree, shares of directions, indicators, types and sources in 100 points. */
export const COVERAGE_LEAST = '40'
export const SOURCE_MOST = '25'
export const WEIGHT_LEAST = '1'
// Fewer directions than this cannot all stay within the upper limit.
const DIRECTIONS_LIMITED = 4

/** A direction that names another direction as its group, and so on until it meets itself. */
const loopFrom = (directions: ReadonlyMap<string, Direction>, start: string): ReadonlyArray<string> | undefined => {
  const path = [start]
  for (let at = directions.get(start)?.group; at !== undefined && directions.has(at); at = directions.get(at)?.group) {
    if (at === start) return [...path, start]
    if (path.includes(at)) return undefined
    path.push(at)
  }
  return undefined
}

const checkTree = (document: ModelDocument): ReadonlyArray<ModelFinding> => {
  const groups = new Set(document.groups.map(({ code }) => code))
  const directions = new Map(document.directions.filter(({ group }) => !groups.has(group)).map((direction) => [direction.code, direction]))
  return [...directions.keys()].flatMap((code) => {
    const loop = loopFrom(directions, code)
    return loop === undefined ? [] : [error('TREE_CYCLE', { direction: code }, { path: loop.join(' → ') })]
  })
}

const checkShares = (document: ModelDocument): ReadonlyArray<ModelFinding> => {
  const table = weightTable(document)
  const isLimited = table.length >= DIRECTIONS_LIMITED
  return table.flatMap(({ code, share, isOutside, lines }) => [
    ...(isLimited && isOutside ? [warning('DIRECTION_SHARE_OUTSIDE', { direction: code }, { share, ...SHARE_LIMITS })] : []),
    ...lines.filter((line) => new Decimal(line.share).gt(ZERO) && new Decimal(line.share).lt(WEIGHT_LEAST)).map((line) => warning('WEIGHT_EFFECTIVE_SMALL', { indicator: line.code, direction: code }, { share: line.share, least: WEIGHT_LEAST })),
  ])
}

const checkCoverage = (document: ModelDocument): ReadonlyArray<ModelFinding> => {
  if (document.indicators.length === 0) return []
  const coverage = coverageByType(document)
  return organizationTypes.filter((type) => new Decimal(coverage[type]).lt(COVERAGE_LEAST)).map((type) => warning('TYPE_COVERAGE_LOW', { type }, { share: coverage[type], least: COVERAGE_LEAST }))
}

/** One source under several indicators counts one and the same result several times (domain/07, 22). */
const checkSources = (document: ModelDocument): ReadonlyArray<ModelFinding> => {
  const shares = new Map(weightTable(document).flatMap(({ lines }) => lines.map(({ code, share }) => [code, new Decimal(share)] as const)))
  const sourceOf = new Map(document.fields.map(({ key, source }) => [key, source]))
  const users = new Map<string, string[]>()
  for (const indicator of document.indicators) {
    const named = new Set(fieldKeysOf(indicator).flatMap((key) => sourceNames(sourceOf.get(key) ?? '')))
    for (const source of named) users.set(source, [...(users.get(source) ?? []), indicator.code])
  }
  return [...users].flatMap(([source, codes]) => {
    const share = codes.reduce((sum, code) => sum.plus(shares.get(code) ?? ZERO), ZERO)
    return codes.length > 1 && share.gt(SOURCE_MOST) ? [warning('SOURCE_SHARE_LARGE', { source }, { share: Decimal.min(share, HUNDRED).toFixed(), most: SOURCE_MOST, indicators: codes.join(', ') })] : []
  })
}

export const checkBalance = (document: ModelDocument): ReadonlyArray<ModelFinding> => [...checkTree(document), ...checkShares(document), ...checkCoverage(document), ...checkSources(document)]
