import type { CycleKind } from '@/domain/cycles/cycle-kind'
import type { CycleStageKey } from '@/domain/cycles/schedule'
import type { AssessmentWords } from './assessment'
import { cycleStageNames } from './cycle-schedule'
import { cycleStatusNames } from './cycle-steps'
import { formatCountOf, formatDate, formatDeadline } from './format'

const formForms = { one: 'форма', few: 'формы', many: 'форм' }
const appealForms = { one: 'апелляция', few: 'апелляции', many: 'апелляций' }
const decisionForms = { one: 'решение', few: 'решения', many: 'решений' }

const participantForms = { one: 'участник', few: 'участника', many: 'участников' }

export const cycleKindNames: Record<CycleKind, string> = { normative: 'Нормативные акты', personnel: 'Кадры', efficiency: 'Эффективность руководителей', attestation: 'Аттестация' }

export const cycleTexts = {
  title: 'Циклы мониторинга',
  subtitle: 'Каждый цикл считается по одной утверждённой версии модели и заканчивается выпуском результатов',
  create: 'Создать цикл',
  tableCaption: 'Циклы мониторинга региона',
  columns: { title: 'Цикл', kind: 'Вид мониторинга', period: 'Учебный год', status: 'Состояние', deadline: 'Срок сбора', model: 'Модель', release: 'Последний выпуск' },
  modelVersion: (name: string, number: number): string => `${name}, версия ${number}`,
  release: (number: number, createdAt: string): string => `выпуск ${number} от ${formatDate(createdAt)}`,
  published: 'опубликован',
  notPublished: 'не опубликован',
  noRelease: 'ещё не рассчитан',
  emptyTitle: 'Циклов пока нет',
  emptyWhy: 'Цикл создаёт аналитик министерства или оператор, когда утверждена версия модели.',
  deadline: (iso: string, zone: string): string => `до ${formatDeadline(iso, zone)}`,
  deadlineDate: (date: string): string => `до ${formatDate(date)}`,

  newTitle: 'Новый цикл мониторинга',
  newSubtitle: 'Утверждающий утвердит план-график приказом; состав участников зафиксируется в день открытия сбора',
  fields: {
    kind: 'Вид мониторинга', kindHelp: 'Все виды идут по одному плану-графику; рейтинг строит мониторинг эффективности',
    modelVersionId: 'Версия модели',
    modelHelp: 'Показаны только утверждённые версии',
    title: 'Название',
    titleHelp: 'Например: «Мониторинг эффективности руководителей, 2026/27»',
    period: 'Учебный год',
    periodHelp: 'Например: 2026/27',
    collectionFrom: 'Начало сбора',
    deadline: 'Последний день сбора',
    deadlineHelp: 'Сбор закончится в 23:59 по времени региона',
  },
  suggestedTitle: (period: string, { nominative }: AssessmentWords): string => `${nominative} руководителей, ${period}`,
  noApproved: 'Нет ни одной утверждённой версии модели',
  noApprovedWhy: 'Сначала утверждающий должен утвердить версию модели показателей.',
  toModels: 'К моделям',

  facts: { period: 'Учебный год', status: 'Состояние', collectionFrom: 'Начало сбора', deadline: 'Срок сбора', openedAt: 'Открыт', model: 'Модель', methodsAct: 'Методы утверждены' },
  calculate: 'Рассчитать',
  calculateHelp: 'Расчёт создаст новый выпуск по значениям, которые есть сейчас. Прежние выпуски не изменятся.',
  calculating: 'Расчёт поставлен в очередь',
  followJob: 'Смотреть ход',
  publish: 'Опубликовать',
  publishTitle: (number: number): string => `Опубликовать выпуск ${number}?`,
  publishConsequence: (participants: number): string => `Обобщённые результаты (${formatCountOf(participants, participantForms)}) появятся на открытой странице региона. Отменить публикацию нельзя.`,
  downloadWorkbook: 'Скачать таблицу для заполнения',
  workbookHelp: 'Книга Эксель: по листу на каждое направление, с уже внесёнными значениями.',
  upload: 'Загрузить заполненную таблицу',
  rating: 'Рейтинг',
  cancel: 'Отмена',

  steps: 'Работа с данными',
  releases: 'Выпуски результатов',
  releasesCaption: 'Выпуски результатов цикла',
  releaseColumns: { number: 'Выпуск', createdAt: 'Рассчитан', participants: 'Участников', state: 'Публикация', actions: 'Действия' },
  noReleases: 'Выпусков ещё нет',
  noReleasesWhy: 'Загрузите значения и нажмите «Рассчитать».',
  completeness: 'Заполнение по муниципалитетам',
  completenessCaption: 'Сколько организаций начали заполнение',
  completenessColumns: { municipality: 'Муниципалитет', participants: 'Участников', organizations: 'Организаций', started: 'С данными', share: 'Доля' },
  completenessFinding: (started: number, organizations: number): string => `Данные есть по ${started} из ${formatCountOf(organizations, { one: 'организации', few: 'организаций', many: 'организаций' })}`,
  imports: 'Загрузки',
  importsCaption: 'Загруженные таблицы',
  importColumns: { file: 'Файл', createdAt: 'Загружен', status: 'Состояние' },
} as const

export const cycleRefusals = {
  PERIOD_NOT_A_SCHOOL_YEAR: () => 'Учебный год записывается так: 2026/27. Исправьте и повторите.',
  MODEL_NOT_APPROVED: () => 'Эта версия модели не утверждена. Выберите утверждённую.',
  DEADLINE_BEFORE_COLLECTION: () => 'Последний день сбора раньше его начала. Исправьте даты.',
  CYCLE_ALREADY_EXISTS: ({ period }: { period: string }) => `Цикл за ${period} по этой версии модели уже есть. Откройте его из списка.`,
  CYCLE_STEP_FORBIDDEN: ({ status }: { status: string }) => `Этот шаг сейчас невозможен: состояние цикла — «${cycleStatusNames[status as keyof typeof cycleStatusNames]}». Обновите страницу.`,
  CYCLE_WITHOUT_PARTICIPANTS: () => 'В этом учебном году нет ни одного назначения руководителя. Проверьте реестр организаций и руководителей.',
  CYCLE_WITHOUT_RELEASE: () => 'Цикл ещё не рассчитан. Нажмите «Рассчитать» и дождитесь выпуска.',
  CYCLE_WITHOUT_SCHEDULE: () => 'У плана-графика нет сроков этапов. Заполните план-график.',
  CYCLE_WITHOUT_INSTRUCTION: () => 'Не приложена инструкция по проведению мониторинга. Приложите её на странице плана-графика.',
  CYCLE_WITHOUT_PROPOSAL: () => 'Новой редакции плана-графика нет. Её предлагает аналитик.',
  CYCLE_NOT_PLANNED: () => 'План-график меняют до открытия сбора. Отдельной организации срок продлевают на странице участников.',
  SCHEDULE_DAYS_ORDER: () => 'Сроки стоят не по порядку: начало сбора, последний день сбора, конец проверки, ознакомление. Исправьте даты.',
  SCHEDULE_APPEAL_DAYS: () => 'На подачу апелляции отводят от 1 до 60 рабочих дней.',
  SCHEDULE_STAGE_DAYS: ({ stage }: { stage: CycleStageKey }) => `Этап «${cycleStageNames[stage]}» заканчивается раньше, чем начинается. Исправьте даты.`,
  SCHEDULE_STAGE_MISSING: ({ stage }: { stage: CycleStageKey }) => `Нет сроков этапа «${cycleStageNames[stage]}».`,
  SCHEDULE_REASON_MISSING: () => 'Напишите основание изменения: протокол совещания, поручение или другой документ.',
  SCHEDULE_PERSON_UNKNOWN: () => 'Ответственный больше не работает в этом регионе. Выберите другого.',
  EXTENSION_NOT_LATER: () => 'Новый срок должен быть позже нынешнего и не раньше сегодняшнего дня.',
  FORM_NOT_EXTENDABLE: () => 'Срок продлевают, пока организация не отправила форму. Эта форма уже отправлена или исключена.',
  FORM_NOT_EXEMPTABLE: () => 'Освободить можно организацию, которая ещё не начала заполнять форму.',
  CYCLE_METHODS_FIXED: () => 'Итоги уже утверждены: акт о методах стал их частью.',
  CYCLE_FORMS_NOT_ACCEPTED: ({ count }: { count: number }) => `Ещё не приняты: ${formatCountOf(count, formForms)}. Примите их или исключите организации из цикла.`,
  CYCLE_APPEAL_WINDOW_OPEN: () => 'Приём апелляций ещё не закончился. Утвердить итоги можно после последнего дня приёма.',
  CYCLE_APPEALS_OPEN: ({ count }: { count: number }) => `Не рассмотрено: ${formatCountOf(count, appealForms)}. Сначала решите их.`,
  CYCLE_DECISIONS_UNREVIEWED: ({ count }: { count: number }) => `Без анализа эффекта: ${formatCountOf(count, decisionForms)}. Запишите вывод по каждому.`,
  CYCLE_DOCUMENT_FILE: () => 'Приложите файл: документ, скан или изображение, не пустой.',
  CYCLE_NOT_CALCULABLE: () => 'В этом состоянии цикл не рассчитывают: расчёт возможен от открытия сбора до утверждения итогов или по приказу об исправлении ошибки.',
  RELEASE_ALREADY_REQUESTED: () => 'Расчёт этого цикла уже поставлен или идёт. Дождитесь его в разделе «Задания»; если данные с тех пор изменились, нажмите «Рассчитать» ещё раз.',
  RELEASE_ALREADY_PUBLISHED: () => 'Этот выпуск уже опубликован.',
}
