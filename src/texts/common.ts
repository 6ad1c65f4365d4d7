import type { LevelTone } from '@/domain/models/model-document'
import { formatBytes, formatCount, formatCountOf, NBSP, NO_DATA, NOT_APPLICABLE } from './format'

/** Wording shared by the kit, the shell and the charts. Subjects keep their own words in their own files. */
export const productName = 'СМЭР'
export const productFullName = 'Система мониторинга эффективности руководителей образовательных организаций'

export type LevelToneOrNone = LevelTone | 'none'

/** Names used where the tenant's model gives none; a model's own level name always wins. */
export const levelNames: Record<LevelToneOrNone, string> = {
  high: 'высокий', optimal: 'оптимальный', acceptable: 'допустимый', critical: 'критический', none: 'недостаточно данных',
}

export const shellTexts = {
  skip: 'Перейти к содержанию',
  mainNavigation: 'Разделы',
  breadcrumbs: 'Путь',
  menu: 'Разделы',
  close: 'Закрыть',
  userMenu: (name: string): string => `Моё меню: ${name}`,
  signOut: 'Выйти',
  demoLabel: 'Учебные данные',
  demo: 'Учебные данные: люди и организации вымышлены, решения по ним не принимаются',
  theme: 'Оформление',
  themeAuto: 'Как в системе',
  themeLight: 'Светлое',
  themeDark: 'Тёмное',
  home: 'На главную',
}

export const kitTexts = {
  errorSummary: 'Исправьте, чтобы продолжить',
  errorPrefix: 'Ошибка: ',
  working: 'Выполняется',
  documentHelp: 'Документ, скан или снимок, до 10 МБ',
  sending: 'Отправляем…',
  sendFailed: 'Не удалось отправить. Проверьте связь и повторите.',
  optional: 'необязательно',
  required: 'обязательно',
  showPassword: 'Показать',
  hidePassword: 'Скрыть',
  chooseFile: 'Выбрать файл',
  dropFile: 'или перетащите его сюда',
  fileChosen: (name: string, bytes: number): string => `${name}, ${formatBytes(bytes)}`,
  loading: 'Загружается',
  progress: (done: number, total: number): string => `${formatCount(done)} из${NBSP}${formatCount(total)}`,
  pages: 'Страницы',
  previousPage: 'Назад',
  nextPage: 'Вперёд',
  pageOf: (page: number, pages: number): string => `Страница ${formatCount(page)} из${NBSP}${formatCount(pages)}`,
  rowsShown: (from: number, to: number, total: number): string => `${formatCount(from)}–${formatCount(to)} из${NBSP}${formatCount(total)}`,
  stepState: { done: 'пройден', current: 'сейчас', failed: 'с ошибкой', waiting: 'впереди' },
  stepNumber: (number: number): string => `Шаг ${number}`,
  sortBy: (column: string): string => `Сортировать: ${column}`,
  steps: 'Шаги',
}

export const chartTexts = {
  table: 'Показать таблицей',
  keys: 'Стрелки влево и вправо ведут по точкам',
  sample: (n: number): string => `n${NBSP}=${NBSP}${formatCount(n)}`,
  noData: NO_DATA,
  notApplicable: NOT_APPLICABLE,
  noDataWords: 'нет данных',
  notApplicableWords: 'не применимо',
  own: 'Вы',
  group: 'группа',
  name: 'Название',
  measure: 'Мера',
  stripLow: 'наименьшее',
  stripFirstQuarter: 'четверть группы ниже',
  stripThirdQuarter: 'три четверти группы ниже',
  stripHigh: 'наибольшее',
  fromValue: (value: string): string => `при значении ${value}`,
  median: 'медиана',
  quartiles: 'середина группы (от четверти до трёх четвертей)',
  maximum: 'максимум',
  value: 'значение',
  points: 'баллы',
  count: 'число',
  of: (part: string, whole: string): string => `${part} из${NBSP}${whole}`,
  tooFew: 'Группа слишком мала: распределение не показано, чтобы нельзя было узнать отдельного человека',
  people: (n: number): string => formatCountOf(n, { one: 'руководитель', few: 'руководителя', many: 'руководителей' }),
  range: (from: string, to: string): string => `${from}–${to}`,
  notComparable: 'Методика изменилась: итоги не сравниваются',
}

export const errorTexts = {
  notFoundTitle: 'Такой страницы нет',
  notFoundWhat: 'Адрес набран с ошибкой, страницу убрали или она вам недоступна.',
}
