import { formatDeltaHundredths, formatHundredths, NBSP } from './format'
import { totalInWords } from './score-card'

export const compareTexts = {
  title: 'Сравнение результатов',
  open: 'Сравнить с другим результатом',
  lead: 'Разница баллов раскладывается на вклады показателей и сходится до сотой.',
  crumb: 'Рейтинг',
  named: (code: string, name: string): string => `${code}. ${name}`,
  finding: (first: string, second: string, difference: number): string =>
    difference === 0 ? `${first} и ${second}: баллы равны` : `${first}: на ${totalInWords(Math.abs(difference))} ${difference > 0 ? 'больше' : 'меньше'}, чем ${second}`,
  otherTypes: 'Организации разных типов: к ним применяются разные показатели, поэтому сравнение показывает и разницу работы, и разницу условий.',
  columns: { what: 'Направление, показатель', first: 'Первый', second: 'Второй', difference: 'Разница', running: 'Баллы нарастающим итогом' },
  sum: 'Итого',
  sumLine: (parts: ReadonlyArray<number>, difference: number): string => `${parts.map((part) => formatDeltaHundredths(part)).join(' ')} = ${formatDeltaHundredths(difference)}`,
  running: (from: number, to: number): string => `${formatHundredths(from)}${NBSP}→ ${formatHundredths(to)}`,
  waterfallCaption: 'Вклады направлений в разницу',
  linesCaption: (name: string): string => `Показатели: ${name}`,
  lines: 'Показатели',
  noLines: 'Оба результата не получили здесь баллов.',
  swap: 'Поменять местами',
  choose: 'С кем сравнить',
  search: 'Имя, организация или муниципалитет',
  find: 'Найти',
  more: (count: number): string => `Показаны первые двадцать, ещё ${count}: уточните запрос.`,
  nobody: { title: 'Никого не нашлось', why: 'Сравнить можно с результатами, которые вам доступны. Измените запрос.' },
  person: (name: string, organization: string, municipality: string): string => `${name}, ${organization}, ${municipality}`,
  caption: 'Результаты, доступные для сравнения',
  candidates: { name: 'Руководитель', total: 'Балл' },
  whoFirst: { title: 'Не выбрано, кого сравнивать', why: 'Откройте карточку результата и нажмите «Сравнить с другим результатом».' },
}
