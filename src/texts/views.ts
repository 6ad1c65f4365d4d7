import { formatCount, formatCountOf } from './format'

/** Words of the views a person keeps. */
export const viewTexts = {
  open: 'Виды',
  title: 'Виды этой страницы',
  lead: 'Вид хранит фильтры, порядок и столбцы страницы под именем. Его видите только вы.',
  none: 'Сохранённых видов этой страницы пока нет.',
  conditions: (count: number): string => (count === 0 ? 'без фильтров' : formatCountOf(count, { one: 'условие', few: 'условия', many: 'условий' })),
  name: 'Название вида',
  freeze: 'Закрепить выпуск: вид всегда открывает те же итоги',
  newest: 'Без этой отметки вид открывает самый новый выпуск.',
  save: 'Сохранить вид',
  list: 'Сохранённые виды',
  isDefault: 'открывается из меню',
  makeDefault: 'Открывать из меню',
  clearDefault: 'Не открывать из меню',
  remove: 'Убрать',
  frozen: 'выпуск закреплён',
  permalink: 'Постоянная ссылка',
  permalinkHelp: 'Ссылка на показанный выпуск: по ней всегда откроются эти же итоги.',
}

export const viewRefusals = {
  TOO_MANY_VIEWS: ({ most }: { most: number }) => `Сохранить можно не больше ${formatCount(most)} видов. Уберите ненужные.`,
}
