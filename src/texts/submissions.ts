import type { CheckCode, CheckFacts } from '@/domain/submissions/check-form'
import type { SampleReason } from '@/domain/submissions/draw-sample'
import type { SubmissionState, SubmissionStep } from '@/domain/submissions/submission-workflow'
import { formatAmount, formatCount, formatCountOf, formatDate, formatDateTime, NBSP, NO_DATA, NOT_APPLICABLE } from './format'

/** Words of the forms: their states and steps, what the checks say, and why a step is refused. */
export const formStateNames: Record<SubmissionState, string> = {
  not_started: 'Не начата', in_progress: 'Заполняется', submitted: 'На проверке муниципалитета', returned: 'На доработке', municipal_confirmed: 'Подтверждена муниципалитетом',
  regional_review: 'Выборочная проверка', returned_by_region: 'Возвращена регионом', accepted: 'Принята', locked: 'Зафиксирована', not_submitted: 'Не представлена', exempt: 'Не участвует',
}
export const formStepNames: Record<SubmissionStep, string> = {
  start: 'Начать заполнение', submit: 'Отправить на проверку', returnToOrganization: 'Вернуть организации', prepare: 'Подготовить к подтверждению', confirm: 'Подтвердить',
  takeInSample: 'Взять в выборку', returnByRegion: 'Вернуть муниципалитету', accept: 'Принять', expire: 'Срок истёк', extend: 'Продлить срок', exempt: 'Освободить', lock: 'Зафиксировать',
  reopenByAppeal: 'Исправить по апелляции',
}
/** What happened, for the way of a form. */
export const formStepDone: Record<SubmissionStep, string> = {
  start: 'Начато заполнение', submit: 'Отправлена на проверку', returnToOrganization: 'Возвращена организации', prepare: 'Подготовлена к подтверждению', confirm: 'Подтверждена муниципалитетом',
  takeInSample: 'Взята в выборку региона', returnByRegion: 'Возвращена муниципалитету', accept: 'Принята регионом', expire: 'Срок истёк: не представлена', extend: 'Срок продлён', exempt: 'Освобождена от участия',
  lock: 'Зафиксирована с утверждением итогов', reopenByAppeal: 'Открыта по решению апелляции',
}
export const sampleReasonNames: Record<SampleReason, string> = {
  outlier: 'значение далеко от остальных', jump: 'резкое изменение к прошлому циклу', otherSource: 'расходится с другим источником', explained: 'много обоснованных предупреждений',
  inflated: 'самооценка выше проверенной', newEvidence: 'новые подтверждения', random: 'случайный отбор',
}

export const WITHHELD = 'скрыто'
/** A cell of a layer: five things that are never confused. */
export const cellText = ({ state, amount }: { readonly state: string; readonly amount: string | null }): string => {
  if (state === 'value') return formatAmount(amount)
  return { noData: NO_DATA, notApplicable: NOT_APPLICABLE, withheld: WITHHELD }[state] ?? ''
}

const amount = (text: string | undefined): string => formatAmount(text ?? null)
/** Why the checks stopped at a cell: what is wrong and what to do. */
export const checkTexts: Record<CheckCode, (facts: CheckFacts) => string> = {
  REQUIRED: () => 'Ячейка пуста. Впишите значение, «—», если данных нет, или «н/п», если показатель не применим.',
  BELOW_MINIMUM: ({ value, limit }) => `Значение ${amount(value)} меньше допустимого: не меньше ${amount(limit)}.`,
  ABOVE_MAXIMUM: ({ value, limit }) => `Значение ${amount(value)} больше допустимого: не больше ${amount(limit)}.`,
  NOT_WHOLE: ({ value }) => `Значение ${amount(value)} должно быть целым.`,
  NOT_A_CHOICE: ({ value }) => `Значения ${amount(value)} нет среди допустимых.`,
  MARK_NOT_ALLOWED: () => 'Отмечено «не применимо», хотя по модели поле применимо всегда. Впишите значение или поясните.',
  PART_EXCEEDS_WHOLE: ({ value, other }) => `Часть больше целого: ${amount(value)} из ${amount(other)}.`,
  CONDITION_FAILED: ({ message = '' }) => `Не выполняется контрольное соотношение: ${message}.`,
  EVIDENCE_MISSING: ({ message = '' }) => `Нет подтверждения. Показатель «${message}» засчитывается только с документом: приложите файл или ссылку к любому из его полей.`,
  NO_DATA_SAID: () => 'Отмечено «нет данных». Поясните, почему данных нет.',
  WITHHELD_SAID: () => 'Значение скрыто. Поясните, на каком основании.',
  GRADE_ZERO: () => 'Экспертная оценка 0. Поясните, почему поставлен ноль.',
  CHANGED_MUCH: ({ value, other }) => `Резкое изменение: было ${amount(other)}, стало ${amount(value)}.`,
  OUTLIER: ({ value, other }) => `Значение ${amount(value)} далеко от остальных организаций этого типа: их медиана ${amount(other)}.`,
  OTHER_SOURCE_DIFFERS: ({ value, other, source = '' }) => `В форме ${amount(value)}, в источнике «${source}» ${amount(other)}.`,
  MUNICIPAL_TOTAL_DIFFERS: ({ value, other, source = '' }) => `По организациям вместе ${amount(value)}, в источнике «${source}» ${amount(other)}.`,
}

/** What each check looks at, without the figures of a place. */
export const checkNames: Record<CheckCode, string> = {
  REQUIRED: 'Пустая обязательная ячейка', BELOW_MINIMUM: 'Меньше допустимого', ABOVE_MAXIMUM: 'Больше допустимого', NOT_WHOLE: 'Не целое значение', NOT_A_CHOICE: 'Нет среди допустимых', MARK_NOT_ALLOWED: 'Отметка «не применимо» не к месту',
  PART_EXCEEDS_WHOLE: 'Часть больше целого', CONDITION_FAILED: 'Контрольное соотношение не выполнено', EVIDENCE_MISSING: 'Нет подтверждения', NO_DATA_SAID: 'Отмечено «нет данных»', WITHHELD_SAID: 'Значение скрыто', GRADE_ZERO: 'Экспертная оценка 0',
  CHANGED_MUCH: 'Резкое изменение за год', OUTLIER: 'Далеко от остальных', OTHER_SOURCE_DIFFERS: 'Расходится с другим источником', MUNICIPAL_TOTAL_DIFFERS: 'Сумма расходится с данными муниципалитета',
}

const errors = { one: 'ошибка', few: 'ошибки', many: 'ошибок' }
const warnings = { one: 'предупреждение', few: 'предупреждения', many: 'предупреждений' }
const cells = { one: 'ячейка', few: 'ячейки', many: 'ячеек' }
/** More names than this are counted, not listed. */
const NAMED_FIELDS = 5
const forms = { one: 'форма', few: 'формы', many: 'форм' }

export const submissionRefusals = {
  FORM_STEP_FORBIDDEN: ({ step, status }: { step: SubmissionStep; status: SubmissionState }) => `Сейчас форма в состоянии «${formStateNames[status]}»: действие «${formStepNames[step]}» для неё закрыто. Обновите страницу.`,
  FORM_HAS_ERRORS: ({ count }: { count: number }) => `Форма не отправлена: ${formatCountOf(count, errors)}. Исправьте ячейки из списка и отправьте снова.`,
  FORM_EVIDENCE_MISSING: ({ organization, fields }: { organization: string; fields: ReadonlyArray<string> }) =>
    `Форма «${organization}» не отправлена: нет обязательных подтверждений. Приложите файл или ссылку к полям: ${fields.slice(0, NAMED_FIELDS).map((field) => `«${field}»`).join(', ')}${fields.length > NAMED_FIELDS ? ` и ещё ${formatCountOf(fields.length - NAMED_FIELDS, cells)}` : ''}.`,
  FORM_WARNINGS_UNEXPLAINED: ({ count }: { count: number }) => `Форма не отправлена: ${formatCountOf(count, warnings)} без пояснения. Поясните каждое в списке.`,
  FORM_RETURNS_UNANSWERED: ({ count }: { count: number }) => `Форма не отправлена: ${formatCountOf(count, cells)} из возврата не исправлены и не пояснены.`,
  FORM_RETURNS_OPEN: ({ count }: { count: number }) => `Сначала закройте возвращённые ячейки: осталось ${formatCountOf(count, cells)}.`,
  FORM_NOT_PREPARED: () => 'Форму ещё не подготовил специалист: подтвердить её нельзя.',
  FORM_REASON_MISSING: () => 'Укажите причину.',
  FORM_APPEAL_MISSING: () => 'Зафиксированная форма исправляется только по решению апелляции.',
  FORM_CELLS_NOT_NAMED: () => 'Назовите ячейки, которые нужно исправить, и причину для каждой.',
  FORM_FINDING_GONE: () => 'Этого предупреждения больше нет: значение изменилось. Обновите страницу.',
  THREAD_RESOLVED: () => 'Это обсуждение уже закрыто. Обновите страницу.',
  THREAD_NOT_YOURS: () => 'Возврат закрывает тот, кто вернул ячейку.',
  FIGURE_NOT_A_NUMBER: () => 'Это не число. Впишите значение цифрами, например 1 234,5.',
  RETURN_DUE_PAST: () => 'Этот день уже прошёл. Укажите сегодняшний или более поздний.',
  RETURN_DUE_LATE: ({ verifyUntil }: { verifyUntil: string }) => `Проверка по плану-графику заканчивается ${formatDate(verifyUntil)}. Укажите день не позже.`,
  SAMPLE_NOBODY: () => 'Нет подтверждённых форм, которые ещё не были в выборке.',
}

/** What became of one form of a batch. */
export const outcomeTexts: Readonly<Record<string, string>> = {
  DONE: 'готово', NOT_FOUND: 'нет или не видно', FORM_STEP_FORBIDDEN: 'состояние формы не позволяет', FORM_NOT_PREPARED: 'не подготовлена специалистом', FORM_RETURNS_OPEN: 'есть незакрытые возвраты',
}

export const submissionTexts = {
  cycles: 'Циклы', yes: 'да', no: 'нет', dueLabel: 'Срок', checking: 'Что можно сделать',
  directionTitle: (code: string, name: string): string => `${code}. ${name}`,
  namedCell: (field: string, reason: string): string => `${field}: ${reason}`, addCell: 'Добавить ячейку', removeCell: 'Убрать', returnField: 'Ячейка',
  outcome: (name: string, text: string): string => `${name}: ${text}`, stepBy: (by: string, at: string): string => `. ${by}, ${at}`,
  stateOption: (name: string, count: number): string => `${name} (${count})`,
  forms: 'Формы организаций', form: 'Форма организации', toForms: 'К списку форм', toEntry: 'Открыть таблицу ввода', toForm: 'Открыть форму',
  way: 'Этапы формы',
  stages: { fill: 'Заполнение', check: 'Проверка муниципалитета', sample: 'Проверка региона', accepted: 'Принята' },
  due: (at: string, zone: string, now: string): string => `Срок: ${formatDateTime(at, zone, now)}`,
  missed: 'Срок был пропущен',
  progress: 'Заполнено ячеек',
  findings: 'Что показала проверка', noFindings: 'Ошибок и предупреждений нет', noFindingsWhy: 'Форму можно отправлять.',
  sameFields: (count: number): string => `Поля: ${formatCount(count)}`,
  errorsTitle: (count: number): string => `Исправьте до отправки: ${formatCountOf(count, errors)}`,
  warningsTitle: (count: number): string => `Требуют пояснения: ${formatCountOf(count, warnings)}`,
  explain: 'Пояснить', explainLabel: 'Почему значение верно', explained: (author: string, text: string): string => `${author}: ${text}`, noReason: 'Пояснения пока нет',
  submitTitle: 'Отправить на проверку',
  submitConfirm: 'Подтверждаю, что сведения достоверны и сверены с документами организации.',
  submitHelp: 'После отправки менять значения нельзя, пока муниципалитет не вернёт форму.',
  sending: 'Отправляем…',
  returnTitle: 'Вернуть на доработку', returnHelp: 'Отметьте ячейки, которые нужно исправить, и укажите причину для каждой. Откроются только они.',
  returnReason: 'Что исправить', returnComment: 'Общее замечание', returnDue: 'Исправить до', returnDueHelp: 'Включительно, по времени муниципалитета. Предложено три рабочих дня по производственному календарю. После этого дня отметка об опоздании останется с формой.', returnedUntil: (day: string): string => ` Исправить до ${formatDate(day)} включительно.`, returnNothing: 'Не отмечено ни одной ячейки.', returnDone: 'Вернуть',
  values: 'Три значения каждого поля', valuesCaption: 'Самооценка, значение муниципалитета и проверенное значение',
  valueColumns: { field: 'Поле', self: 'Самооценка', municipal: 'Муниципалитет', verified: 'Проверено', inflation: 'Завышение', choose: 'Вернуть' },
  reopened: 'открыта для исправления',
  inflation: 'Завышение самооценки',
  inflationNone: 'Сравнивать пока не с чем: проверенных значений нет.',
  inflationOf: (index: string, overstated: number, compared: number): string => `В среднем ${index}: самооценка лучше проверенной в ${formatCountOf(overstated, { one: 'ячейке', few: 'ячейках', many: 'ячейках' })} из${NBSP}${compared}`,
  changes: 'Что изменилось', changesSince: (at: string): string => `По сравнению с отправкой ${at}`, noChanges: 'Ничего не изменилось.',
  firstTime: 'Сравнивать не с чем: это первая отправка.', changesCount: (count: number): string => formatCountOf(count, cells),
  changeColumns: { field: 'Поле', before: 'Было', after: 'Стало' },
  talkLoading: 'Загружаем обсуждение…', talkFailed: 'Обсуждение не загрузилось. Выберите ячейку ещё раз.',
  threads: 'Обсуждение ячеек', noThreads: 'Обсуждений нет', noThreadsWhy: 'Вопрос о ячейке можно задать ниже.',
  threadKind: { returned: 'Возврат', question: 'Вопрос' }, levels: { organization: 'организация', municipality: 'муниципалитет', region: 'регион' },
  resolved: (by: string): string => `Закрыто: ${by}`, resolve: 'Закрыть обсуждение', answer: 'Ответить', answerLabel: 'Ответ', ask: 'Задать вопрос', askField: 'О какой ячейке', askText: 'Вопрос',
  mention: 'Позвать', mentioned: (names: string): string => `Позваны: ${names}`, working: 'Сохраняем…',
  history: 'Ход формы', noHistory: 'Шагов пока не было.', system: 'система',
  copies: 'Сохранённые копии',
  sampled: 'В выборке региона:',
  municipality: 'Муниципалитет', everywhere: 'все муниципалитеты', state: 'Состояние', everyState: 'все состояния', show: 'Показать',
  queueCaption: 'Формы организаций',
  queueColumns: { choose: 'Выбрать', organization: 'Организация', director: 'Руководитель', state: 'Состояние', findings: 'Проверка', returns: 'Возвраты', inflation: 'Завышение', submitted: 'Отправлена' },
  queueEmpty: 'Форм с такими условиями нет', queueEmptyWhy: 'Измените условия отбора.',
  chooseForm: (name: string): string => `Выбрать: ${name}`, chooseCell: (name: string): string => `Вернуть ячейку: ${name}`,
  queueErrors: (count: number): string => formatCountOf(count, errors), queueWarnings: (count: number): string => formatCountOf(count, warnings), clean: 'без замечаний',
  openReturns: (count: number): string => formatCountOf(count, cells), prepared: 'подготовлена', late: 'срок пропущен',
  nobodyReady: { prepare: 'Здесь пока нечего готовить: формы появятся, когда их отправят руководители.', confirm: 'Здесь пока нечего подтверждать: формы появятся, когда их подготовит специалист.', accept: 'Здесь пока нечего принимать: формы появятся, когда их подтвердят муниципалитеты.' },
  prepareMany: 'Подготовить выбранные', confirmMany: 'Подтвердить выбранные', acceptMany: 'Принять выбранные', nobodyChosen: 'Отметьте хотя бы одну форму.',
  outcomes: (done: number, all: number): string => `Выполнено для ${done} из ${formatCountOf(all, { one: 'формы', few: 'форм', many: 'форм' })}`,
  totals: 'Суммы по муниципалитету', totalsCaption: 'Сумма по организациям и значение муниципалитета', totalsNone: 'Своих значений муниципалитет пока не вписал: сравнивать не с чем.',
  totalColumns: { field: 'Поле', sum: 'По организациям', figure: 'Муниципалитет', source: 'Источник', missing: 'Не ответили' },
  recordFigure: 'Вписать значение муниципалитета', figureField: 'Поле', figureValue: 'Значение', figureSource: 'Источник', record: 'Записать',
  review: 'Проверка региона', toReview: 'Проверка региона', reviewCaption: 'Муниципалитеты',
  reviewColumns: { municipality: 'Муниципалитет', waiting: 'Заполняют', checking: 'Проверяют', confirmed: 'Подтверждены', sampled: 'В выборке', accepted: 'Приняты', absent: 'Без формы', inflation: 'Завышение' },
  draw: 'Сформировать выборку', drawHelp: 'В выборку попадут все подтверждённые формы с признаками риска и случайные 10 % остальных. Число, от которого зависит случайный отбор, записывается: выборку можно повторить.',
  draws: 'Сформированные выборки', drawsCaption: 'Выборки цикла', noDraws: 'Выборок пока нет', noDrawsWhy: 'Выборка формируется из форм, подтверждённых муниципалитетами.',
  drawColumns: { at: 'Когда', by: 'Кто', candidates: 'Из скольких', items: 'Взято', share: 'Случайно', seed: 'Начальное число' },
  toSampled: 'Формы в выборке', toConfirmed: 'Подтверждённые формы',
  formsCount: (count: number): string => formatCountOf(count, forms),
} as const
