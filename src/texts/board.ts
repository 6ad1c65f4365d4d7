import type { MissingPolicy } from '@/domain/models/model-document'
import { formatCount, formatCountOf, formatPercent, NBSP, NO_DATA } from './format'

const forms = { one: 'форме', few: 'формам', many: 'формам' }
const cost = { one: 'форма', few: 'формы', many: 'форм' }
/** What an empty field costs by the method. */
const policies: Record<MissingPolicy, (noun: string, codes: string) => string> = {
  zero_points: (noun, codes) => `0${NBSP}баллов за ${noun} ${codes}`,
  exclude_and_renormalise: (noun, codes) => `без учёта останется ${noun} ${codes}`,
  block: (noun, codes) => `итога не будет: нужны ${noun} ${codes}`,
}
const share = (percent: number | null): string => (percent === null ? NO_DATA : formatPercent(String(percent)))

/** Completeness, punctuality and burden of a cycle. */
export const boardTexts = {
  title: 'Ход сбора',
  subtitle: (period: string): string => `${period}: кто сколько заполнил, кто опаздывает и во что это обходится`,
  open: 'Ход сбора',
  facts: { forms: 'Форм', sent: 'Отправлено', accepted: 'Принято', late: 'С опозданием', near: 'Срок в ближайшие три дня', filled: 'Заполнено ячеек' },
  burdenTitle: 'Трудоёмкость',
  burden: { minutes: 'Минут на организацию, медиана', cells: 'Ячеек внесла организация, медиана', unasked: 'Получено без запроса к организации' },
  burdenNorm: `Норма: не больше 60${NBSP}минут на форму и не меньше 60${NBSP}% значений без запроса к организации. Минуты считаются по трудоёмкости полей модели, ячейки — по тому, кто их внёс.`,
  cuts: { organizations: 'Кого ждём', municipalities: 'Муниципалитеты', people: 'Руководители', fields: 'Поля', stages: 'Этапы' }, cutsLabel: 'Разрезы хода сбора',
  statesTitle: 'По ступеням сбора', state: 'Где форма', count: 'Форм',
  stagesTitle: 'По этапам управленческого цикла',
  peopleTitle: 'По руководителям', person: 'Руководитель', peopleNote: 'Сначала те, у кого есть опоздания.', checking: 'Ждут проверки',
  municipalitiesTitle: 'По муниципалитетам', municipality: 'Муниципалитет', started: 'Начато', sent: 'Отправлено', accepted: 'Принято', late: 'С опозданием', filled: 'Заполнено', inflation: 'Завышение самооценки',
  linesTitle: 'Кого ждём', organization: 'Организация', director: 'Руководитель', deadline: 'Последний день', cost: 'Во что обходится', action: 'Действие',
  fieldsTitle: 'По полям', fieldsNote: 'Сначала поля, которые заполнены реже всего.', field: 'Поле', empty: 'Пусто в формах', usedBy: 'Показатели',
  allMunicipalities: 'Все муниципалитеты',
  lateMark: 'Отметка «не в срок» останется с формой',
  lateIndicator: (name: string): string => `Снижает показатель 2.4 «${name}»`,
  notSubmitted: 'Форма не представлена: значения не учитываются',
  lateReturn: 'Возврат просрочен: отметка «не в срок» останется с формой', lateCheck: 'Муниципалитет не ответил на возврат региона: форма не может быть принята',
  near: 'Срок близок',
  nothing: NO_DATA,
  groupCost: ({ notSubmitted, late }: { notSubmitted: number; late: number }): string =>
    [...(notSubmitted === 0 ? [] : [`не учитываются: ${formatCountOf(notSubmitted, cost)}`]), ...(late - notSubmitted <= 0 ? [] : [`с отметкой «не в срок»: ${formatCountOf(late - notSubmitted, cost)}`])].join('; ') || NO_DATA,
  fieldCost: (empty: number, codes: ReadonlyArray<string>, policy: MissingPolicy): string => (empty === 0 || codes.length === 0 ? NO_DATA : policies[policy](codes.length === 1 ? 'показатель' : 'показатели', codes.join(', '))),
  remind: 'Напомнить', remindAll: 'Напомнить всем на странице', reminded: (count: number): string => `Напоминание отправлено по ${formatCountOf(count, forms)}.`,
  csv: 'Скачать таблицу', fileName: (period: string): string => `Ход сбора ${period}`,
  columns: { minutes: 'Минут', cells: 'Ячеек внесла организация', isLate: 'Опоздание', yes: 'да', no: 'нет', filled: 'Заполнено, %' },
  emptyTitle: 'Никого не ждём', emptyWhy: 'Все формы отправлены. Дальше их проверяют муниципалитеты и регион.', toForms: 'Открыть формы',
  share, countOf: formatCount,
  number: (value: number | null): string => (value === null ? NO_DATA : formatCount(Math.round(value))),
} as const

export const boardRefusals = {
  FORMS_REMINDED_TODAY: () => 'Сегодня этим организациям уже напоминали, или у них нет пользователей. Напомнить снова можно завтра.',
}
