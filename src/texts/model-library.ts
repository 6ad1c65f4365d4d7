import { formatCountOf, formatDate } from './format'

const fieldForms = { one: 'новое поле', few: 'новых поля', many: 'новых полей' }
const indicatorForms = { one: 'показатель', few: 'показателя', many: 'показателей' }

/** Words of the library of indicators and models. */
export const modelLibraryTexts = {
  title: 'Библиотека показателей', meta: 'Библиотека показателей',
  subtitle: 'Готовые показатели с паспортом, источником и правилом баллов. Выберите направление, добавьте показатель в черновик и измените его под свой регион.',
  direction: 'Направление', show: 'Показать', sets: 'Известные наборы показателей', setCodes: 'Показатели библиотеки',
  published: 'Модели, опубликованные регионами', noPublished: 'Пока ни одна модель не опубликована', noPublishedWhy: 'Утверждённую версию может опубликовать тот, кто утверждает модели. Регион, приказы и ответственные в копии не называются.',
  publishedOn: (day: string): string => `Опубликована ${formatDate(day)}`, indicators: (count: number): string => formatCountOf(count, indicatorForms),
  name: (code: string, name: string): string => `${code}. ${name}`,
  labels: { unit: 'Единица', source: 'Источник', collection: 'Сбор', periodicity: 'Периодичность', evidence: 'Подтверждение', types: 'Для каких организаций', formula: 'Формула', rule: 'Правило баллов', fields: 'Первичные данные', origin: 'Происхождение' },
  passport: 'Паспорт', ruleDrawing: (name: string): string => `Сколько баллов даёт значение: ${name}`,
  burden: (count: number): string => (count === 0 ? 'Новых данных собирать не нужно: все поля уже есть в черновике.' : `Придётся собирать: ${formatCountOf(count, fieldForms)}.`),
  draft: 'Черновик', draftOption: (name: string, number: number): string => `${name}, версия ${number}`, into: 'В направление', add: 'Добавить в черновик', adding: 'Добавляется',
  added: (code: string): string => `Показатель добавлен под номером ${code}. Проверьте сумму баллов направления.`, openDraft: 'Открыть черновик', noDrafts: 'Чтобы добавить показатель, создайте черновик модели.',
  code: 'Код новой модели', newName: 'Название новой модели', create: 'Создать черновик по этой модели', creating: 'Создаётся',
  publish: 'Опубликовать в библиотеке', publishTitle: 'Название в библиотеке', publishing: 'Публикуется', publishDone: 'Модель опубликована в библиотеке.',
  publishWarning: 'Копию увидят все регионы. Название региона, приказы, ответственные, цели и профиль в неё не входят. Отозвать опубликованное нельзя.',
} as const

export const modelLibraryRefusals = {
  LIBRARY_TEMPLATE_GONE: ({ name }: { name: string }) => `Показателя «${name}» нет в библиотеке или в черновике нет такого направления.`,
  LIBRARY_FIELD_TAKEN: ({ name }: { name: string }) => `В черновике уже есть другое поле с тем же именем в формулах: «${name}». Переименуйте своё поле.`,
  LIBRARY_NOT_APPROVED: () => 'Опубликовать можно только утверждённую версию.',
  LIBRARY_ALREADY: () => 'Такая модель уже есть в библиотеке.',
}
