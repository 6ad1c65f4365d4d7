/** Words of the files that anybody may take from the public pages. */
export const publicTableTexts = {
  title: 'Таблицы в файлах',
  help: (smallest: number): string => `То же, что на этой странице, для вычислений. В каждой строке названы регион и выпуск. Группы, где меньше ${smallest} участников, и те, по которым их можно вычислить, записаны словом «скрыто».`,
  methodHelp: 'Методика по строкам: для сравнения и для расчётов. В каждой строке названы регион и версия.',
  of: (what: string, title: string): string => `${what}: ${title}`,
  hidden: 'скрыто',
  version: 'Версия методики',
  workbook: 'Методика целиком, электронная таблица',
  tables: {
    levels: 'Уровни по типам организаций',
    directions: 'Медианы направлений по типам организаций',
    municipalities: (type: string): string => `Медианы муниципалитетов: ${type.toLowerCase()}`,
    scale: 'Шкала уровней',
    indicators: 'Показатели',
    fields: 'Что собирается',
  },
  columns: {
    type: 'Тип организаций', people: 'Участников', median: 'Медиана балла', rest: 'Без уровня или скрыто', municipality: 'Муниципалитет',
    direction: (code: string, name: string): string => `Н${code} ${name}, медиана, % максимума`,
    level: 'Уровень', from: 'От', below: 'Ниже', code: 'Номер', name: 'Показатель', unit: 'Единица', ofDirection: 'Направление', rule: 'Правило баллов', max: 'Наибольший балл', weight: 'Вес',
    field: 'Сведение', about: 'О чём', source: 'Источник',
  },
} as const
