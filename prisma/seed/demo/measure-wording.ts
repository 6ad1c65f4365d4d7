import type { OrganizationType } from '@/domain/models/model-document'
import type { DeficitKind } from '@/domain/recommendations/find-deficits'

/** Wordings for a direction as a whole, in turn: where no measure of an indicator fits. */
type Wording = { readonly title: (direction: string) => string; readonly text: (direction: string) => string; readonly termDays: number }

const wordings: ReadonlyArray<Wording> = [
  {
    title: (direction) => `Курсы повышения квалификации: ${direction}`,
    text: (direction) => `Выберите в реестре программ краткосрочную программу по направлению «${direction}», пройдите её и примените итоговую работу в своей организации. В отчёте укажите номер удостоверения и то, что изменено в работе.`,
    termDays: 180,
  },
  {
    title: (direction) => `Стажировка на базовой площадке: ${direction}`,
    text: (direction) => `Договоритесь с оператором о стажировке в организации с высоким результатом по направлению «${direction}». Составьте с ментором технологическую карту, ведите дневник и перенесите в свою организацию одно решение.`,
    termDays: 150,
  },
  {
    title: (direction) => `Методическая помощь муниципалитета: ${direction}`,
    text: (direction) => `Вместе с муниципальным методистом разберите причины низкого результата по направлению «${direction}» и составьте план из трёх шагов со сроками и ответственными. План приложите к отчёту.`,
    termDays: 90,
  },
  {
    title: (direction) => `Педагогический совет с участием наставника: ${direction}`,
    text: (direction) => `Проведите педагогический совет по направлению «${direction}» с приглашением руководителя, у которого результат стабильно высокий. Протокол с решениями приложите к отчёту.`,
    termDays: 120,
  },
]

export const measureFor = (direction: { readonly code: string; readonly name: string }, at: number) => {
  const wording = wordings[at % wordings.length]
  if (wording === undefined) throw new Error('No wordings')
  const name = direction.name.charAt(0).toLowerCase() + direction.name.slice(1)
  return { title: wording.title(name).slice(0, 300), text: wording.text(name), indicatorCodes: [] as string[], directionCodes: [direction.code], kinds: [] as DeficitKind[], organizationTypes: [] as OrganizationType[], termDays: wording.termDays, isActive: true }
}
