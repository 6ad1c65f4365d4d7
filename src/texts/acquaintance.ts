import { formatCount, formatCountOf, formatDateTime, NBSP } from './format'
import { plural } from './plural'

export const acquaintanceTexts = {
  title: 'Ознакомление с результатом',
  ask: 'Результат опубликован. Отметьте, что вы с ним ознакомлены: отметка не означает согласия. Мнение можно добавить сейчас или позже, его прочитают муниципалитет и регион.',
  mark: 'Ознакомлен(а)',
  opinion: 'Ваше мнение (необязательно)',
  more: 'Что вы хотите добавить',
  addOpinion: 'Добавить мнение',
  markedSelf: (at: string, zone: string): string => `Вы ознакомились с результатом ${formatDateTime(at, zone)}.`,
  marked: (at: string, zone: string): string => `Руководитель ознакомился с результатом ${formatDateTime(at, zone)}.`,
  onPaper: (at: string, zone: string, by: string): string => `Ознакомление на бумаге отмечено ${formatDateTime(at, zone)}: ${by}.`,
  notMarked: 'Отметки об ознакомлении нет.',
  notPublished: 'Отметить ознакомление можно после публикации выпуска.',
  opinions: 'Мнение руководителя',
  opinionAt: (at: string, zone: string): string => formatDateTime(at, zone),
  note: 'Отметить ознакомление на бумаге',
  noteHelp: 'У руководителя нет учётной записи: отметьте, если он подписал лист ознакомления.',
  column: 'Ознакомление',
  columnMarked: (day: string): string => day,
  columnPaper: (day: string): string => `${day}, на бумаге`,
  columnNone: 'нет отметки',
  opinionsCount: (count: number): string => formatCountOf(count, { one: 'мнение', few: 'мнения', many: 'мнений' }),
  count: (marked: number, cards: number): string => `С результатом ${plural(marked, { one: 'ознакомился', few: 'ознакомились', many: 'ознакомились' })} ${formatCount(marked)} из${NBSP}${formatCount(cards)} ${plural(cards, { one: 'руководителя', few: 'руководителей', many: 'руководителей' })}`,
}

export const acquaintanceRefusals = {
  RELEASE_NOT_PUBLISHED: () => 'Выпуск ещё не опубликован: ознакомление отмечают после публикации.',
  ALREADY_ACQUAINTED: () => 'Ознакомление уже отмечено. Чтобы дополнить отметку, напишите мнение.',
  ACQUAINTED_BY_ACCOUNT: () => 'У руководителя есть учётная запись: отметку ставит он сам.',
}
