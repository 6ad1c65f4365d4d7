import type { Indicator, ModelDocument } from '@/domain/models/model-document'

/** What a region is about to change in its method: pieces of the next draft, saved one after another as the analyst would. */
type Piece = { kind: 'deleteIndicator'; code: string } | { kind: 'deleteField'; key: string } | { kind: 'saveFrame'; frame: Partial<ModelDocument> } | { kind: 'saveIndicator'; code: string | null; indicator: Indicator }

const raised = (from: string): string => (from === '0' ? from : String(Math.min(100, Number(from) + 3)))

/** A rule of shares somewhat stricter than before. */
const stricter = (indicator: Indicator): Indicator | undefined => {
  const { rule, goodDirection, unit } = indicator
  if (goodDirection === 'down' || unit !== '%') return undefined
  if (rule.kind === 'linear') return Number(rule.fullAt) > Number(rule.zeroAt) + 10 ? { ...indicator, rule: { ...rule, zeroAt: String(Number(rule.zeroAt) + 5) } } : undefined
  if (rule.kind !== 'steps' || Number(rule.steps[0]?.from ?? '100') > 95) return undefined
  return { ...indicator, rule: { ...rule, steps: rule.steps.map((step) => ({ ...step, from: raised(step.from) })) } }
}

/** Three rules made stricter, and the highest level asks for two points more. */
const usual = (document: ModelDocument): ReadonlyArray<Piece> => [
  ...document.indicators.flatMap((indicator) => stricter(indicator) ?? []).slice(0, 3).map((indicator): Piece => ({ kind: 'saveIndicator', code: indicator.code, indicator })),
  { kind: 'saveFrame', frame: { levels: document.levels.map((level, at) => (at === 0 ? { ...level, from: String(Number(level.from) + 2) } : level)) } },
]

const schools = ['secondary_school', 'basic_school', 'primary_school', 'special_school'] as const

/** Teachers to pupils, out of figures that are already asked for: it costs nobody a minute. */
const teachersToPupils = (like: Indicator): Indicator => ({
  code: '2.12', version: 1, direction: like.direction, name: 'Обеспеченность педагогами', unit: 'на 100 обучающихся', formula: 'teachers_total / pupils * 100', applicability: { organizationTypes: schools },
  period: 'september_20', controllability: 'medium', goodDirection: 'up', rule: { kind: 'linear', zeroAt: '4', fullAt: '9' }, max: '2', weight: '1', evidenceRequired: false, legalBasis: like.legalBasis,
  passport: {
    ...like.passport, number: '2.12', purpose: 'Сколько педагогов приходится на сто обучающихся.', formulaInWords: '«Педагогические работники» ÷ «Обучающиеся» × 100', source: 'ОО-1 разд. 2 и подразд. 3.1',
    collection: 'Вносит организация, проверяет муниципальный орган управления образованием', periodicity: '20.09', evidence: 'Не требуется: значение берётся из государственной, муниципальной или собственной системы',
  },
})

/** Amur besides adds an indicator, gives its direction the points of one that depends on the founder's money (the speed of the channel), and compares schools whose conditions are alike. */
const amur = (document: ModelDocument): ReadonlyArray<Piece> => {
  const like = document.indicators.find(({ code }) => code === '2.5')
  if (like === undefined) throw new Error('Amur has no indicator 2.5')
  const added = teachersToPupils(like)
  return [
    ...usual(document), { kind: 'saveIndicator', code: null, indicator: added }, { kind: 'deleteIndicator', code: '7.3' }, { kind: 'deleteField', key: 'internet_speed' },
    { kind: 'saveFrame', frame: {
      directions: document.directions.map((direction) => (direction.code === '2' ? { ...direction, max: '20' } : direction.code === '7' ? { ...direction, max: '10' } : direction)), cluster: { by: ['organizationType', 'territory', 'context'], minimum: 8 },
      goals: (document.goals ?? []).map((goal) => ({ ...goal, indicators: [...goal.indicators.filter((code) => code !== '7.3'), ...(goal.code === 'Ц4' ? [added.code] : [])] })),
    } },
  ]
}

export const nextDraftOf = (slug: string, document: ModelDocument): ReadonlyArray<Piece> => (slug === 'amur' ? amur(document) : usual(document))
