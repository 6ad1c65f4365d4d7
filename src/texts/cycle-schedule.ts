import type { CycleStageKey, ScheduleWarning } from '@/domain/cycles/schedule'
import type { StageState } from '@/domain/cycles/stage-state'
import { formatCountOf, formatDate, NBSP } from './format'

export const cycleStageNames: Record<CycleStageKey, string> = {
  goals: 'Цели', indicators: 'Показатели', methods: 'Методы сбора и обработки информации', monitoring: 'Мониторинг показателей', analysis: 'Анализ результатов мониторинга',
  recommendations: 'Адресные рекомендации', measures: 'Меры, мероприятия', decisions: 'Управленческие решения', effectReview: 'Анализ эффективности принятых мер',
}
/** What finishes a stage. */
export const cycleStageExits: Record<CycleStageKey, string> = {
  goals: 'цели обоснованы и утверждены вместе с планом-графиком', indicators: 'версия модели утверждена приказом', methods: 'приложены инструкция и порядок расчёта', monitoring: 'формы приняты, апелляции решены, итоги утверждены',
  analysis: 'приложена аналитическая справка', recommendations: 'рекомендации направлены адресатам', measures: 'меры выполнены или отмечены просроченными', decisions: 'решения приняты документами',
  effectReview: 'по каждому решению записан вывод об эффекте',
}
export const stageStateNames: Record<StageState, string> = { done: 'завершён', current: 'идёт', late: 'срок прошёл', waiting: 'впереди' }

export const scheduleTexts = {
  title: 'План-график', stages: 'Этапы управленческого цикла', stagesCaption: 'Этапы цикла: сроки, ответственные, условия завершения',
  daysLate: (days: number): string => `просрочен на ${formatCountOf(days, { one: 'рабочий день', few: 'рабочих дня', many: 'рабочих дней' })}`, exitMet: 'условие выполнено', exitOpen: 'условие ещё не выполнено',
  columns: { stage: 'Этап', days: 'Сроки', responsible: 'Ответственный', executors: 'Исполнители', exit: 'Завершается, когда', state: 'Состояние' },
  days: (from: string, to: string): string => `${formatDate(from)} — ${formatDate(to)}`,
  fields: { collectionFrom: 'Начало сбора', deadline: 'Последний день сбора', verifyUntil: 'Последний день проверки', preliminaryOn: 'Открытие ознакомления', appealDays: 'Рабочих дней на апелляцию', reason: 'Основание изменения', startsOn: 'Начало', endsOn: 'Конец', responsibleId: 'Ответственный', executors: 'Исполнители' },
  help: { deadline: 'Сбор заканчивается в 23:59:59 по времени муниципалитета', appealDays: 'Считаются со дня, следующего за открытием приёма, по производственному календарю', reason: 'Например: протокол координационного совещания от 12.10.2026 № 4' },
  nobody: 'не назначен', inForce: (number: number): string => `Действует редакция ${number}`, notApproved: 'План-график ещё не утверждён', proposal: (number: number): string => `Предложена редакция ${number}`,
  proposalWaits: 'Она вступит в силу, когда её подтвердит утверждающий. До этого действует прежняя.',
  confirm: 'Подтвердить редакцию', confirmTitle: (number: number): string => `Подтвердить редакцию ${number}?`, confirmConsequence: 'Новые сроки начнут действовать сразу, все участники получат письмо.',
  change: 'Предложить редакцию', save: 'Сохранить редакцию', saving: 'Сохраняем…', history: 'История редакций', historyCaption: 'Редакции плана-графика, новые сверху',
  historyColumns: { number: 'Редакция', proposedAt: 'Предложена', by: 'Кем', reason: 'Основание', approvedAt: 'Вступила в силу', changed: 'Что изменено' },
  changed: (name: string, before: string, after: string): string => `${name}: ${before} → ${after}`, noChanges: 'сроки те же', first: 'первая редакция', waits: 'ожидает', replaced: 'не вступила: предложена следующая', stagesChanged: 'сроки этапов',
  methods: 'Порядок оценки', noMethods: 'Акт, которым утверждены методы оценки, не назван.', methodsLabel: 'Акт: вид, дата, номер, название', methodsHelp: 'Например: приказ от 16.07.2021 № 112 «Порядок оценки эффективности деятельности руководителей». Его увидят все участники цикла.', methodsSave: 'Назвать акт',
  instruction: 'Инструкция по проведению мониторинга', noInstruction: 'Не приложена. Без неё план-график не утвердить.', attach: 'Приложить инструкцию', replace: 'Заменить инструкцию', download: 'Скачать инструкцию',
  warnings: 'На что обратить внимание', toCycle: 'К циклу', planOf: 'План-график цикла', dayNames: 'Сроки внутри мониторинга', appealDaysCount: (days: number): string => `${days}${NBSP}раб. дн.`,
  warning: (warning: ScheduleWarning): string =>
    warning.kind === 'source'
      ? `Данные ${warning.source} за этот учебный год появятся ${formatDate(warning.appearsOn)}, а сбор закончится ${formatDate(warning.deadline)}: будут доступны только прошлогодние.`
      : `Этап «${cycleStageNames[warning.stage]}» закончится раньше, чем начнётся этап «${cycleStageNames[warning.after]}», на который он опирается.`,
} as const

export const participantTexts = {
  title: 'Участники цикла', open: 'Участники и сроки', caption: 'Организации цикла: состояние формы и последний день',
  columns: { organization: 'Организация', municipality: 'Муниципалитет', status: 'Форма', deadline: 'Последний день', reason: 'Основание', actions: 'Действия' },
  extended: (date: string): string => `продлён до ${date}`, missed: 'был пропущен срок',
  extend: 'Продлить', extendTitle: (name: string): string => `Продлить срок: ${name}`, exempt: 'Освободить', exemptTitle: (name: string): string => `Освободить от участия: ${name}`,
  newDeadline: 'Новый последний день', reason: 'Основание', exemptConsequence: 'Организация не будет заполнять форму и не войдёт в рейтинг этого цикла. Отменить освобождение нельзя.', extendConsequence: 'Форма снова откроется до конца этого дня по времени муниципалитета. Отметка о пропущенном сроке останется.',
  emptyTitle: 'Участников ещё нет', emptyWhy: 'Состав фиксируется в день открытия сбора.', municipalityFilter: 'Муниципалитет', all: 'все', show: 'Показать',
} as const
