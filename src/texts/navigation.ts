/** Words of the rail and of the own menu. */
export const navigationTexts = {
  home: 'Главная',
  rating: 'Рейтинг',
  overview: 'Обзор региона',
  cycles: 'Циклы',
  appeals: 'Апелляции',
  models: 'Модели',
  municipalities: 'Муниципалитеты',
  organizations: 'Организации',
  recommendations: 'Рекомендации',
  practices: 'Лучшие практики',
  pairs: 'Передача опыта',
  documents: 'Документы',
  decisions: 'Решения',
  reports: 'Отчёты',
  jobs: 'Задания',
  users: 'Пользователи',
  audit: 'Журнал действий',
  zones: 'Время муниципалитетов',
  mail: 'Письма',
  sessions: 'Мои сеансы',
  myData: 'Мои данные',
  notificationSettings: 'Настройка уведомлений',
  chooseRegion: 'Сменить регион',
  noRegion: 'Регион не выбран',
  noRole: 'роль не назначена',
}

export const forbiddenTexts = {
  title: 'Нет права на эту страницу',
  why: 'Ваша роль её не открывает. Если страница нужна вам для работы, попросите администратора региона назначить роль.',
  home: 'На главную',
}
