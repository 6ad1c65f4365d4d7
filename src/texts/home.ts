import type { TodoItem } from '@/domain/home/todo'
import type { RecentChange } from '@/domain/home/recent-changes'
import { formatCount, formatDate, formatDeadline, formatMicro, NBSP } from './format'
import { jobKindNames } from './jobs'
import { plural } from './plural'

const invitations = { one: 'приглашение ждёт', few: 'приглашения ждут', many: 'приглашений ждут' }

/** Most titles name the year themselves. */
const cycleName = ({ title, period }: { title: string; period: string }): string => (title.includes(period) ? title : `${title}, ${period}`)

type ByKind<Rest extends ReadonlyArray<unknown>> = { readonly [Kind in TodoItem['kind']]: (item: TodoItem & { kind: Kind }, ...rest: Rest) => string }

const todoTexts: ByKind<[]> = {
  approveSchedule: (item) => `Утвердить план-график: ${cycleName(item)}`,
  approveResults: (item) => `Утвердить итоги: ${cycleName(item)}`,
  openCycle: (item) => `Открыть сбор: ${cycleName(item)}`,
  enter: (item) => `Ввести данные: ${cycleName(item)}`,
  upload: (item) => `Загрузить данные: ${cycleName(item)}`,
  closeCycle: (item) => `Закрыть сбор: ${cycleName(item)}`,
  calculate: (item) => `Рассчитать результаты: ${cycleName(item)}`,
  publish: (item) => `Опубликовать выпуск ${formatCount(item.number)} цикла ${item.period}`,
  commitImport: (item) => `Записать проверенный файл «${item.fileName}», цикл ${item.period}`,
  approveModel: (item) => `Утвердить модель «${item.name}», версия ${formatCount(item.number)}`,
  failedJob: (item) => `Разобраться, почему не выполнено: ${(jobKindNames[item.jobKind] ?? 'задание').toLowerCase()}`,
  answerRecommendations: (item) => `Ответить на рекомендации: ${formatCount(item.count)}`,
  issueRecommendations: (item) => `Направить рекомендации: ${formatCount(item.count)}`,
  reviewRecommendations: (item) => `Проверить отчёты и возражения по рекомендациям: ${formatCount(item.count)}`,
  adoptDecisions: (item) => `Принять решения: ${formatCount(item.count)}`,
  acquaintDecisions: (item) => `Ознакомиться с решениями: ${formatCount(item.count)}`,
  acquaintResults: (item) => `Ознакомиться со своим результатом: ${formatCount(item.count)}`,
  reviewDecisions: (item) => `Оценить эффект решений: ${formatCount(item.count)}`,
  moderatePractices: (item) => `Рассмотреть предложенные практики: ${formatCount(item.count)}`,
  revisePractices: (item) => `Доработать возвращённые практики: ${formatCount(item.count)}`,
  holdInterviews: (item) => `Провести собеседования: ${formatCount(item.count)}`,
  attendInterviews: (item) => `Подготовиться к собеседованию о результатах: ${formatCount(item.count)}`,
  acquaintInterviews: (item) => `Ознакомиться с протоколом собеседования: ${formatCount(item.count)}`,
  confirmPairs: (item) => `Подтвердить пары для передачи опыта: ${formatCount(item.count)}`,
  agreePairs: (item) => `Ответить, согласны ли вы на обмен опытом: ${formatCount(item.count)}`,
  submitReports: (item) => `Сдать отчёты: ${formatCount(item.count)}`,
  acceptReports: (item) => `Принять сданные отчёты: ${formatCount(item.count)}`,
  invitations: (item) => `Проверить приглашения: ${formatCount(item.count)}${NBSP}${plural(item.count, invitations)} ответа`,
}

const byDeadline = (item: { date: TodoItem['date']; deadlineAt: string | null }, zone: string, now: string): string =>
  item.deadlineAt === null ? `до ${formatDate(item.date)}` : `срок ${formatDeadline(item.deadlineAt, zone, now)}`
const byBeginning = (item: { date: TodoItem['date'] }): string => `начало сбора ${formatDate(item.date)}`

const byNearest = (item: { date: TodoItem['date'] }): string => `ближайший срок ${formatDate(item.date)}`

const todoDates: ByKind<[zone: string, now: string]> = {
  enter: byDeadline, upload: byDeadline, closeCycle: byDeadline, calculate: byDeadline, approveResults: byDeadline,
  approveSchedule: byBeginning, openCycle: byBeginning,
  publish: (item) => `рассчитан ${formatDate(item.date)}`,
  commitImport: (item) => `загружен ${formatDate(item.date)}`,
  approveModel: (item) => `создана ${formatDate(item.date)}`,
  failedJob: (item) => `остановилось ${formatDate(item.date)}`,
  answerRecommendations: byNearest, issueRecommendations: byNearest, reviewRecommendations: byNearest, reviewDecisions: byNearest,
  adoptDecisions: (item) => `первое составлено ${formatDate(item.date)}`,
  acquaintResults: (item) => `опубликован ${formatDate(item.date)}`,
  acquaintDecisions: (item) => `приказ от ${formatDate(item.date)}`,
  moderatePractices: (item) => `первая предложена ${formatDate(item.date)}`,
  revisePractices: (item) => `первая написана ${formatDate(item.date)}`,
  holdInterviews: (item) => `ближайшее ${formatDate(item.date)}`,
  attendInterviews: (item) => `назначено на ${formatDate(item.date)}`,
  acquaintInterviews: (item) => `проведено ${formatDate(item.date)}`,
  confirmPairs: (item) => `предложены ${formatDate(item.date)}`,
  agreePairs: (item) => `предложено ${formatDate(item.date)}`,
  submitReports: byNearest,
  acceptReports: (item) => `первый сдан ${formatDate(item.date)}`,
  invitations: (item) => `первое истекает ${formatDate(item.date)}`,
}

export const homeTexts = {
  title: 'Главная',
  greeting: (name: string): string => `Здравствуйте, ${name}`,
  todo: 'Что сделать',
  nothing: 'Сейчас от вас ничего не требуется.',
  changes: 'Что изменилось',
  noChanges: 'Пока ничего не происходило.',
  late: 'срок прошёл',
  /** Verb and object; the button repeats the verb. */
  todoText: (item: TodoItem): string => (todoTexts[item.kind] as (told: TodoItem) => string)(item),
  /** What the date of the item means. */
  todoDate: (item: TodoItem, zone: string, now: string): string => (todoDates[item.kind] as (told: TodoItem, zone: string, now: string) => string)(item, zone, now),
  buttons: { approveSchedule: 'К циклу', approveResults: 'К циклу', openCycle: 'К циклу', enter: 'Ввести', upload: 'Загрузить', closeCycle: 'К циклу', calculate: 'Рассчитать', publish: 'К публикации', commitImport: 'Проверить и записать', approveModel: 'К модели', failedJob: 'К заданию', invitations: 'К приглашениям', answerRecommendations: 'К рекомендациям', issueRecommendations: 'К рекомендациям', reviewRecommendations: 'К рекомендациям', adoptDecisions: 'К решениям', acquaintDecisions: 'К решениям', acquaintResults: 'К результату', reviewDecisions: 'К решениям', moderatePractices: 'К практикам', revisePractices: 'К практикам', holdInterviews: 'К собеседованиям', attendInterviews: 'К собеседованиям', acquaintInterviews: 'К собеседованиям', confirmPairs: 'К парам', agreePairs: 'К парам', submitReports: 'К отчётам', acceptReports: 'К отчётам' } satisfies Record<TodoItem['kind'], string>,
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
