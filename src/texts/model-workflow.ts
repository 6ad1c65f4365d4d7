import type { ModelStep, ModelVersionState } from '@/domain/models/model-workflow'
import { formatCountOf, formatDate, NBSP } from './format'

/** Words of the way of a model: its steps, the discussion, and why a step is refused. */
export const modelStepNames: Record<ModelStep, string> = {
  edit: 'Изменить', openDiscussion: 'Открыть обсуждение', comment: 'Оставить замечание', resolveComment: 'Ответить', closeDiscussion: 'Завершить обсуждение',
  submitForReview: 'Отправить на утверждение', returnToDraft: 'Вернуть на доработку', approve: 'Утвердить', activate: 'Ввести в действие', supersede: 'Заменить новой редакцией', withdraw: 'Отозвать', archive: 'Отправить в архив', createVersion: 'Новая редакция',
}
const stateNames: Record<ModelVersionState, string> = { draft: 'черновик', discussion: 'на обсуждении', review: 'на согласовании', approved: 'утверждена', active: 'действует', superseded: 'заменена новой редакцией', archived: 'в архиве', withdrawn: 'отозвана' }
const comments = { one: 'замечание', few: 'замечания', many: 'замечаний' }
const warnings = { one: 'предупреждение', few: 'предупреждения', many: 'предупреждений' }
const cycles = { one: 'незакрытый цикл', few: 'незакрытых цикла', many: 'незакрытых циклов' }

export const modelFlowTexts = {
  title: 'Что можно сделать',
  discussion: 'Обсуждение',
  discussionDays: (from: string, until: string): string => `Идёт с ${formatDate(from)} по ${formatDate(until)}`,
  from: 'Первый день', until: 'Последний день',
  openHelp: 'Черновик увидят министерство и те, кого вы пригласите. На каждое замечание нужно ответить до завершения.',
  audience: 'Кого пригласить', audiences: { institute: 'институт', municipality: 'муниципалитеты', organization: 'руководители организаций', public: 'все посетители сайта' },
  audienceIs: (names: ReadonlyArray<string>): string => `Приглашены: министерство${names.map((name) => `, ${name}`).join('')}`,
  effectiveFrom: 'Действует с', effectiveFromHelp: 'Можно не указывать: тогда утверждающий введёт версию в действие сам.',
  effective: (day: string): string => `Вступает в силу ${formatDate(day)}`, inForce: (day: string): string => `Действует с ${formatDate(day)}`,
  activateHelp: 'Действующая редакция этой модели будет заменена. Идущие циклы останутся на своей версии.', archiveHelp: 'Версия останется доступной только для чтения.',
  section: 'О чём замечание', wholeModel: 'вся модель', frame: 'порядок расчёта и уровни',
  sectionName: (code: string, name: string): string => `${code} ${name}`,
  comment: 'Замечание', noComments: 'Замечаний пока нет.',
  verdict: 'Решение', accepted: 'принято', declined: 'отклонено', unanswered: 'без ответа', reason: 'Основание решения',
  answered: (by: string, reason: string): string => `${by}: ${reason}`,
  returned: (reason: string): string => `Возвращена на доработку: ${reason}`,
  returnReason: 'Что доработать',
  withdrawn: (number: string, date: string, reason: string): string => `Отозвана приказом №${NBSP}${number} от ${formatDate(date)}: ${reason}`,
  withdrawReason: 'Основание отзыва',
  withdrawHelp: 'Отозванная версия остаётся доступной для чтения. По ней нельзя открыть новый цикл.',
  createHelp: 'Появится черновик с содержанием этой версии. Сама версия не изменится.',
  submitHelp: 'Ошибки проверки нужно исправить, предупреждения обосновать, на замечания ответить.',
  orderFile: 'Файл приказа', orderFileHelp: 'Документ, скан или снимок, до 10 МБ', order: 'Файл приказа',
  approveFailed: 'Приказ не отправлен: нет связи с сервером. Введённое осталось, повторите.',
  explained: (reason: string): string => `Обоснование: ${reason}`,
  explain: 'Обосновать', explainReason: 'Почему это допустимо',
} as const

export const modelStepRefusals = {
  MODEL_STEP_FORBIDDEN: ({ step, status }: { step: ModelStep; status: ModelVersionState }) => `Сейчас версия в состоянии «${stateNames[status]}»: действие «${modelStepNames[step]}» для неё закрыто. Обновите страницу.`,
  MODEL_COMMENTS_OPEN: ({ count }: { count: number }) => `Без ответа осталось ${formatCountOf(count, comments)}. Ответьте на каждое.`,
  MODEL_NOT_SOUND: () => 'В модели есть ошибки. Они названы в разделе «Проверка модели»: исправьте их.',
  MODEL_WARNINGS_UNEXPLAINED: ({ count }: { count: number }) => `Не обосновано ${formatCountOf(count, warnings)}. Обоснуйте каждое в разделе «Проверка модели» или исправьте.`,
  MODEL_AUTHOR_MAY_NOT_APPROVE: () => 'Вы готовили эту версию: утвердить её должен другой человек.',
  MODEL_IN_USE: ({ count }: { count: number }) => `По версии идёт ${formatCountOf(count, cycles)}: сначала закройте.`,
  MODEL_SLOT_TAKEN: ({ by }: { by: string }) => `На этот учебный год уже действует другая модель: «${by}». Сначала отзовите её.`,
  MODEL_DISCUSSION_DAYS: () => 'Последний день обсуждения раньше первого. Исправьте даты.',
  MODEL_COMMENT_ANSWERED: () => 'На это замечание уже ответили. Обновите страницу.',
  MODEL_ORDER_FILE: () => 'Приложите файл приказа: документ, скан или снимок.',
  MODEL_EDIT_CONFLICT: ({ by }: { by: string | null }) => `Пока вы правили, черновик сохранил${by === null ? ' другой человек' : ` другой человек: ${by}`}. Ваши изменения не записаны и остались на экране. Обновите страницу, сравните и внесите их снова.`,
  MODEL_PIECE_GONE: ({ name }: { name: string }) => `«${name}» в модели больше нет: обновите страницу.`,
  MODEL_PIECE_TAKEN: ({ name }: { name: string }) => `«${name}» в модели уже есть: выберите другой код.`,
  MODEL_ORDER_INCOMPLETE: () => 'Список показателей изменился: обновите страницу и расставьте снова.',
  MODEL_WARNING_GONE: () => 'Такого предупреждения больше нет: обновите страницу.',
}
