import { formatCountOf } from './format'

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
  kinds: { invitation: 'Приглашение', passwordReset: 'Новый пароль' } as Readonly<Record<string, string>>,
  otherKind: 'Письмо',
  read: 'Прочитать',
  emptyTitle: 'Писем пока нет',
  emptyWhy: 'Они появятся после первого приглашения.',
}
