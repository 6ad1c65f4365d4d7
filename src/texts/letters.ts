import { isSecret, type Letter, type SecretLetter } from '@/domain/accounts/letter'
import { productName } from './common'
import { cycleNoticeTexts } from './cycle-notices'
import { formatDate, formatDateTime } from './format'
import { digestLine } from './notifications'

const removedLink = '[ссылка была только в отправленном письме]'
const signature = `Это письмо отправлено системой ${productName}. Отвечать на него не нужно.`

const invitation = (letter: SecretLetter, link: string): string => [
  `Здравствуйте, ${letter.displayName}.`,
  `Вас приглашают работать в системе мониторинга эффективности руководителей: ${letter.regionName}.`,
  `Чтобы принять приглашение, откройте ссылку до ${formatDateTime(letter.expiresAt, letter.timeZone)}:`,
  link,
  'Ссылка сработает один раз. Если вы не ждали приглашения, ничего делать не нужно.',
  signature,
].join('\n\n')

const passwordReset = (letter: SecretLetter, link: string): string => [
  `Здравствуйте, ${letter.displayName}.`,
  `Кто-то, возможно вы, попросил новый пароль. Чтобы задать его, откройте ссылку до ${formatDateTime(letter.expiresAt, letter.timeZone)}:`,
  link,
  'Ссылка сработает один раз. Если вы ничего не просили, ничего делать не нужно: прежний пароль действует.',
  signature,
].join('\n\n')

const cycleNotice = (letter: Extract<Letter, { kind: 'cycleNotice' }>, link: string): string => [
  `Здравствуйте, ${letter.displayName}.`,
  `${letter.regionName}. ${letter.cycleTitle}: ${cycleNoticeTexts[letter.notice]}.`,
  `Сбор данных: с ${formatDate(letter.collectionFrom)} по ${formatDate(letter.deadline)}.`,
  'Подробности на странице цикла:',
  link,
  signature,
].join('\n\n')

const appealNotice = (letter: Extract<Letter, { kind: 'appealNotice' }>, link: string): string => [
  `Здравствуйте, ${letter.displayName}.`,
  `${letter.regionName}. Рассмотрение апелляции №\u00A0${letter.number} завершено: ${letter.isRejected ? 'в удовлетворении отказано' : 'значения исправлены, результаты пересчитаны'}.`,
  'Мотивированное решение и дальнейший порядок обжалования — на странице апелляции:',
  link,
  signature,
].join('\n\n')

const digest = (letter: Extract<Letter, { kind: 'digest' }>, link: string): string => [
  'Здравствуйте.',
  `${letter.regionName}. Вчера пришли уведомления, которых вы ещё не читали:`,
  letter.counts.map(digestLine).join('\n'),
  'Прочитать их можно в системе:',
  link,
  'От писем каждого вида можно отказаться в настройках уведомлений.',
  signature,
].join('\n\n')

const formReminder = (letter: Extract<Letter, { kind: 'formReminder' }>, link: string): string => [
  'Здравствуйте.',
  `${letter.regionName}. ${letter.cycleTitle}: форма организации ещё не отправлена. Последний день — ${formatDate(letter.deadline)}.`,
  'Продолжить заполнение:',
  link,
  signature,
].join('\n\n')

const bodyOf = (letter: Letter, link: string): string => {
  switch (letter.kind) {
    case 'invitation': return invitation(letter, link)
    case 'passwordReset': return passwordReset(letter, link)
    case 'cycleNotice': return cycleNotice(letter, link)
    case 'appealNotice': return appealNotice(letter, link)
    case 'digest': return digest(letter, link)
    case 'formReminder': return formReminder(letter, link)
  }
}
export const letterSubjects: Record<Letter['kind'], string> = { invitation: 'Приглашение в систему мониторинга', passwordReset: 'Новый пароль', cycleNotice: 'Цикл мониторинга', appealNotice: 'Решение по апелляции', digest: 'Непрочитанные уведомления', formReminder: 'Напоминание о форме' }
const subjectOf = (letter: Letter): string => (letter.kind === 'cycleNotice' ? `${letter.cycleTitle}: ${cycleNoticeTexts[letter.notice]}` : letterSubjects[letter.kind])

/** The words of a letter; `record` is the same without the link where the link is a secret. */
export const letterWords = (letter: Letter, link: string): { subject: string; body: string; record: string } => ({
  subject: subjectOf(letter), body: bodyOf(letter, link), record: bodyOf(letter, isSecret(letter) ? removedLink : link),
})
