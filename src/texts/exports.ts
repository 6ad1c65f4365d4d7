const NAME_MAX = 90

/** Words of tables and pictures taken out of a page. */
export const exportTexts = {
  label: 'Выгрузить:',
  xlsx: 'электронная таблица',
  csv: 'с разделителями',
  svg: 'рисунок векторный',
  png: 'рисунок растровый',
  of: (what: string, title: string): string => `${what}: ${title}`,
  failed: 'Не удалось подготовить файл. Обновите страницу и повторите.',
  region: 'Регион', release: 'Выпуск', mark: 'Пометка', demo: 'учебные данные',
  /** «Кластеры рядом, 2025-26 · выпуск 2 от 14.12.2025»: a slash may not stand in a file name. */
  fileName: (title: string, release: string): string => [title.slice(0, NAME_MAX), ...(release === '' ? [] : [release])].join(', ').replaceAll(/[/\\:*?"<>|]/g, '-'),
}
