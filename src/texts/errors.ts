/**
 * What a refusal says: what happened, why, what to do. `src/web/messages.ts` joins the tables of all subjects and does not
 * compile while a code has no wording. A subject keeps its own table in its own file, named `…Refusals`.
 */
export const commonRefusals = {
  INVALID_INPUT: () => 'Проверьте, что введено: отмеченные поля нужно исправить.',
  NOT_FOUND: () => 'Этого нет или вам это недоступно. Вернитесь к списку и выберите заново.',
  FORBIDDEN: () => 'У вашей роли нет права на это действие. Право выдаёт администратор региона.',
}

/** Refusals of the site itself, before any rule is asked. */
export const seamRefusals = {
  SIGNED_OUT: () => 'Вы вышли или сеанс закончился. Войдите снова: введённое осталось на странице.',
  REGION_NOT_CHOSEN: () => 'Сначала выберите регион, в котором вы работаете.',
  FOREIGN_ORIGIN: () => 'Запрос пришёл не с этого сайта и не выполнен. Обновите страницу и повторите.',
  BODY_TOO_LARGE: ({ megabytes }: { megabytes: number }) => `Файл или форма больше ${megabytes}\u00A0МБ. Уменьшите и отправьте снова.`,
  FAULT: ({ number }: { number: string }) => `Ошибка на сервере, данные не изменены. Повторите, а если не поможет, сообщите номер: ${number}`,
}

/** What is wrong with one field, by the code the schema gives it. */
export const fieldTexts: Readonly<Record<string, string>> = {
  REQUIRED: 'Заполните поле',
  TOO_SMALL: 'Слишком мало',
  TOO_SHORT: 'Заполните поле',
  TOO_BIG: 'Слишком много',
  TOO_LONG: 'Слишком длинно',
  INVALID_TYPE: 'Заполните поле',
  INVALID_FORMAT: 'Запись не похожа на нужную, проверьте её',
  INVALID_VALUE: 'Выберите значение из списка',
  INVALID_EMAIL: 'Проверьте адрес почты',
  INVALID_DATE: 'Укажите дату: день, месяц, год',
  INVALID_UNION: 'Выберите значение из списка',
  NOT_MULTIPLE_OF: 'Укажите целое число',
  UNRECOGNIZED_KEYS: 'Лишнее поле: обновите страницу',
  CUSTOM: 'Проверьте значение',
}
export const unknownFieldFault = 'Проверьте значение'
