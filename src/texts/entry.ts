import type { CellStatus, EntrySummary } from '@/domain/entry/cell-status'
import type { EntryFault } from '@/domain/entry/check-entry'
import type { CellText } from '@/domain/entry/entry-cell'
import type { LockReason } from '@/domain/entry/lock-reason'
import type { Field } from '@/domain/models/model-document'
import type { CheckFinding } from '@/domain/submissions/check-form'
import type { Layer } from '@/domain/values/layers'
import { formatAmount, formatCount, formatCountOf, formatDeadline, NO_DATA, NOT_APPLICABLE, yesOrNo } from './format'
import { plural } from './plural'

/** Why a cell takes nothing, said in its place. */
export const lockTexts: Readonly<Record<LockReason, string>> = {
  CYCLE_NOT_OPEN: 'Сбор в этом цикле сейчас не идёт: изменить значение нельзя.',
  DEADLINE_PASSED: 'Срок сбора закончился. Попросите министерство продлить срок для организации.',
  FORM_CLOSED_FOR_WRITING: 'Форма сейчас закрыта для правки: она отправлена или уже принята. Чтобы исправить значение, её должны вернуть на доработку.',
  CELL_NOT_REOPENED: 'Форма возвращена, но эта ячейка не названа среди тех, что нужно исправить.',
  VALUE_VERIFIED: 'Регион уже проверил это значение. Если вы с ним не согласны, напишите проверяющему.',
  NOT_APPLICABLE: 'К организациям этого типа показатель не применяется.',
  NO_RIGHT: 'Вы видите это значение, но вносить его не вправе.',
}

const allowedWords = ({ allowed = [] }: EntryFault): string => allowed.map((word) => `«${word}»`).join(', ')
const faults: Readonly<Record<EntryFault['code'], (fault: EntryFault) => string>> = {
  NOT_A_NUMBER: () => 'Это не число. Запишите число цифрами, например 1 234,5, или «—», если данных нет.',
  TOO_PRECISE: () => 'Больше шести знаков после запятой. Округлите значение.',
  OUT_OF_RANGE: () => 'Число слишком большое: проверьте, нет ли лишних цифр.',
  BELOW_MINIMUM: ({ limit = '0' }) => `Меньше допустимого: наименьшее значение ${formatAmount(limit)}.`,
  ABOVE_MAXIMUM: ({ limit = '0' }) => `Больше допустимого: наибольшее значение ${formatAmount(limit)}.`,
  NOT_WHOLE: () => 'Нужно целое число, без дробной части.',
  NOT_A_CHOICE: (fault) => `Такого варианта нет. Допустимо: ${allowedWords(fault)}.`,
  MARK_NOT_ALLOWED: () => 'По модели это поле применимо всегда. Запишите 0, а если данных нет — «—».',
}
export const entryFaultText = (fault: EntryFault): string => faults[fault.code](fault)

export const entryRefusals = {
  OTHER_PERSON: () => 'На этом компьютере вошёл другой человек: чужой черновик не отправлен. Войдите под своим именем.',
  LAYER_CHANGED: () => 'Ваша роль изменилась: эти значения теперь вносите не вы. Обновите страницу и проверьте, что осталось.',
  BATCH_TAKEN: () => 'Эта отправка уже занята другой. Обновите страницу и повторите.',
}

const cellForms = { one: 'ячейка', few: 'ячейки', many: 'ячеек' }
const cellGenitive = { one: 'ячейки', few: 'ячеек', many: 'ячеек' }
const waitForms = { one: 'ждёт отправки', few: 'ждут отправки', many: 'ждут отправки' }
const errorForms = { one: 'ошибка', few: 'ошибки', many: 'ошибок' }
const conflictForms = { one: 'расхождение', few: 'расхождения', many: 'расхождений' }

/** The eight states of a cell, by word: an icon is never alone. */
export const cellStatusNames: Readonly<Record<Exclude<CellStatus, 'empty'>, string>> = {
  saved: 'сохранено', unsent: 'ждёт отправки', sending: 'отправляется', error: 'ошибка', warning: 'проверьте', conflict: 'расхождение', locked: 'закрыто', notApplicable: 'не применимо',
}
export const layerNames: Readonly<Record<Layer, string>> = { self: 'самооценка', municipal: 'муниципалитет', verified: 'проверено регионом' }

const WORDS: Readonly<Record<string, string>> = { '': '', n: NOT_APPLICABLE, d: NO_DATA, w: 'скр' }
const choiceWord = ({ kind, choices }: Field, text: string): string | undefined => {
  if (kind === 'boolean') return yesOrNo(text !== '0')
  return kind === 'choice' ? choices?.find(({ value }) => value === text)?.label : undefined
}
/** A cell as it is read in the grid, and as it is typed again. */
export const cellWords = (field: Field, text: CellText): string => WORDS[text] ?? choiceWord(field, text) ?? formatAmount(text)

type CheckAmounts = { readonly value: string; readonly limit: string; readonly other: string; readonly facts: CheckFinding['facts'] }
const checks: Readonly<Record<CheckFinding['code'], (found: CheckAmounts) => string>> = {
  REQUIRED: () => 'Ячейка не заполнена.',
  BELOW_MINIMUM: ({ limit }) => `Меньше допустимого: наименьшее значение ${limit}.`,
  ABOVE_MAXIMUM: ({ limit }) => `Больше допустимого: наибольшее значение ${limit}.`,
  NOT_WHOLE: () => 'Нужно целое число, без дробной части.',
  NOT_A_CHOICE: () => 'Такого варианта нет в списке.',
  MARK_NOT_ALLOWED: () => 'По модели это поле применимо всегда. Запишите 0, а если данных нет — «—».',
  PART_EXCEEDS_WHOLE: ({ value, other }) => `Часть больше целого: ${value} против ${other}.`,
  CONDITION_FAILED: ({ facts }) => facts.message ?? 'Не выполнено условие проверки.',
  EVIDENCE_MISSING: ({ facts }) => `Нет подтверждения. Показатель «${facts.message ?? ''}» засчитывается только с документом: приложите файл или ссылку.`,
  NO_DATA_SAID: () => 'Сказано «нет данных»: поясните, почему их нет.',
  WITHHELD_SAID: () => 'Значение скрыто: поясните, почему.',
  GRADE_ZERO: () => 'Оценка 0: поясните, почему поставлен ноль.',
  CHANGED_MUCH: ({ value, other }) => `Сильно отличается от прошлого цикла: было ${other}, стало ${value}.`,
  OUTLIER: ({ other }) => `Необычно для организаций этого типа: у половины не больше ${other}.`,
  OTHER_SOURCE_DIFFERS: ({ facts, other }) => `Расходится с другим источником (${facts.source ?? ''}): там ${other}.`,
  MUNICIPAL_TOTAL_DIFFERS: ({ value, other }) => `Сумма по организациям ${value}, а муниципалитет указал ${other}.`,
}
/** Why the check of a form minds a cell. */
export const checkWords = ({ code, facts }: CheckFinding): string => {
  const say = (amount: string | undefined): string => (amount === undefined ? '' : formatAmount(amount))
  return checks[code]({ value: say(facts.value), limit: say(facts.limit), other: say(facts.other), facts })
}

const joined = (parts: ReadonlyArray<string | false>): string => parts.filter((part) => part !== false).join(', ')

export const entryTexts = {
  title: 'Ввод данных',
  gridTitle: (period: string): string => `Ввод данных, ${period}`,
  breadcrumb: 'Ввод данных',
  open: 'Ввести данные',
  openOf: (period: string): string => `Данные за ${period}`,
  openForm: 'Открыть форму организации',
  openGrid: 'Все организации',
  caption: 'Значения показателей: строки — организации, столбцы — поля',
  formCaption: 'Значения показателей организации',
  organization: 'Организация',
  field: 'Поле',
  value: 'Значение',
  layer: (layer: Layer): string => `Вы вносите: ${layerNames[layer]}`,
  readOnly: 'Только просмотр',
  deadline: (iso: string, zone: string): string => `Срок: ${formatDeadline(iso, zone)}`,
  find: 'Найти организацию',
  findField: 'Найти поле',
  municipality: 'Муниципалитет',
  allMunicipalities: (forms: number): string => `Все (${formatCount(forms)})`,
  municipalityOption: (name: string, forms: number): string => `${name} (${formatCount(forms)})`,
  show: 'Показать',
  filters: { all: 'все строки', problems: 'с ошибками и расхождениями', unsent: 'ждут отправки', empty: 'с пустыми ячейками' },
  undo: 'Отменить',
  redo: 'Повторить',
  nextProblem: 'Следующая ошибка',
  legend: 'Обозначения',
  legendTitle: 'Что означают значки и клавиши',
  keys: [
    ['← ↑ → ↓, Tab, Enter', 'переход по ячейкам; вместе с клавишей выделения (стрелка вверх на клавиатуре) — выделение'],
    ['Ctrl+↓', 'к краю заполненного'],
    ['F2', 'исправить значение, не стирая; Esc — передумать'],
    ['Ctrl+C, Ctrl+X, Ctrl+V', 'копировать, вырезать, вставить, в том числе из Excel и LibreOffice'],
    ['Ctrl+D', 'заполнить вниз'],
    ['Ctrl+Z, Ctrl+Y', 'отменить, повторить'],
    ['Delete', 'очистить своё значение'],
    ['Ctrl+F', 'найти строку'],
    ['F8', 'следующая ошибка или расхождение'],
    ['—', 'нет данных'],
    ['н/п, скр', 'не применимо, скрыто'],
  ] as ReadonlyArray<readonly [string, string]>,
  summary: ({ saved, waiting, errors, conflicts }: EntrySummary): string =>
    joined([`сохранено ${formatCount(saved)}`, `${plural(waiting, waitForms)} ${formatCount(waiting)}`, `ошибок ${formatCount(errors)}`, conflicts > 0 && formatCountOf(conflicts, conflictForms)]),
  problems: (errors: number, conflicts: number): string => joined([errors > 0 && formatCountOf(errors, errorForms), conflicts > 0 && formatCountOf(conflicts, conflictForms)]),
  waiting: (count: number): string => `Нет связи с сервером. ${formatCountOf(count, cellForms)} — на этом компьютере: они отправятся сами, когда связь вернётся.`,
  tryNow: 'Отправить сейчас',
  signedOut: (count: number): string => `Сеанс закончился. Войдите снова: ничего вводить заново не нужно, ${formatCountOf(count, cellForms)} — на этом компьютере.`,
  signIn: 'Войти',
  signedIn: 'Продолжить: вход выполнен',
  refusedTitle: 'Отправить не получилось',
  empty: 'Здесь нет ни одной формы',
  emptyWhy: 'Формы появляются, когда цикл открыт и ваша организация в нём участвует.',
  nothingFound: 'По этому условию строк нет',
  page: (from: number, to: number, total: number): string => `Организации ${formatCount(from)}–${formatCount(to)} из ${formatCount(total)}`,

  paste: {
    title: 'Вставить не всё?',
    whole: (count: number): string => `Будет вставлено: ${formatCountOf(count, cellForms)}.`,
    overflow: (count: number): string => `${formatCountOf(count, cellForms)} не поместится: таблица кончается раньше.`,
    locked: (count: number, reason: LockReason): string => `${formatCountOf(count, cellForms)} не изменится. ${lockTexts[reason]}`,
    faults: (count: number): string => `${formatCountOf(count, cellForms)} вставится с ошибкой: это не число или оно вне границ. Их можно исправить на месте.`,
    apply: 'Вставить остальное',
    cancel: 'Не вставлять',
  },

  panel: {
    title: 'О ячейке',
    choose: 'Выберите ячейку: здесь появятся определение, источник, прошлые годы и история.',
    definition: 'Где используется',
    formula: 'Как считается',
    source: 'Источник',
    unit: 'Единица',
    limits: 'Границы',
    limitsBetween: (min: string | undefined, max: string | undefined): string => {
      if (min !== undefined && max !== undefined) return `от ${formatAmount(min)} до ${formatAmount(max)}`
      return min === undefined ? `не больше ${formatAmount(max ?? '')}` : `не меньше ${formatAmount(min)}`
    },
    choices: 'Варианты',
    values: 'Три значения',
    years: 'Прошлые годы',
    history: 'История',
    blank: 'не указано',
    noHistory: 'Изменений ещё не было.',
    noYears: 'В прошлых циклах этого поля нет.',
    loading: 'Загружаем историю…',
    failed: 'Историю загрузить не удалось. Введённое сохраняется как обычно.',
    save: ({ author, before, after }: { author: string | null; before: string; after: string }): string => `${author ?? 'Система'}: ${before === '' ? 'пусто' : before} → ${after === '' ? 'пусто' : after}`,
    fromFile: (name: string): string => `из файла «${name}»`,
    inherited: (layer: Layer): string => `Показано значение: ${layerNames[layer]}`,
    rawKept: (raw: string): string => `Введено: «${raw}»`,
    unknownField: 'Такого поля в модели больше нет. Обновите страницу.',
  },
  conflict: {
    title: 'Ячейку изменил другой человек',
    mine: 'Моё значение',
    theirs: (author: string | null): string => (author === null ? 'Значение на сервере' : `Внёс(ла): ${author}`),
    takeMine: 'Оставить моё',
    takeTheirs: 'Взять чужое',
    blank: 'пусто',
  },
  edit: (field: string, row: string): string => `${field}: ${row}`,
  leave: (count: number): string => `Не отправлено: ${formatCountOf(count, cellGenitive)}`,
} as const
