export const jobKindNames: Readonly<Record<string, string>> = {
  'release.create': 'Расчёт результатов',
  'robustness.create': 'Проверка устойчивости мест',
  'import.check': 'Проверка загруженной таблицы',
  'statistics.read': 'Чтение файла статистической формы',
  'recommendations.propose': 'Подготовка проектов рекомендаций',
  'pairs.propose': 'Подбор пар для передачи опыта',
  'supporters.propose': 'Подбор базовых площадок и наставников',
  'cycle.tell': 'Оповещение участников цикла',
  'mail.send': 'Отправка письма',
  'documents.create': 'Подготовка документов',
}
export const jobStatusNames = { waiting: 'ждёт очереди', running: 'выполняется', failed: 'не удалось', done: 'готово' } as const

export const jobTexts = {
  title: 'Задания',
  subtitle: 'Долгие действия выполняются в стороне: страницу можно закрыть, результат останется здесь',
  caption: 'Задания, новые сверху',
  columns: { kind: 'Задание', status: 'Состояние', createdAt: 'Поставлено', finishedAt: 'Закончено', reason: 'Причина', progress: 'Ход' },
  emptyTitle: 'Заданий ещё не было',
  emptyWhy: 'Они появятся, когда вы загрузите таблицу или нажмёте «Рассчитать».',
  toCycles: 'К циклам',
  previous: 'Новее',
  next: 'Раньше',
  refreshing: 'Страница обновляется сама, пока задание выполняется',
  openRating: 'Открыть рейтинг',
  openCycle: 'Открыть цикл',
  openImport: 'Открыть загрузку',
  openStatistics: 'Открыть файл формы',
  openDocuments: 'Открыть документы',
  unknownKind: 'Задание',
  progress: 'Ход выполнения',
} as const

/** Why a job failed, for its owner. Refusals of the command it ran are worded by the command's subject. */
export const jobRefusals = {
  JOB_KIND_UNKNOWN: () => 'Этот вид задания больше не поддерживается. Повторите действие.',
  JOB_FAULT: () => 'Ошибка на сервере: задание повторялось трижды и не выполнено, данные не изменены. Сообщите администратору.',
  DOCUMENT_WITHOUT_RESULT: () => 'У руководителя больше нет результата в этом выпуске. Остальные документы задания не подготовлены: закажите их снова.',
  JOB_OWNER_WITHOUT_RIGHTS: () => 'У того, кто поставил задание, больше нет нужной роли. Данные не изменены.',
}
