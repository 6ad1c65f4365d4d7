import { formatCountOf } from './format'

type Told = { readonly subjectName: string | null; readonly after: Readonly<Record<string, string>> }
const named = (name: string | null): string => (name === null ? '' : `: ${name}`)
const quoted = (name: string | null): string => (name === null ? '' : ` «${name}»`)
const cells = { one: 'ячейка', few: 'ячейки', many: 'ячеек' }
const cellsOf = (after: Told['after']): string => formatCountOf(Number.parseInt(after['cells'] ?? '0', 10), cells)

/** What the journal says of forms and their evidence. */
export const formSentences = {
  'submission.reminded': ({ subjectName, after }: Told) => `Напоминание об отправке форм${quoted(subjectName)}: ${after['forms'] ?? ''}`,
  'submission.started': ({ subjectName }: Told) => `Начато заполнение формы${quoted(subjectName)}`,
  'submission.findingExplained': ({ subjectName }: Told) => `Обосновано предупреждение проверки формы${quoted(subjectName)}`,
  'submission.submitted': ({ subjectName }: Told) => `Форма отправлена в муниципалитет${quoted(subjectName)}`,
  'submission.returned': ({ subjectName, after }: Told) => `Форма возвращена организации${quoted(subjectName)}, ячеек: ${after['cells'] ?? ''}`,
  'submission.returnedByRegion': ({ subjectName, after }: Told) => `Форма возвращена муниципалитету${quoted(subjectName)}, ячеек: ${after['cells'] ?? ''}`,
  'submission.prepared': ({ after }: Told) => `Формы подготовлены к подтверждению: ${after['forms'] ?? ''}`,
  'submission.confirmed': ({ after }: Told) => `Формы подтверждены муниципалитетом: ${after['forms'] ?? ''}`,
  'submission.accepted': ({ after }: Told) => `Формы приняты регионом: ${after['forms'] ?? ''}`,
  'submission.sampleDrawn': ({ after }: Told) => `Сформирована выборка: ${after['drawn'] ?? ''} из ${after['candidates'] ?? ''}`,
  'submission.cellDiscussed': ({ subjectName }: Told) => `Обсуждение ячейки формы${quoted(subjectName)}`,
  'submission.threadResolved': ({ subjectName }: Told) => `Закрыто обсуждение ячейки формы${quoted(subjectName)}`,
  'submission.figureRecorded': ({ subjectName, after }: Told) => `Вписано значение для сверки${named(subjectName)}: ${after['source'] ?? ''}`,
  'submissions.getForm.read': ({ subjectName }: Told) => `Открыта форма организации${quoted(subjectName)}`,
  'evidence.reserved': ({ subjectName, after }: Told) => `Начата загрузка подтверждения формы${quoted(subjectName)}: ${after['fileName'] ?? ''}`,
  'evidence.attached': ({ subjectName, after }: Told) => `К форме${quoted(subjectName)} приложено подтверждение «${after['title'] ?? ''}»: ${cellsOf(after)}`,
  'evidence.replaced': ({ subjectName, after }: Told) => `Подтверждение формы${quoted(subjectName)} заменено: «${after['title'] ?? ''}», версия ${after['number'] ?? ''}`,
  'evidence.placed': ({ subjectName, after }: Told) => `Подтверждение формы${quoted(subjectName)} приложено и к другим полям: ${cellsOf(after)}`,
  'evidence.detached': ({ subjectName, after }: Told) => `Подтверждение формы${quoted(subjectName)} убрано с полей: ${cellsOf(after)}`,
  'evidence.withdrawn': ({ subjectName }: Told) => `Отозвано подтверждение формы${quoted(subjectName)}`,
  'evidence.getFile.read': ({ subjectName }: Told) => `Открыт файл подтверждения формы${quoted(subjectName)}`,
}

export const formEventNames = {
  'submission.reminded': 'Напоминание о формах',
  'submission.started': 'Заполнение начато',
  'submission.findingExplained': 'Предупреждение обосновано',
  'submission.submitted': 'Форма отправлена',
  'submission.returned': 'Форма возвращена организации',
  'submission.returnedByRegion': 'Форма возвращена муниципалитету',
  'submission.prepared': 'Формы подготовлены',
  'submission.confirmed': 'Формы подтверждены',
  'submission.accepted': 'Формы приняты',
  'submission.sampleDrawn': 'Выборка сформирована',
  'submission.cellDiscussed': 'Ячейка обсуждается',
  'submission.threadResolved': 'Обсуждение закрыто',
  'submission.figureRecorded': 'Значение для сверки',
  'submissions.getForm.read': 'Форма открыта',
  'evidence.reserved': 'Загрузка подтверждения',
  'evidence.attached': 'Подтверждение приложено',
  'evidence.replaced': 'Новая версия подтверждения',
  'evidence.placed': 'Подтверждение других полей',
  'evidence.detached': 'Подтверждение убрано с полей',
  'evidence.withdrawn': 'Подтверждение отозвано',
  'evidence.getFile.read': 'Файл подтверждения открыт',
}
