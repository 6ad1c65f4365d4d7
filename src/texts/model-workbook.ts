import type { ModelSheetWords } from '@/domain/models/workbook/write-model-sheets'
import type { SheetFault } from '@/domain/models/workbook/read-model-sheets'
import type { FileRefusal } from '@/domain/shared/file-refusal'
import { fileRefusalWording } from './imports'
import { partName } from './model-changes'

/** Words of a model as a workbook. */
const headers: Readonly<Record<string, string>> = {
  'code': 'Код', 'key': 'Имя в формулах', 'from': 'От', 'points': 'Баллы', 'value': 'Значение', 'label': 'Название', 'offset': 'Отступ от медианы', 'percentile': 'Процентиль', 'rule.kind': 'Вид правила', 'group': 'Группа', 'source': 'Основание или источник',
  'applicability.unless.condition': 'Не применяется, если (формула)', 'applicability.unless.reason': 'Причина неприменимости', 'voidWhen.condition': 'Аннулируется, если (формула)', 'voidWhen.reason': 'Причина аннулирования',
  'rule.zeroAt': 'Ноль баллов при', 'rule.fullAt': 'Полный балл при', 'rule.each': 'Вычет за случай', 'rule.aboveZero': 'Баллы за любое значение больше нуля', 'rule.target': 'Цель', 'tone': 'Окраска уровня', 'title': 'Название документа', 'number': 'Номер', 'date': 'Дата',
  'condition': 'Условие (формула)', 'reason': 'Причина',
}

export const modelSheetWords: ModelSheetWords = {
  sheets: { frame: 'Модель', groups: 'Группы', directions: 'Направления', fields: 'Поля', indicators: 'Показатели', levels: 'Уровни', rows: 'Ступени и списки' },
  header: (path) => headers[path] ?? partName(path),
  frameHead: ['Что', 'Вид', 'Значение'],
  rowsHead: ['Лист', 'Код', 'Список', 'Номер'],
}

const kinds: Readonly<Record<string, string>> = { formula: 'формула таблицы', error: 'ошибка таблицы', date: 'дата', percent: 'процент', badNumber: 'число, которое не читается', blank: 'пусто' }
const faults: Readonly<Record<SheetFault['fault'], (what: string) => string>> = {
  SHEET_MISSING: (what) => `нет листа «${what}»`,
  SHEET_TWICE: (what) => `лист «${what}» встречается дважды`,
  HEAD_UNKNOWN: (what) => (what === '' ? 'нет скрытой первой строки с именами столбцов' : `столбец не назван в первой строке или назван неверно («${what}»)`),
  CELL_KIND: (what) => `в ячейке ${kinds[what] ?? 'не текст и не число'}; запишите текст или число`,
  CELL_NOT_READ: (what) => `значение «${what}» не читается`,
  CELL_IN_THE_WAY: (what) => `значение «${what}» задано дважды или противоречит другому столбцу`,
  NAME_MISSING: () => 'не указано, что задаёт строка',
  OWNER_UNKNOWN: (what) => `кода «${what}» нет на его листе`,
  STRUCTURE: () => 'значение отсутствует, лишнее или не того вида',
}
export const sheetFaultInWords = ({ fault, sheet, row, column, what }: SheetFault): string => `Лист «${sheet}», строка ${row}, столбец ${column}: ${faults[fault](what)}.`

export const modelWorkbookTexts = {
  export: 'Выгрузить книгой', title: 'Книга с моделью', file: 'Книга таблиц', help: 'Выгрузите модель книгой, измените строки и загрузите обратно; до 2 МБ. Формулы показателей записываются текстом.',
  submit: 'Проверить и загрузить книгу', pending: 'Проверяется', failed: 'Книга не отправлена. Проверьте связь и повторите.',
} as const

export const modelWorkbookRefusals = {
  MODEL_WORKBOOK_UNREADABLE: ({ refusal }: { refusal: FileRefusal }) => `${fileRefusalWording(refusal).problem} ${fileRefusalWording(refusal).remedy}`,
  MODEL_WORKBOOK_FILE: () => 'Выберите книгу таблиц.',
  MODEL_WORKBOOK_FAULTS: ({ faults: list }: { faults: ReadonlyArray<SheetFault> }) => `Книга не читается как модель:\n${list.map(sheetFaultInWords).join('\n')}`,
}
