import type { EntryFault } from '@/domain/entry/check-entry'
import type { LockReason } from '@/domain/entry/lock-reason'
import { formatAmount } from './format'

/** Why a cell takes nothing, said in its place. */
export const lockTexts: Readonly<Record<LockReason, string>> = {
  CYCLE_NOT_OPEN: 'Сбор в этом цикле сейчас не идёт: изменить значение нельзя.',
  DEADLINE_PASSED: 'Срок сбора закончился. Попросите министерство продлить срок для организации.',
  FORM_CLOSED_FOR_WRITING: 'Форма сейчас закрыта для правки: она отправлена или уже принята. Чтобы исправить значение, её должны вернуть на доработку.',
  CELL_NOT_REOPENED: 'Форма возвращена, но эта ячейка не названа среди тех, что нужно исправить.',
  VALUE_NEARER: 'Значение уже проверено выше: оно важнее вашего. Напишите проверяющему, если не согласны.',
  NOT_APPLICABLE: 'К организациям этого типа показатель не применяется.',
  NO_RIGHT: 'Вы видите это значение, но вносить его не вправе.',
}

const allowedWords = ({ allowed = [] }: EntryFault): string => allowed.map((word) => `«${word}»`).join(', ')
const faults: Readonly<Record<EntryFault['code'], (fault: EntryFault) => string>> = {
  NOT_A_NUMBER: () => 'Это не число. Запишите число цифрами, например 1 234,5, или «—», если данных нет.',
  TOO_PRECISE: () => 'Больше шести знаков после запятой. Округлите значение.',
  OUT_OF_RANGE: () => 'Число слишком большое: проверьте, нет ли лишних цифр.',
  BELOW_MINIMUM: ({ limit = '0' }) => `Меньше допустимого: наименьшее значение ${formatAmount(limit)}.`,
  ABOVE_MAXIMUM: ({ limit = '0' }) => `Больше допустимого: наибольшее значение ${formatAmount(limit)}.`,
  NOT_WHOLE: () => 'Нужно целое число, без дробной части.',
  NOT_A_CHOICE: (fault) => `Такого варианта нет. Допустимо: ${allowedWords(fault)}.`,
  MARK_NOT_ALLOWED: () => 'По модели это поле применимо всегда. Запишите 0, а если данных нет — «—».',
}
export const entryFaultText = (fault: EntryFault): string => faults[fault.code](fault)

export const entryRefusals = {
  OTHER_PERSON: () => 'На этом компьютере вошёл другой человек: чужой черновик не отправлен. Войдите под своим именем.',
  LAYER_CHANGED: () => 'Ваша роль изменилась: эти значения теперь вносите не вы. Обновите страницу и проверьте, что осталось.',
  BATCH_TAKEN: () => 'Эта отправка уже занята другой. Обновите страницу и повторите.',
}
