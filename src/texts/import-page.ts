import { formatCount, formatCountOf } from './format'

export const importStatusNames = {
  uploaded: 'ждёт проверки',
  checking: 'проверяется',
  ready: 'можно записать',
  refused: 'не принята',
  committed: 'записана',
  failed: 'не проверена',
} as const

const errorForms = { one: 'ошибка', few: 'ошибки', many: 'ошибок' }
const cellForms = { one: 'ячейка', few: 'ячейки', many: 'ячеек' }
const organizationForms = { one: 'организации', few: 'организаций', many: 'организаций' }

export const importPageTexts = {
  uploadTitle: 'Загрузка заполненной таблицы',
  uploadSubtitle: (title: string): string => title,
  steps: { file: 'Файл', check: 'Проверка', compare: 'Сравнение', write: 'Запись' },
  file: 'Книга Эксель, заполненная по шаблону этого цикла',
  fileHelp: 'До 10 МБ. До записи можно посмотреть, что изменится; ничего не сохранится, пока вы не подтвердите.',
  upload: 'Загрузить и проверить',
  uploading: 'Загружаем…',
  fileNeeded: 'Выберите файл',
  uploadFailed: 'Файл не дошёл до сервера: проверьте связь и отправьте снова. Ничего не сохранено.',
  downloadTemplate: 'Скачать таблицу для заполнения',
  workbookName: (period: string): string => `Показатели ${period.replace('/', '-')}.xlsx`,
  closedTitle: 'Сбор по этому циклу не идёт',
  closedWhy: 'Значения принимаются в открытом цикле до последнего дня сбора.',
  toCycle: 'К циклу',

  title: (fileName: string): string => `Загрузка «${fileName}»`,
  checking: 'Проверяем файл',
  checkingWhy: 'Обычно это занимает несколько секунд. Страница обновится сама; её можно закрыть.',
  failedTitle: 'Файл не проверен',
  failedWhy: 'Задание не выполнено. Причина показана в списке заданий; попробуйте загрузить файл ещё раз.',
  toJobs: 'К заданиям',
  again: 'Загрузить другой файл',

  counts: { new: 'Новые', changed: 'Изменённые', same: 'Без изменений', cleared: 'Станут «нет данных»', blank: 'Пустые в файле' },
  countUnit: 'ячеек',
  readyTitle: (cells: number, forms: number): string => `Запишем ${formatCountOf(cells, { one: 'ячейку', few: 'ячейки', many: 'ячеек' })} у ${formatCountOf(forms, organizationForms)}`,
  readyWhy: 'Ошибок нет. Запись либо пройдёт целиком, либо не изменит ничего.',
  nothingTitle: 'В файле нет ничего нового',
  nothingWhy: 'Все значения файла уже сохранены.',
  refusedTitle: (errors: number): string => `${formatCountOf(errors, errorForms)}: ничего не сохранено`,
  refusedWhy: 'Исправьте ячейки в своём файле и загрузите его снова.',
  unreadableTitle: 'Файл нельзя прочитать',
  commit: 'Записать',
  committing: 'Записываем…',
  committedTitle: 'Данные записаны',
  committedWhy: 'Теперь можно рассчитать результаты на странице цикла.',
  notOwn: 'Записать может только тот, кто загрузил файл.',

  findings: 'Что найдено в файле',
  findingsCaption: 'Ошибки и предупреждения',
  findingColumns: { severity: 'Вид', place: 'Где', text: 'В ячейке', problem: 'Что не так', remedy: 'Как исправить' },
  shown: (shown: number, all: number): string => `Показано ${formatCount(shown)} из ${formatCountOf(all, { one: 'замечания', few: 'замечаний', many: 'замечаний' })}`,
  wholeFile: 'весь файл',
  cells: (count: number): string => formatCountOf(count, cellForms),
} as const

export const importRefusals = {
  CYCLE_NOT_OPEN: () => 'Сбор по этому циклу не идёт: значения принимаются во время сбора и проверки.',
  DEADLINE_PASSED: () => 'Срок сбора прошёл: данные муниципалитетов больше не принимаются. Обратитесь к аналитику министерства: он может внести проверенные значения.',
  IMPORT_FILE_EMPTY: () => 'Файл пуст. Проверьте, что он сохранён, и выберите его ещё раз.',
  IMPORT_FILE_MISSING: () => 'Файл не выбран. Выберите книгу Эксель и отправьте снова.',
  IMPORT_NOT_READY: () => 'Эту загрузку записать нельзя: проверка не закончена или нашла ошибки.',
  IMPORT_ALREADY_COMMITTED: () => 'Эта загрузка уже записана.',
  IMPORT_OUTDATED: () => 'Пока вы смотрели сравнение, кто-то изменил эти данные. Загрузите файл снова и посмотрите новое сравнение. Ничего не записано.',
  IMPORT_FILE_GONE: () => 'Загруженный файл больше не найден на сервере. Загрузите его снова.',
}
