import { statisticsAuditSentences, statisticsEventNames } from './statistics'

type Told = { readonly subjectName: string | null; readonly after: Readonly<Record<string, string>> }
const quoted = (name: string | null): string => (name === null ? '' : ` «${name}»`)

/** What the journal says of files with data. */
export const importAuditSentences = {
  ...statisticsAuditSentences,
  'import.uploaded': ({ after }: Told) => `Загружен файл с данными${quoted(after['fileName'] ?? null)}`,
  'import.checked': () => 'Файл с данными проверен',
  'import.committed': () => 'Данные из файла записаны',
  'import.prefilled': () => 'Подготовлено заполнение из прошлого периода',
  'import.undone': () => 'Запись данных из файла отменена',
  'import.checkBegun': () => 'Начата проверка файла с данными',
  'import.failed': () => 'Файл с данными не проверен: ошибка задания',
  'imports.getFaultyFile.read': () => 'Скачан загруженный файл с отметками об ошибках',
  'imports.exportWorkbook.read': ({ subjectName }: Told) => `Выгружена книга с данными цикла${quoted(subjectName)}`,
}

/** Names of those events for the filter. */
export const importEventNames: { readonly [Event in keyof typeof importAuditSentences]: string } = {
  ...statisticsEventNames,
  'import.uploaded': 'Файл загружен',
  'import.checked': 'Файл проверен',
  'import.committed': 'Данные записаны',
  'import.prefilled': 'Заполнение из прошлого периода',
  'import.undone': 'Запись данных отменена',
  'import.checkBegun': 'Проверка файла начата',
  'import.failed': 'Файл не проверен',
  'imports.getFaultyFile.read': 'Выгрузка файла с ошибками',
  'imports.exportWorkbook.read': 'Выгрузка книги с данными',
}
