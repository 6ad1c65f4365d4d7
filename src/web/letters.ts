import type { Letter, WordedLetter } from '@/domain/accounts/letter'
import { env } from '@/platform/env'
import { letterWords } from '@/texts/letters'
import { paths } from './paths'

const pathOf = (letter: Letter): string => {
  if (letter.kind === 'cycleNotice') return paths.cycle(letter.cycleId)
  if (letter.kind === 'appealNotice') return paths.appeal(letter.appealId)
  if (letter.kind === 'formReminder') return paths.entry(letter.cycleId)
  if (letter.kind === 'digest') return paths.notifications({ show: 'unread' })
  return letter.kind === 'invitation' ? paths.invitation(letter.token) : paths.passwordResetToken(letter.token)
}

/** Words of a letter with its link. The host of the link is the configured one, never that of a request. For `sendMail`. */
export const wordLetter = (letter: Letter): WordedLetter => letterWords(letter, new URL(pathOf(letter), env().APP_ORIGIN).href)
