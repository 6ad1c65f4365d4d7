import { formatCount, formatCountOf } from './format'

const people = { one: 'человек', few: 'человека', many: 'человек' }
const letters = { one: 'письмо', few: 'письма', many: 'писем' }
const sessions = { one: 'открытый сеанс', few: 'открытых сеанса', many: 'открытых сеансов' }

export const userTexts = {
  title: 'Пользователи',
  total: (count: number): string => formatCountOf(count, people),
  invite: 'Пригласить',
  filters: 'Отбор',
  search: 'Имя или почта',
  role: 'Роль',
  anyRole: 'любая роль',
  apply: 'Показать',
  name: 'Имя',
  email: 'Почта',
  roles: 'Роли',
  wholeRegion: 'весь регион',
  roleIn: (role: string, place: string): string => `${role}: ${place}`,
  blocked: 'заблокирован',
  emptyTitle: 'Никого не нашлось',
  emptyWhy: 'Проверьте имя или сбросьте отбор по роли.',
  invitationsTitle: 'Приглашены и ещё не вошли',
  until: 'Действует до',
}

export const inviteTexts = {
  title: 'Приглашение',
  lead: 'Человек получит письмо со ссылкой, которая действует 72 часа и срабатывает один раз.',
  stepPlace: 'Роль и место',
  stepPerson: 'Кого приглашаете',
  municipality: 'Муниципалитет',
  chooseMunicipality: 'выберите муниципалитет',
  organization: 'Организация',
  chooseOrganization: 'выберите организацию',
  next: 'Дальше',
  name: 'Фамилия, имя, отчество',
  email: 'Электронная почта',
  submit: 'Отправить приглашение',
  sentTitle: 'Приглашение отправлено',
  sent: 'Письмо уйдёт в течение минуты. Состояние видно на странице «Письма».',
}

export const userCardTexts = {
  rolesTitle: 'Роли в регионе',
  role: 'Роль',
  place: 'Место',
  from: 'С',
  to: 'По',
  noEnd: 'без срока',
  state: 'Состояние',
  states: { active: 'действует', future: 'ещё не началась', ended: 'закончилась', revoked: 'снята' },
  action: 'Действие',
  directors: (names: ReadonlyArray<string>): string => `В реестре руководителей: ${names.join(', ')}. Кабинет показывает результаты этой записи.`,
  noDirector: 'Роль руководителя есть, но запись не связана с реестром руководителей: кабинет будет пустым. Связь появляется при назначении роли, когда в организации ровно один действующий руководитель без учётной записи.',
  revoke: 'Снять',
  revokeTitle: 'Снять роль',
  revokeConsequence: (name: string, role: string): string => `${name} сразу потеряет доступ по роли «${role}», вместе с поручениями, выданными от неё.`,
  assignTitle: 'Добавить роль',
  validFrom: 'Первый день',
  validFromHelp: 'Если не указать, роль начнёт действовать сегодня.',
  validTo: 'Последний день',
  assign: 'Назначить роль',
  assigned: 'Роль назначена',
  oneself: 'Это ваша запись. Роли самому себе назначает другой администратор.',
  sessionsTitle: 'Сеансы',
  sessions: (count: number): string => (count === 0 ? 'Сейчас человек не вошёл ни на одном устройстве.' : `Сейчас ${formatCountOf(count, sessions)}.`),
  closeSessions: 'Завершить все сеансы',
  closeTitle: 'Завершить все сеансы',
  closeConsequence: (name: string): string => `${name} выйдет на всех устройствах и сможет войти снова со своим паролем.`,
}

export const mailTexts = {
  title: 'Письма',
  lead: 'Письма, отправленные от имени региона.',
  total: (count: number): string => formatCountOf(count, letters),
  demo: 'Учебный регион: письма никуда не уходят, их можно прочитать здесь.',
  created: 'Создано',
  to: 'Кому',
  subject: 'Тема',
  state: 'Состояние',
  sent: 'отправлено',
  waiting: 'ждёт отправки',
  void: 'не отправлено',
  kinds: { invitation: 'Приглашение', passwordReset: 'Новый пароль' } as Readonly<Record<string, string>>,
  otherKind: 'Письмо',
  read: 'Прочитать',
  emptyTitle: 'Писем пока нет',
  emptyWhy: 'Они появятся после первого приглашения.',
}

export const regionSettingsTexts = {
  title: 'Настройки региона',
  lead: (name: string): string => `${name}: что действует для всех, кто видит сводные результаты.`,
  groups: 'Малые группы',
  groupsHelp: 'На открытых страницах и в документах группа меньше порога не показывается, и вместе с ней не показывается то, по чему её можно вычислить вычитанием. Новый порог действует для следующих выпусков результатов; прежние выпуски остаются такими, какими были.',
  smallestGroup: 'Показывать группы не меньше, человек',
  smallestHelp: (least: number, most: number): string => `От ${formatCount(least)} до ${formatCount(most)}. Меньше ${formatCount(least)} нельзя: за такой группой видны люди.`,
  save: 'Сохранить',
  saved: 'Порог сохранён. Он действует со следующего выпуска.',
}
