import { Decimal, HUNDRED, ZERO } from '../shared/decimal'
import { error, warning, type ModelFinding } from './model-finding'
import type { ModelDocument } from './model-document'

/** Codes, levels, floors, ties and the percents of a model: everything around the indicators. */
const repeatedIn = (kind: string, codes: ReadonlyArray<string>): ReadonlyArray<ModelFinding> =>
  codes.filter((code, position) => codes.indexOf(code) !== position).map((code) => error('CODE_REPEATED', {}, { kind, code }))

const checkCodes = (document: ModelDocument): ReadonlyArray<ModelFinding> => [
  ...repeatedIn('group', document.groups.map(({ code }) => code)),
  ...repeatedIn('direction', document.directions.map(({ code }) => code)),
  ...repeatedIn('field', document.fields.map(({ key }) => key)),
  ...repeatedIn('indicator', document.indicators.map(({ code }) => code)),
  ...repeatedIn('level', document.levels.map(({ code }) => code)),
]

const checkLevels = ({ levels }: ModelDocument): ReadonlyArray<ModelFinding> => {
  const last = levels.at(-1)
  return [
    ...(levels.length >= 2 && levels.length <= 5 ? [] : [error('LEVELS_COUNT', {}, { count: String(levels.length) })]),
    ...levels.flatMap((level, position) => {
      const next = levels[position + 1]
      return next !== undefined && new Decimal(next.from).gte(level.from) ? [error('LEVELS_ORDER', { level: level.name }, { from: level.from, next: next.name, nextFrom: next.from })] : []
    }),
    ...levels.filter(({ from }) => new Decimal(from).gt(HUNDRED)).map(({ name, from }) => error('LEVEL_ABOVE_100', { level: name }, { from })),
    ...(last === undefined || new Decimal(last.from).eq(ZERO) ? [] : [error('LEVELS_NOT_TO_ZERO', { level: last.name }, { from: last.from })]),
  ]
}

const percentOutside = (text: string): boolean => new Decimal(text).lt(ZERO) || new Decimal(text).gt(HUNDRED)

const checkFloors = (document: ModelDocument): ReadonlyArray<ModelFinding> =>
  document.floors.flatMap((floor) => {
    const place = { direction: floor.direction, level: floor.level }
    const positions = [floor.level, floor.cap].map((code) => document.levels.findIndex((level) => level.code === code))
    const [guarded = -1, cap = -1] = positions
    return [
      ...(guarded === -1 || cap === -1 ? [error('FLOOR_LEVEL_UNKNOWN', place, { level: floor.level, cap: floor.cap })] : []),
      ...(guarded !== -1 && cap !== -1 && cap <= guarded ? [error('FLOOR_CAP_NOT_LOWER', place, { level: floor.level, cap: floor.cap })] : []),
      ...(document.directions.some(({ code }) => code === floor.direction) ? [] : [error('FLOOR_DIRECTION_UNKNOWN', place, { direction: floor.direction })]),
      ...(percentOutside(floor.belowPercent) ? [error('PERCENT_RANGE', place, { what: 'floor', percent: floor.belowPercent })] : []),
    ]
  })

const checkPercents = ({ missing, thinDirection }: ModelDocument): ReadonlyArray<ModelFinding> => [
  ...(percentOutside(missing.noLevelAbovePercent) ? [error('PERCENT_RANGE', {}, { what: 'missing', percent: missing.noLevelAbovePercent })] : []),
  ...(percentOutside(thinDirection.belowPercent) ? [error('PERCENT_RANGE', {}, { what: 'thin', percent: thinDirection.belowPercent })] : []),
]

export const checkFrame = (document: ModelDocument): ReadonlyArray<ModelFinding> => [
  ...checkCodes(document),
  ...checkLevels(document),
  ...checkFloors(document),
  ...checkPercents(document),
  ...(document.indicators.length === 0 ? [error('INDICATORS_MISSING', {})] : []),
  ...document.groups.filter(({ code }) => document.directions.every(({ group }) => group !== code)).map(({ name }) => warning('GROUP_EMPTY', {}, { group: name })),
  ...document.tieOrder.filter((code) => document.directions.every((direction) => direction.code !== code)).map((code) => error('TIE_DIRECTION_UNKNOWN', { direction: code })),
]
