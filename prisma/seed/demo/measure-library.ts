import type { ModelDocument, OrganizationType } from '@/domain/models/model-document'
import type { DeficitKind } from '@/domain/recommendations/find-deficits'
import { conditionMeasures } from './measures/conditions'
import { gapWordings, typedMeasures, type MeasureWording } from './measures/measure-wording'
import { peopleMeasures } from './measures/people'
import { resultMeasures } from './measures/results'
import { measureFor } from './measure-wording'

const wordings: ReadonlyArray<MeasureWording> = [...peopleMeasures, ...resultMeasures, ...conditionMeasures]
/** Parts of names may contain one another: the longest is meant. */
const wordingOf = (name: string): MeasureWording | undefined => wordings.filter(({ of }) => name.includes(of)).sort((a, b) => b.of.length - a.of.length)[0]

const titles: Readonly<Record<DeficitKind, (topic: string) => string>> = {
  level: (topic) => `План действий: ${topic}`, drop: (topic) => `Разбор снижения: ${topic}`, gap: (topic) => `Опыт своей группы: ${topic}`,
}
const gapText = ({ gap, topic }: MeasureWording, at: number): string => gap ?? gapWordings[at % gapWordings.length]?.(topic) ?? topic

/** The library of a region: for each indicator a director governs one measure a kind of deficit, for some types their own, and one for each direction as a whole. */
export const libraryOf = (document: ModelDocument) => {
  const common = { directionCodes: [] as string[], isActive: true }
  const ofIndicators = document.indicators.filter(({ controllability }) => controllability !== 'low').flatMap(({ code, name }, at) => {
    const wording = wordingOf(name)
    if (wording === undefined) return []
    const made = (kind: DeficitKind, text: string) => ({ ...common, title: titles[kind](wording.topic), text, indicatorCodes: [code], kinds: [kind], organizationTypes: [] as OrganizationType[], termDays: wording.termDays })
    const typed = typedMeasures.filter(({ of }) => of === wording.of).map(({ types, whose, level }) => ({ ...made('level', level), title: `${titles.level(wording.topic)} (${whose})`, organizationTypes: [...types] }))
    return [made('level', wording.level), made('drop', wording.drop), made('gap', gapText(wording, at)), ...typed]
  })
  return [...ofIndicators, ...document.directions.map(measureFor)]
}
