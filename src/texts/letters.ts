import type { Letter } from '@/domain/accounts/letter'
import { productName } from './common'
import { formatDateTime } from './format'

const removedLink = '[ссылка была только в отправленном письме]'
const signature = `Это письмо отправлено системой ${productName}. Отвечать на него не нужно.`

const invitation = (letter: Letter, link: string): string => [
  `Здравствуйте, ${letter.displayName}.`,
  `Вас приглашают работать в системе мониторинга эффективности руководителей: ${letter.regionName}.`,
  `Чтобы принять приглашение, откройте ссылку до ${formatDateTime(letter.expiresAt, letter.timeZone)}:`,
  link,
  'Ссылка сработает один раз. Если вы не ждали приглашения, ничего делать не нужно.',
  signature,
].join('\n\n')

const passwordReset = (letter: Letter, link: string): string => [
  `Здравствуйте, ${letter.displayName}.`,
  `Кто-то, возможно вы, попросил новый пароль. Чтобы задать его, откройте ссылку до ${formatDateTime(letter.expiresAt, letter.timeZone)}:`,
  link,
  'Ссылка сработает один раз. Если вы ничего не просили, ничего делать не нужно: прежний пароль действует.',
  signature,
].join('\n\n')

const bodies: Record<Letter['kind'], (letter: Letter, link: string) => string> = { invitation, passwordReset }
export const letterSubjects: Record<Letter['kind'], string> = { invitation: 'Приглашение в систему мониторинга', passwordReset: 'Новый пароль' }

/** The words of a letter; `record` is the same without the link. */
export const letterWords = (letter: Letter, link: string): { subject: string; body: string; record: string } => ({
  subject: letterSubjects[letter.kind], body: bodies[letter.kind](letter, link), record: bodies[letter.kind](letter, removedLink),
})
