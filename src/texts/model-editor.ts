import type { AbsenceReason } from '@/domain/models/evaluate-formula'
import type { FormulaRefusal } from '@/domain/models/parse-formula'
import { formatAmount, formatCountOf, formatPercent, NBSP } from './format'
import { wordsAsUnits } from './scoring'

/** Words of the model editor. */
const organizations = { one: 'организация', few: 'организации', many: 'организаций' }
const drafts = { one: 'несохранённая часть', few: 'несохранённые части', many: 'несохранённых частей' }

const formulaFaults: Record<FormulaRefusal['code'], string> = {
  FORMULA_EMPTY: 'Напишите формулу', FORMULA_TOO_LONG: 'Формула длиннее 500 знаков', FORMULA_SYNTAX: 'Формула не читается', FORMULA_NOT_ALLOWED: 'Действие не разрешено',
  FORMULA_BAD_NUMBER: 'Число записано неверно: целая и дробная часть разделяются точкой', FORMULA_BAD_NAME: 'Имя записано неверно', FORMULA_ARGUMENTS: 'Не то число аргументов',
}
export const absenceNames: Record<AbsenceReason, string> = { divisionByZero: 'деление на ноль', noData: 'данных нет', withheld: 'данные закрыты', notApplicable: 'не применимо' }

const withUnit = (value: string, unit: string): string => (wordsAsUnits.has(unit) ? value : `${value}${NBSP}${unit}`)

export const modelEditorTexts = {
  meta: 'Правка модели', open: 'Править', title: (name: string): string => `Правка: ${name}`,
  subtitle: 'Каждая часть сохраняется отдельно. Другой человек может править ту же модель: о встречной правке система скажет.',
  tree: 'Состав модели', frame: 'Порядок расчёта и уровни', weights: 'Максимумы и веса', applicability: 'Применимость', fields: 'Первичные данные', indicators: 'Показатели',
  newIndicator: 'Новый показатель', newField: 'Новое поле', unsaved: 'не сохранено', back: 'К модели',
  save: 'Сохранить', saving: 'Сохраняется', saved: 'Сохранено.', remove: 'Удалить', discard: 'Отменить несохранённое',
  removeSure: (name: string): string => `Удалить «${name}» из модели?`,
  draftCount: (count: number): string => formatCountOf(count, drafts),
  failed: 'Не сохранено: нет связи с сервером. Введённое осталось на экране, повторите.',
  openPlace: 'Перейти к месту',
  up: 'Выше', down: 'Ниже', addRow: 'Добавить строку', removeRow: 'Убрать', row: (title: string, index: number): string => `${title}, строка ${index + 1}`,
  code: 'Код', name: 'Название', direction: 'Направление', unit: 'Единица измерения', max: 'Наибольший балл', weight: 'Вес', period: 'Период данных', controllability: 'Управляемость', goodDirection: 'Что лучше',
  evidenceRequired: 'Подтверждение обязательно', legalBasis: 'Правовые основания, по одному в строке', types: 'Для каких организаций',
  formula: 'Формула', formulaHelp: 'Имена полей, числа с точкой, действия + − * /, скобки, сравнения, наименьшее, наибольшее и модуль. Поле можно вставить из списка.',
  insertField: 'Вставить поле', insert: 'Вставить', chooseField: 'выберите поле',
  formulaFault: (refusal: FormulaRefusal): string => `${formulaFaults[refusal.code]}, знак ${refusal.position + 1}${refusal.text === '' ? '' : `: «${refusal.text}»`}`,
  formulaUnknown: (keys: ReadonlyArray<string>): string => `В модели нет полей: ${keys.join(', ')}`,
  formulaWords: (words: string): string => `Читается так: ${words}`,
  worked: 'Пример', workedFigures: (figures: string): string => `При данных: ${figures}`, workedValue: (value: string, unit: string): string => `Значение: ${withUnit(value, unit)}`,
  workedFigure: (label: string, value: string, unit: string): string => `«${label}» ${withUnit(value, unit)}`, workedPoints: (points: string): string => `Баллы: ${points}`,
  sample: (cycle: string, found: number, all: number): string => `${cycle}: значение есть у ${found} из ${formatCountOf(all, organizations)} выборки`,
  sampleAbsent: (reason: string, count: number): string => `${reason}: ${count}`,
  noSample: 'Прошлых циклов нет: проверить формулу на данных пока не на чем.',
  unless: 'Когда не применяется, условие', unlessReason: 'Причина неприменимости', voidWhen: 'Когда баллы аннулируются, условие', voidReason: 'Причина аннулирования',
  alternatives: 'Другие способы получить баллы', alternativeColumns: { condition: 'Условие', points: 'Баллы', reason: 'Как назвать' },
  passport: 'Паспорт показателя', rule: 'Правило баллов', ruleKind: 'Вид правила', ruleRows: 'Полосы',
  ruleSource: 'Черновик модели',
  rulePart: { from: 'Значение от', points: 'Баллы', zeroAt: 'Ноль баллов при', fullAt: 'Полный балл при', offset: 'Отклонение от медианы', percentile: 'Процентиль', aboveZero: 'Баллы любому значению больше нуля', each: 'Вычет за случай', value: 'Оценка', label: 'Название', target: 'Цель' } as Readonly<Record<string, string>>,
  fieldKey: 'Имя в формулах, латиницей', fieldLabel: 'Название', fieldKind: 'Вид', fieldKinds: { decimal: 'число с дробью', integer: 'целое число', boolean: 'да или нет', choice: 'выбор из списка' },
  fieldAbout: 'Чьи данные', fieldMin: 'Не меньше', fieldMax: 'Не больше', fieldSource: 'Источник', fieldChoices: 'Варианты', fieldUse: 'Где используется', fieldUnused: 'Ни один показатель не использует это поле.',
  groups: 'Группы', directions: 'Направления', levels: 'Уровни, высший первым', floors: 'Ограничения уровня', law: 'Правовые основания', group: 'Группа', source: 'Основание', from: 'Балл от', tone: 'Цвет',
  tones: { high: 'высокий', optimal: 'оптимальный', acceptable: 'допустимый', critical: 'критический' }, level: 'Уровень', below: 'Ниже, % максимума', cap: 'Не выше уровня', lawTitle: 'Документ', lawNumber: 'Номер', lawDate: 'Дата',
  noLevelAbove: 'Доля непредставленного, выше которой уровня нет, %', thinBelow: 'Малое направление: применимо меньше, %', compareDigits: 'Знаков при сравнении значений', totalDigits: 'Знаков итогового балла',
  clusterMinimum: 'Наименьший кластер', clusterBy: 'Признаки кластера', clusterFeatures: { organizationType: 'тип организации', territory: 'местность', size: 'численность', context: 'индекс контекста' },
  tieOrder: 'Порядок внутри места: коды направлений через запятую', comparableWith: 'Сопоставимые версии: коды через запятую', modelName: 'Название модели',
  weightColumns: { code: 'Код', name: 'Показатель', max: 'Максимум', weight: 'Вес', share: 'Доля в 100 баллах' },
  directionSum: (sum: string, max: string): string => `сумма ${formatAmount(sum)} из ${formatAmount(max)}`, sumDiffers: 'сумма не равна максимуму', share: (text: string): string => formatPercent(text),
  outside: `вне пределов 10–30${NBSP}%`, coverage: 'Применимо баллов',
  applicabilityHelp: 'Отметьте, к каким организациям относится показатель. Внизу доля баллов модели, применимая к каждому типу.',
  applies: (indicator: string, type: string): string => `${indicator}: ${type}`,
} as const
