import type { ConditionFault, ConditionKey } from '@/domain/organizations/condition-cells'
import { isFlag } from '@/domain/organizations/condition-cells'
import type { ConditionWords, RowFault } from '@/domain/organizations/place-conditions'
import { formatCount, formatCountOf, NBSP } from './format'

const organizations = { one: 'организация', few: 'организации', many: 'организаций' }
const cells = { one: 'ячейка', few: 'ячейки', many: 'ячеек' }

/** Heads of the table and of its file. */
export const conditionWords: ConditionWords = {
  code: 'Код', isRural: 'Село', isRemote: 'Удалённая', isSmall: 'Малокомплектная', hasSelection: 'Конкурсный набор',
  specialNeedsPercent: 'ОВЗ и инвалидность, %', hardshipPercent: 'Трудная жизненная ситуация, %', otherLanguagePercent: 'Русский неродной, %', laterShiftPercent: 'Вторая и третья смена, %', wearPercent: 'Износ зданий, %',
}
const faults: Readonly<Record<ConditionFault, string>> = {
  NOT_YES_NO: 'Напишите «да» или «нет»', NOT_SHARE: 'Напишите число процентов', SHARE_OUTSIDE: 'Доля от 0 до 100', SHARE_TOO_PRECISE: 'Не больше двух знаков после запятой',
}
const rowFaults: Readonly<Record<RowFault['fault'], string>> = { UNKNOWN: 'такой организации среди ваших нет', DOUBLED: 'организация уже была выше' }

export const conditionsTexts = {
  title: 'Условия работы организаций', crumb: 'Организации', link: 'Условия работы: таблица',
  lead: 'Восемь признаков индекса контекста сразу для всех организаций. В цикле действуют значения на день открытия сбора. Пустая доля: данных нет.',
  municipality: 'Муниципалитет', all: 'Все', show: 'Показать', table: 'Условия организаций',
  columns: { name: 'Организация', municipality: 'Муниципалитет' },
  howTitle: 'Как заполнить из Экселя',
  how: [
    'Скопируйте блок ячеек в Экселе и вставьте его в ячейку таблицы: он ляжет от неё вправо и вниз, и на следующие страницы тоже.',
    'Если вместе с ячейками скопирована строка заголовков со столбцом «Код», строки найдутся по коду, а порядок столбцов может быть любым.',
    'Файл читается так же: скачайте таблицу, заполните её и загрузите. Пустая ячейка файла ничего не меняет, «—» убирает значение.',
    'Ничего не сохраняется, пока вы не нажали «Сохранить». Сохраняется всё вместе или ничего.',
  ],
  file: 'Файл с таблицей: книга Эксель или текст с разделителями', fileHelp: 'До 2 МБ. Нужны столбец «Код» и хотя бы один столбец условий.', upload: 'Прочитать файл', uploading: 'Читаем…', failed: 'Файл не прочитан: нет связи. Попробуйте ещё раз.',
  download: 'Скачать таблицу', fileName: 'Условия организаций', sheet: 'Условия',
  noHead: 'В файле нет строки заголовков: нужны «Код» и названия столбцов этой таблицы.',
  placed: (count: number): string => (count === 0 ? 'Новых значений нет.' : `Вставлено: ${formatCountOf(count, cells)}. Проверьте и сохраните.`),
  outside: (count: number): string => `Не поместилось за край таблицы: ${formatCountOf(count, cells)}.`,
  rowFault: ({ row, code, fault }: RowFault): string => `Строка ${formatCount(row)}, код «${code}»: ${rowFaults[fault]}.`,
  moreFaults: (count: number): string => `И ещё строк с ошибками: ${formatCount(count)}.`,
  changed: (count: number): string => (count === 0 ? 'Несохранённых изменений нет.' : `Изменено и не сохранено: ${formatCountOf(count, organizations)}.`),
  faulty: (count: number): string => `С ошибками: ${formatCountOf(count, cells)}. Исправьте их, чтобы сохранить.`,
  toFault: 'К первой ошибке', save: 'Сохранить', saving: 'Сохраняем…', cancel: 'Отменить изменения', saved: (count: number): string => `Сохранено: ${formatCountOf(count, organizations)}.`,
  page: (page: number, of: number): string => `Страница ${formatCount(page)} из${NBSP}${formatCount(of)}`, previous: 'Назад', next: 'Дальше',
  cell: (name: string, key: ConditionKey): string => `${conditionWords[key]}: ${name}`,
  fault: (fault: ConditionFault): string => faults[fault],
  shown: (key: ConditionKey, kept: string): string => (isFlag(key) ? (kept === 'yes' ? 'да' : 'нет') : kept.replace('.', ',')),
  answers: ['да', 'нет'],
  emptyTitle: 'Организаций нет', emptyWhy: 'В этом муниципалитете нет действующих организаций.',
} as const

export const conditionRefusals = {
  CONDITIONS_CHANGED: ({ count, names }: { count: number; names: ReadonlyArray<string> }) =>
    `Пока вы заполняли таблицу, условия изменил кто-то другой: ${names.join(', ')}${count > names.length ? ` и ещё ${formatCount(count - names.length)}` : ''}. Ничего не сохранено. Обновите страницу и внесите значения ещё раз.`,
  CONDITIONS_FILE: () => 'Выберите файл с таблицей.',
}
