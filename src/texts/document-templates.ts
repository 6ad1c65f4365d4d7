import { templateFields } from '@/domain/shared/template-fields'
import type { FileRefusalCode } from '@/domain/shared/file-refusal'
import { documentKindNames } from './documents-words'
import { formatCount, formatDate } from './format'
import { fileRefusalWording } from './imports'

export const templateTexts = {
  title: 'Шаблоны документов',
  subtitle: 'Оформите документы региона по-своему: бланк, шапка, подписи. Текст, таблицы и рисунки система подставит в поля.',
  open: 'Шаблоны',
  fieldsTitle: 'Поля шаблона',
  fieldsHelp: 'Впишите их в документ в двойных фигурных скобках. Обязательно поле «текст»: на его место встанет весь текст с таблицами.',
  field: (name: string): string => `{{${name}}}`,
  fields: templateFields,
  upload: 'Загрузить шаблон',
  kind: 'Для каких документов',
  file: 'Файл шаблона',
  fileHelp: 'DOCX до 10 МБ, без макросов и ссылок на другие файлы. Загруженный шаблон сразу становится действующим, прежний остаётся в списке.',
  uploading: 'Проверяется',
  failed: 'Файл не отправлен: нет связи с сервером. Повторите.',
  caption: 'Загруженные шаблоны',
  columns: { kind: 'Документ', version: 'Версия', date: 'Загружен', fields: 'Поля', state: 'Состояние', files: 'Файлы' },
  kinds: documentKindNames,
  version: (version: number): string => formatCount(version),
  date: formatDate,
  active: 'действует', old: 'не действует',
  download: 'Скачать', preview: 'Проба на последнем документе', off: 'Отключить',
  emptyTitle: 'Своих шаблонов нет', emptyWhy: 'Документы оформляются по ГОСТ Р 7.0.97 самой системой.',
} as const

export const templateRefusals = {
  TEMPLATE_FILE: ({ reason }: { reason: FileRefusalCode }) => (reason === 'FILE_NOT_XLSX' ? 'Это не документ DOCX: содержимое файла не соответствует расширению.' : `Шаблон не читается. ${fileRefusalWording({ code: reason }).problem}`),
  TEMPLATE_FIELDS_UNKNOWN: ({ fields }: { fields: ReadonlyArray<string> }) => `В шаблоне есть поля, которых система не знает: ${fields.map((field) => `«${field}»`).join(', ')}. Проверьте написание по списку полей.`,
  TEMPLATE_WITHOUT_TEXT: () => 'В шаблоне нет поля «текст»: системе некуда поставить текст документа.',
  TEMPLATE_FILE_MISSING: () => 'Выберите файл шаблона.',
}
