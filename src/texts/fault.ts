/** Words of the page that stands in for one that broke. By themselves: every page brings this file to the browser. */
export const faultTexts = {
  title: 'Страница не открылась',
  what: 'Произошла ошибка на сервере. Введённое не отправлено, данные не изменены.',
  retry: 'Попробовать ещё раз',
  number: (number: string): string => `Номер ошибки для обращения: ${number}`,
}
