import type { OrganizationType } from '@/domain/models/model-document'
import { formatCount, formatCountOf, formatHundredths, formatMicro, formatPercent, MINUS, NBSP, NO_DATA } from './format'
import { organizationTypeNames, organizationTypePlural } from './organizations'

const draws = { one: 'набора', few: 'наборов', many: 'наборов' }
const cards = { one: 'результат', few: 'результата', many: 'результатов' }

/** '2–5', or '3' where the place does not move. */
export const placesText = (low: number, high: number): string => (low === high ? formatCount(low) : `${formatCount(low)}–${formatCount(high)}`)

export const robustnessRefusals = {
  RELEASE_NOT_REPRODUCIBLE: () => 'Результаты выпуска не удалось повторить по сохранённым данным: расчёт изменился после выпуска. Рассчитайте новый выпуск.',
  ROBUSTNESS_UNSUPPORTED: () => 'Устойчивость мест не посчитана: по собственным весам модели не вышли опубликованные итоги, и анализ говорил бы о другом рейтинге.',
}

export const robustnessTexts = {
  title: 'Устойчивость мест',
  crumb: 'Рейтинг',
  open: 'Устойчивость',
  clusters: (count: number): string => `Кластеры выпуска: ${formatCount(count)}`,
  clustersHelp: 'С кем сравнивались показатели с медианами и процентилями. Кластеры закреплены до начала сбора; слишком малый уступает место более широкому.',
  clusterColumns: { name: 'Кластер', size: 'Участников', kind: 'Как составлен' },
  own: 'по всем признакам методики', widened: 'более широкий: в него вошли те, чей кластер мал',
  lead: 'Место зависит от весов, о которых можно спорить. Здесь видно, какие различия держатся при других допустимых весах, а какие нет.',
  none: { title: 'Устойчивость ещё не посчитана', why: 'Она считается сразу после выпуска. Если прошло больше нескольких минут, посмотрите раздел «Задания».' },
  method: (plan: { count: number; seed: number; spreadPercent: number }, roundingDraws: number): string =>
    `Веса показателей менялись в пределах ±${plan.spreadPercent}${NBSP}%, сумма весов сохранялась: ${formatCountOf(plan.count, { one: 'набор', few: 'набора', many: 'наборов' })}, начальное число ${plan.seed}. Наборы хранятся вместе с версией модели. ${
      roundingDraws === 0 ? 'Все значения выпуска целые, поэтому округление мест не меняет.' : `Влияние округления исходных значений проверено ${formatCountOf(roundingDraws, { one: 'пересчётом', few: 'пересчётами', many: 'пересчётами' })}.`
    }`,
  summary: 'Главное',
  summaryColumns: { type: 'Тип организаций', width: 'Ширина интервала места, медиана', steady: 'Держат место при всех весах', driver: 'Сильнее всего определяет порядок', pairs: 'Почти одинаковых пар' },
  driver: (name: string, share: number): string => `${name}: ${share < 0 ? MINUS : ''}${formatHundredths(Math.abs(share))}${NBSP}% разброса`,
  hasDouble: (count: number): string => `Источников, от которых зависит больше четверти веса: ${formatCount(count)}. Они названы в конце страницы.`,
  leftDirections: 'Без направления', leftIndicators: (count: number): string => `Без показателя: ${formatCount(count)} с самым большим сдвигом`, leftRest: (count: number): string => `Остальные показатели: ${formatCount(count)}`,
  typeTitle: (type: OrganizationType, n: number): string => `${organizationTypeNames[type]}: ${formatCountOf(n, cards)}`,
  width: 'Ширина интервала места, медиана',
  steady: 'Держат место при всех весах',
  steadyValue: (percent: number): string => formatPercent(String(percent), 0),
  groups: (type: OrganizationType): string => `Места, между которыми различие не значимо: ${organizationTypePlural[type].toLocaleLowerCase('ru')}`,
  groupsHelp: 'Внутри строки места могут меняться при допустимых весах: различие между ними не основание для решения о человеке.',
  groupColumns: { places: 'Места', size: 'Результатов', share: 'Первый выше последнего' },
  groupShare: (above: number, below: number, count: number): string => `в${NBSP}${formatCount(above)} из${NBSP}${formatCountOf(count, draws)}${below === 0 ? '' : `, ниже в${NBSP}${formatCount(below)}`}`,
  groupSentence: (from: number, to: number, size: number): string => (from === to ? `Место ${formatCount(from)} отличается от соседних${size > 1 ? ', его делят несколько руководителей' : ''}` : `Места ${placesText(from, to)}, различие не значимо`),
  moreGroups: (count: number): string => `И ещё ${formatCountOf(count, { one: 'группа', few: 'группы', many: 'групп' })} ниже.`,
  drivers: (type: OrganizationType): string => `Что определяет порядок: ${organizationTypePlural[type].toLocaleLowerCase('ru')}`,
  driversHelp: 'Доля показателя в разбросе баллов. Все доли вместе дают 100 %. Отрицательная доля: показатель выше у тех, у кого балл ниже.',
  driverColumns: { indicator: 'Показатель', share: 'Доля разброса', nominal: 'Вес в методике', effective: 'Действующий вес' },
  noDrivers: 'Все баллы одинаковы: порядок ничем не определяется.',
  effectiveHelp: 'Действующий вес больше веса в методике, когда часть показателей к организациям этого типа не применяется.',
  share: (hundredths: number): string => `${hundredths < 0 ? MINUS : ''}${formatHundredths(Math.abs(hundredths))}${NBSP}%`,
  correlated: 'Почти одинаковые показатели',
  correlatedPair: (first: string, second: string, { thousandths, n }: { thousandths: number; n: number }): string =>
    `${first} и ${second}: связь ${thousandths < 0 ? MINUS : ''}${formatMicro(Math.abs(thousandths) * 1000, 3)} по ${formatCountOf(n, { one: 'результату', few: 'результатам', many: 'результатам' })}`,
  noCorrelated: 'Пар показателей со связью сильнее 0,92 нет.',
  leftOut: 'Если убрать показатель или направление',
  leftOutHelp: 'На сколько мест сдвинулись бы результаты внутри своего типа организаций и кто сильнее всех.',
  leftColumns: { what: 'Без чего', mean: 'Средний сдвиг, мест', moved: 'Сменили бы место', movers: 'Сильнее всех' },
  movedOf: (moved: number, of: number): string => `${formatCount(moved)} из${NBSP}${formatCount(of)}`,
  move: (name: string, from: number, to: number): string => `${name}: ${formatCount(from)} → ${formatCount(to)}`,
  nobody: NO_DATA,
  direction: (code: string, name: string): string => `Направление ${code}. ${name}`,
  indicator: (code: string, name: string): string => `${code}. ${name}`,
  double: 'Один источник, посчитанный несколько раз',
  doubleText: (source: string, percent: number, indicators: ReadonlyArray<string>): string => `«${source}»: ${formatHundredths(percent)}${NBSP}% веса, показатели ${indicators.join(', ')}`,
  noDouble: 'Источников, от которых зависит больше четверти веса, нет.',
  ratingHeader: 'Интервал места',
  ratingUnit: '5–95 %',
  interval: (low: number, high: number): string => placesText(low, high),
  cardInterval: 'Интервал места в регионе',
  cardWeights: (low: number, high: number, spread: number): string =>
    low === high ? `${formatCount(low)}: место не меняется при весах в пределах ±${spread}${NBSP}%` : `${placesText(low, high)} при весах в пределах ±${spread}${NBSP}%: различие внутри этих мест не значимо`,
  cardRounding: (low: number, high: number): string => `${placesText(low, high)} из-за округления исходных значений`,
}
