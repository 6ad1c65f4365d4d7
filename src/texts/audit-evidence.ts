import { formatCountOf } from './format'

type Told = { readonly subjectName: string | null; readonly after: Readonly<Record<string, string>> }
const quoted = (name: string | null): string => (name === null ? '' : ` «${name}»`)
const cells = { one: 'ячейка', few: 'ячейки', many: 'ячеек' }
const cellsOf = (after: Told['after']): string => formatCountOf(Number.parseInt(after['cells'] ?? '0', 10), cells)

/** What the journal says of evidence. */
export const evidenceSentences = {
  'evidence.reserved': ({ subjectName, after }: Told) => `Начата загрузка подтверждения формы${quoted(subjectName)}: ${after['fileName'] ?? ''}`,
  'evidence.attached': ({ subjectName, after }: Told) => `К форме${quoted(subjectName)} приложено подтверждение «${after['title'] ?? ''}»: ${cellsOf(after)}`,
  'evidence.replaced': ({ subjectName, after }: Told) => `Подтверждение формы${quoted(subjectName)} заменено: «${after['title'] ?? ''}», версия ${after['number'] ?? ''}`,
  'evidence.placed': ({ subjectName, after }: Told) => `Подтверждение формы${quoted(subjectName)} приложено и к другим полям: ${cellsOf(after)}`,
  'evidence.detached': ({ subjectName, after }: Told) => `Подтверждение формы${quoted(subjectName)} убрано с полей: ${cellsOf(after)}`,
  'evidence.withdrawn': ({ subjectName }: Told) => `Отозвано подтверждение формы${quoted(subjectName)}`,
  'evidence.getFile.read': ({ subjectName }: Told) => `Открыт файл подтверждения формы${quoted(subjectName)}`,
}

export const evidenceEventNames = {
  'evidence.reserved': 'Загрузка подтверждения',
  'evidence.attached': 'Подтверждение приложено',
  'evidence.replaced': 'Новая версия подтверждения',
  'evidence.placed': 'Подтверждение других полей',
  'evidence.detached': 'Подтверждение убрано с полей',
  'evidence.withdrawn': 'Подтверждение отозвано',
  'evidence.getFile.read': 'Файл подтверждения открыт',
}
