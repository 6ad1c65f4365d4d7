import { formatCount, formatHundredths, NBSP } from './format'

const reads: Readonly<Record<string, string>> = {
  'scoring.getScoreCard.read': 'карточка результата',
  'scoring.getWhatWouldChange.read': 'разбор «Что изменит уровень»',
  'scoring.getPeers.read': 'похожие организации',
  'scoring.compareCards.read': 'сравнение результатов',
  'organizations.get.read': 'страница организации',
  'documents.get.read': 'документ о вас',
  'documents.getFile.read': 'файл документа о вас',
  'submissions.getForm.read': 'форма организации',
}
type Counts = { readonly forms: number; readonly recommendations: number; readonly decisions: number; readonly documents: number; readonly appeals: number }

export const myDataTexts = {
  title: 'Мои данные',
  lead: 'Что о вас хранится, кто это смотрел и как возразить',
  account: 'Учётная запись',
  accountFacts: { name: 'Имя', email: 'Почта', roles: 'Роли', region: 'Регион' },
  noRoles: 'Ролей нет',
  register: 'Записи о вас в реестре',
  noRegister: 'С вашей учётной записью не связан ни один руководитель: результатов о вас нет.',
  posts: { caption: 'Должности', organization: 'Организация', position: 'Должность', from: 'С', until: 'По', now: 'по настоящее время', acting: (position: string): string => `${position}, исполняющий обязанности` },
  counts: 'Сколько о вас записей',
  countItems: ({ forms, recommendations, decisions, documents, appeals }: Counts): ReadonlyArray<{ label: string; value: string }> => [
    { label: 'Участие в циклах', value: formatCount(forms) }, { label: 'Рекомендации', value: formatCount(recommendations) }, { label: 'Решения', value: formatCount(decisions) },
    { label: 'Документы', value: formatCount(documents) }, { label: 'Апелляции', value: formatCount(appeals) },
  ],
  results: 'Мои результаты',
  noResults: 'Результатов пока нет.',
  resultHeaders: { period: 'Цикл', organization: 'Организация', total: 'Балл', published: 'Опубликован', acquainted: 'Ознакомление' },
  release: (period: string, number: number): string => `${period}, выпуск${NBSP}${formatCount(number)}`,
  total: (hundredths: number): string => formatHundredths(hundredths),
  notPublished: 'не опубликован',
  toAcquaint: 'Ознакомиться',
  readers: 'Кто смотрел мои данные',
  readersLead: 'Каждое открытие страницы о вас или вашей организации остаётся в журнале. Показан последний год; ваши собственные открытия не считаются. Списки, где вы среди других (рейтинг, страница муниципалитета), видят только те, кому это разрешает роль.',
  noReaders: 'За год никто не открывал страницы о вас.',
  readerHeaders: { day: 'День', viewer: 'Кто', what: 'Что открывали', times: 'Сколько раз' },
  system: 'система',
  what: (event: string): string => reads[event] ?? 'страница о вас',
  more: (count: number): string => `Показаны последние ${formatCount(count)} строк. Полный перечень выдаёт оператор по запросу.`,
  object: 'Как возразить',
  objections: (operator: string): ReadonlyArray<string> => [
    'Не согласны с баллом: подайте апелляцию в окно апелляций цикла. Пересчёт делают новым выпуском, прежний остаётся для сверки.',
    'Не согласны с рекомендацией или решением: откройте её и выберите «Возразить». Решение о человеке всегда принимает человек, у него есть автор и основание (152-ФЗ, ст. 16).',
    `Неверны сведения о вас: напишите оператору (${operator}), что исправить и чем это подтверждается. Оператор отвечает за 10 рабочих дней и исправляет за 7 рабочих дней со дня подтверждения (152-ФЗ, ст. 20, 21).`,
    'Хотите узнать, зачем и на каком основании обрабатываются данные: это написано на странице «Персональные данные», а полный ответ по запросу даёт оператор (152-ФЗ, ст. 14).',
  ],
  links: { appeals: 'Апелляции', recommendations: 'Рекомендации', decisions: 'Решения', privacy: 'Персональные данные' },
}
