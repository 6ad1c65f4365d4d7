import { formatCountOf } from './format'

const things = { one: 'строка', few: 'строки', many: 'строк' }

/** Search over what the person may open. */
export const searchTexts = {
  open: 'Поиск',
  title: 'Поиск',
  label: 'Организация, руководитель, муниципалитет, цикл или раздел',
  help: 'Стрелки ведут по найденному, ввод открывает. Найдено только то, что вам доступно.',
  kinds: { organization: 'Организации', director: 'Руководители', municipality: 'Муниципалитеты', cycle: 'Циклы', page: 'Разделы' },
  short: 'Наберите две буквы или больше.',
  nothing: (words: string): string => `По словам «${words}» ничего не нашлось. Проверьте написание.`,
  count: (count: number): string => `Нашлось: ${formatCountOf(count, things)}`,
  failed: 'Поиск не ответил. Повторите.',
} as const
