import type { TodoItem } from '@/domain/home/todo'
import type { RecentChange } from '@/domain/home/recent-changes'
import { formatCount, formatDate, formatDeadline, formatMicro, NBSP } from './format'
import { jobKindNames } from './jobs'
import { plural } from './plural'

const invitations = { one: 'приглашение ждёт', few: 'приглашения ждут', many: 'приглашений ждут' }

/** Most titles name the year themselves. */
const cycleName = ({ title, period }: { title: string; period: string }): string => (title.includes(period) ? title : `${title}, ${period}`)

export const homeTexts = {
  title: 'Главная',
  greeting: (name: string): string => `Здравствуйте, ${name}`,
  todo: 'Что сделать',
  nothing: 'Сейчас от вас ничего не требуется.',
  changes: 'Что изменилось',
  noChanges: 'Пока ничего не происходило.',
  late: 'срок прошёл',
  /** Verb and object; the button repeats the verb. */
  todoText: (item: TodoItem): string => {
    switch (item.kind) {
      case 'approveSchedule': return `Утвердить план-график: ${cycleName(item)}`
      case 'approveResults': return `Утвердить итоги: ${cycleName(item)}`
      case 'openCycle': return `Открыть сбор: ${cycleName(item)}`
      case 'upload': return `Загрузить данные: ${cycleName(item)}`
      case 'closeCycle': return `Закрыть сбор: ${cycleName(item)}`
      case 'calculate': return `Рассчитать результаты: ${cycleName(item)}`
      case 'publish': return `Опубликовать выпуск ${formatCount(item.number)} цикла ${item.period}`
      case 'commitImport': return `Записать проверенный файл «${item.fileName}», цикл ${item.period}`
      case 'approveModel': return `Утвердить модель «${item.name}», версия ${formatCount(item.number)}`
      case 'failedJob': return `Разобраться, почему не выполнено: ${(jobKindNames[item.jobKind] ?? 'задание').toLowerCase()}`
      case 'invitations': return `Проверить приглашения: ${formatCount(item.count)}${NBSP}${plural(item.count, invitations)} ответа`
    }
  },
  /** What the date of the item means. */
  todoDate: (item: TodoItem, zone: string, now: string): string => {
    switch (item.kind) {
      case 'upload': case 'approveResults': case 'closeCycle': case 'calculate': return item.deadlineAt === null ? `до ${formatDate(item.date)}` : `срок ${formatDeadline(item.deadlineAt, zone, now)}`
      case 'approveSchedule': case 'openCycle': return `начало сбора ${formatDate(item.date)}`
      case 'publish': return `рассчитан ${formatDate(item.date)}`
      case 'commitImport': return `загружен ${formatDate(item.date)}`
      case 'approveModel': return `создана ${formatDate(item.date)}`
      case 'failedJob': return `остановилось ${formatDate(item.date)}`
      case 'invitations': return `первое истекает ${formatDate(item.date)}`
    }
  },
  buttons: { approveSchedule: 'К циклу', approveResults: 'К циклу', openCycle: 'К циклу', upload: 'Загрузить', closeCycle: 'К циклу', calculate: 'Рассчитать', publish: 'К публикации', commitImport: 'Проверить и записать', approveModel: 'К модели', failedJob: 'К заданию', invitations: 'К приглашениям' } satisfies Record<TodoItem['kind'], string>,
  change: (change: RecentChange): string => {
    switch (change.kind) {
      case 'cycleOpened': return `Открыт сбор данных цикла ${change.period}`
      case 'cycleClosed': return `Завершён цикл ${change.period}`
      case 'released': return `Рассчитан выпуск ${formatCount(change.number)} цикла ${change.period}`
      case 'published': return `Опубликован выпуск ${formatCount(change.number)} цикла ${change.period}`
    }
  },
  chart: {
    source: 'Итоги выпуска', unit: 'руководители, %', own: 'Ваш муниципалитет', region: 'Весь регион', regionTitle: 'Уровни по типам организаций', municipalTitle: 'Уровни рядом с регионом', openOverview: 'Открыть обзор', openRating: 'Открыть рейтинг', points: 'балл',
  },
  own: {
    title: (levelName: string): string => `Ваш уровень: ${levelName}`,
    noLevel: 'Уровень не присвоен: данных недостаточно',
    none: 'В последнем выпуске нет вашего результата.',
    place: 'Место в регионе', cluster: 'Место в кластере', total: 'Итоговый балл',
    placeOf: (place: number, of: number): string => `${formatCount(place)} из${NBSP}${formatCount(of)}`,
    strongest: 'Сильные направления', weakest: 'Слабые направления',
    direction: (score: number, max: number, percent: number): string => `${formatMicro(score, 2)} из${NBSP}${formatMicro(max)} (${percent}${NBSP}%)`,
    open: 'Разобрать результат',
  },
}
