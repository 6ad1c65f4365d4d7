import type { SupporterBounds } from '@/domain/supporters/propose-supporters'
import type { SupporterKind, SupporterState, SupporterStep } from '@/domain/supporters/supporter-workflow'
import { MOST_CAPACITY } from '@/domain/supporters/supporter-workflow'
import { formatCountOf, formatDate, NBSP } from './format'

type MentorName = 'наставник' | 'ментор'
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
/** The region's own word for a mentor. */
export const supporterKindName = (kind: SupporterKind, mentor: MentorName): string => (kind === 'mentor' ? capital(mentor) : 'Базовая площадка')
export const supporterStatusNames: Record<SupporterState, string> = { proposed: 'Предложено', confirmed: 'Действует', declined: 'Отклонено', ended: 'Завершено' }
export const supporterStepNames: Record<SupporterStep, string> = { confirm: 'Подтвердить приказом', decline: 'Отклонить', setCapacity: 'Изменить нагрузку', end: 'Завершить' }

const percent = (value: number): string => `${value}${NBSP}%`
const cycles = { one: 'цикла', few: 'циклов', many: 'циклов' }
const levels = { one: 'верхнего уровня', few: 'верхних уровней', many: 'верхних уровней' }
const entries = { one: 'запись', few: 'записи', many: 'записей' }

/** The rule in a sentence: what counts as a stable high result, and how many are taken. */
export const ruleSentence = ({ fromPercent, cycles: count, topLevels, mostPerMunicipality }: SupporterBounds): string =>
  `Направление от ${percent(fromPercent)} максимума ${count === 1 ? 'в последнем цикле' : `в каждом из последних ${formatCountOf(count, cycles)} при сопоставимой методике`}; уровень руководителя в последнем цикле — не ниже ${topLevels === 1 ? 'самого высокого' : `${formatCountOf(topLevels, levels)}`}; из муниципалитета — не больше ${mostPerMunicipality}.`

/** «Управление: 92 % и 88 %», the last cycle first; names alone where the reader may not open the result. */
export const directionSentence = ({ code, name, percents }: { code: string; name: string; percents: ReadonlyArray<number> | null }): string =>
  `${code} «${name}»${percents === null ? '' : `: ${percents.map(percent).join(', ранее ')}`}`

export const supporterTexts = {
  title: 'Базовые площадки и наставники',
  subtitle: 'Организации и руководители со стабильно высокими результатами: правило предлагает, люди подтверждают приказом',
  count: (count: number) => formatCountOf(count, entries),
  caption: 'Базовые площадки и наставники: сначала ждущие решения',
  columns: { who: 'Кто', kind: 'Кем', directions: 'Стабильно высокий результат', load: 'Нагрузка', status: 'Состояние' },
  filters: { kind: 'Кем', status: 'Состояние', any: 'все', apply: 'Показать' },
  emptyTitle: 'Пока никого нет',
  emptyWhy: 'Правило предлагает по результатам выпуска, руководитель муниципалитета или министерство подтверждает приказом.',
  propose: 'Предложить по результатам',
  proposeHelp: 'Появятся предложения; ни организация, ни руководитель о них не узнают, пока их не подтвердят приказом.',
  release: 'Выпуск результатов',
  releaseName: (period: string, number: number) => `${period}, выпуск${NBSP}${number}`,
  rule: 'Правило подбора',
  ruleNumber: (number: number) => (number === 0 ? 'исходное' : `редакция ${number}`),
  ruleChange: 'Изменить правило',
  ruleHelp: 'Правило действует для следующих предложений. Прежние помнят, по какой редакции они сделаны.',
  ruleFields: { fromPercent: 'Направление не ниже, % максимума (50–100)', cycles: 'Циклов подряд (1–3)', topLevels: 'Сколько верхних уровней подходит (1–5)', mostPerMunicipality: 'Не больше из муниципалитета (1–20)', capacity: `Обычная нагрузка (1–${MOST_CAPACITY})` },
  why: 'Почему',
  whyRule: (number: string) => `Правило на день предложения (${number})`,
  periods: 'По циклам',
  place: 'Организация',
  head: 'Руководитель',
  notServing: 'сейчас эту организацию возглавляет другой человек',
  order: 'Приказ',
  orderOf: (number: string, date: string) => `№${NBSP}${number} от ${formatDate(date)}`,
  orderFile: 'Скачать приказ',
  capacity: 'Нагрузка',
  capacityOf: (load: number, capacity: number) => `сейчас ${load} из ${capacity}`,
  siteCapacity: (capacity: number) => `до ${capacity} стажировок одновременно`,
  loadHelp: 'Сколько руководителей он сопровождает сейчас в парах передачи опыта.',
  openCard: 'Карточка результата',
  steps: 'Что можно сделать',
  nothingToDo: 'Сейчас от вас ничего не требуется.',
  history: 'Что происходило',
  fields: { orderNumber: 'Номер приказа', orderDate: 'Дата приказа', capacity: `Нагрузка, от 1 до ${MOST_CAPACITY}`, file: 'Файл приказа (необязательно)' },
  words: { decline: 'Почему предложение отклонено', end: 'Почему работа завершена' },
  inPair: (mentor: MentorName) => `${capital(mentor)} по приказу`,
}

type Step = { readonly step: SupporterStep; readonly status: SupporterState }
export const supporterRefusals = {
  SUPPORTERS_ALREADY_REQUESTED: () => 'Подбор по этому выпуску уже идёт. Посмотрите «Задания».',
  SUPPORTER_STEP_FORBIDDEN: ({ step, status }: Step) => `Действие «${supporterStepNames[step]}» невозможно: запись в состоянии «${supporterStatusNames[status]}».`,
  SUPPORTER_NOT_SERVING: () => 'Руководитель, с чьим результатом сделано предложение, больше не возглавляет эту организацию. Отклоните предложение.',
  SUPPORTER_CONFIRMED_ALREADY: () => 'Такая запись уже действует: у организации одна базовая площадка, у руководителя одно наставничество.',
  SUPPORTER_CAPACITY: () => `Нагрузка — целое число от 1 до ${MOST_CAPACITY}.`,
  SUPPORTER_ORDER_AHEAD: () => 'Дата приказа ещё не наступила.',
  SUPPORTER_ORDER_FILE: () => 'Файл приказа не подходит: нужен документ, скан или снимок. Можно обойтись и без файла.',
  SUPPORTER_RULE: () => 'Проверьте пороги: каждый должен лежать в своих границах, они указаны рядом с полем.',
}
