import { MIN_PASSWORD_LENGTH } from '@/domain/accounts/password-rules'
import { formatCountOf, NBSP } from './format'

const seconds = { one: 'секунду', few: 'секунды', many: 'секунд' }
const symbols = { one: 'символ', few: 'символа', many: 'символов' }
const minLength = formatCountOf(MIN_PASSWORD_LENGTH, symbols)

export const accountRefusals = {
  SIGN_IN_REFUSED: () => 'Почта или пароль не подошли. Проверьте раскладку и попробуйте ещё раз или задайте новый пароль.',
  SIGN_IN_DELAYED: (facts: { seconds: number }) => `Слишком много попыток подряд. Подождите ${formatCountOf(facts.seconds, seconds)} и попробуйте снова.`,
  SIGN_IN_BUSY: () => 'Сейчас входит много людей. Подождите несколько секунд и попробуйте снова.',
  INVITATION_OVER: () => 'Ссылка уже использована или её срок прошёл. Попросите администратора региона прислать новую.',
  RESET_OVER: () => 'Ссылка уже использована или её срок прошёл. Запросите новую на странице входа.',
  PASSWORD_TOO_SHORT: () => `Пароль короче, чем нужно. Возьмите не меньше ${minLength}: например, три-четыре слова с пробелами.`,
  PASSWORD_TOO_LONG: () => 'Пароль слишком длинный. Возьмите не больше 128 символов.',
  PASSWORD_COMMON: () => 'Такой пароль подбирают в первую очередь. Возьмите несколько не связанных между собой слов.',
  PASSWORD_OWN: () => 'Пароль почти совпадает с вашим именем или почтой. Возьмите другой.',
  ROLE_NEEDS_MUNICIPALITY: () => 'Эта роль даётся в муниципалитете. Выберите муниципалитет.',
  ROLE_NEEDS_ORGANIZATION: () => 'Эта роль даётся в организации. Выберите муниципалитет, затем организацию.',
  ROLE_PLACE_UNKNOWN: () => 'Такого муниципалитета или организации в регионе нет. Выберите из списка.',
  ROLE_TO_ONESELF: () => 'Роль самому себе назначить нельзя. Попросите другого администратора региона.',
  ROLE_DATES_REVERSED: () => 'Последний день роли раньше первого. Исправьте даты.',
  ROLE_ALREADY_HELD: () => 'Такая роль в этом месте у человека уже есть.',
  ROLE_LAST_ADMINISTRATOR: () => 'Это последний администратор региона. Сначала назначьте другого.',
}

export const signInTexts = {
  title: 'Вход',
  email: 'Электронная почта',
  password: 'Пароль',
  submit: 'Войти',
  pending: 'Проверяем',
  forgot: 'Задать новый пароль',
  passwordChanged: 'Пароль изменён, все прежние сеансы завершены. Войдите с новым паролем.',
  invitationAccepted: 'Готово. Войдите с этой почтой и паролем.',
  failed: 'Войти не получилось',
}

export const regionChoiceTexts = {
  title: 'Регион',
  lead: 'Вы работаете в нескольких регионах. В каком сейчас?',
  current: 'выбран сейчас',
  none: 'У вас пока нет роли ни в одном регионе. Обратитесь к администратору региона, который вас пригласил.',
  signOut: 'Выйти',
}

export const resetTexts = {
  askTitle: 'Новый пароль',
  askLead: 'Укажите почту, с которой вы входите. Мы пришлём ссылку, она действует 30 минут.',
  askSubmit: 'Прислать ссылку',
  askedTitle: 'Проверьте почту',
  asked: 'Если такая почта у нас есть, на неё отправлено письмо со ссылкой. Письма нет через пять минут: проверьте папку «Спам» и адрес.',
  setTitle: 'Новый пароль',
  setSubmit: 'Сохранить пароль',
  newPassword: 'Новый пароль',
  passwordHelp: `Не меньше ${minLength}. Удобнее всего три-четыре слова с пробелами.`,
  overTitle: 'Ссылка больше не действует',
  again: 'Запросить новую ссылку',
  toSignIn: 'На страницу входа',
}

export const invitationTexts = {
  title: 'Приглашение',
  lead: (regionName: string): string => `Вас приглашают в систему: ${regionName}.`,
  name: 'Имя',
  email: 'Почта для входа',
  role: 'Роль',
  until: 'Принять до',
  password: 'Придумайте пароль',
  hasAccount: 'С этой почтой вы уже работаете в системе: пароль остаётся прежним, добавится только роль.',
  submit: 'Принять приглашение',
  overTitle: 'Приглашение больше не действует',
}

export const sessionTexts = {
  title: 'Мои сеансы',
  lead: 'Где вы сейчас вошли. Незнакомый сеанс завершите и смените пароль.',
  device: 'Устройство',
  openedAt: 'Вход',
  seenAt: 'Последнее обращение',
  action: 'Действие',
  current: 'этот сеанс',
  close: 'Завершить',
  closed: 'Сеанс завершён',
  unknownDevice: 'неизвестное устройство',
  onDevice: (browser: string, system: string): string => [browser, system].filter((part) => part !== '').join(`,${NBSP}`),
}

const browsers: ReadonlyArray<readonly [RegExp, string]> = [[/YaBrowser/, 'Яндекс Браузер'], [/Edg\//, 'Эдж'], [/OPR\//, 'Опера'], [/Firefox\//, 'Файрфокс'], [/Chrome\//, 'Хром'], [/Safari\//, 'Сафари']]
const systems: ReadonlyArray<readonly [RegExp, string]> = [[/Android/, 'Андроид'], [/iPhone|iPad/, 'Айос'], [/Windows/, 'Виндоус'], [/Mac OS X/, 'Макос'], [/Linux/, 'Линукс']]
const named = (userAgent: string, names: ReadonlyArray<readonly [RegExp, string]>): string => names.find(([mark]) => mark.test(userAgent))?.[1] ?? ''

/** 'Хром, Виндоус' out of what the browser says about itself. */
export const deviceName = (userAgent: string): string => sessionTexts.onDevice(named(userAgent, browsers), named(userAgent, systems)) || sessionTexts.unknownDevice
