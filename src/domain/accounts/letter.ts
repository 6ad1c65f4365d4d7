import type { CycleNotice } from '../cycles/cycle-notice'
import type { NotificationCount } from '../notifications/notification-kind'
import type { CalendarDate } from '../shared/calendar'

/** A letter that opens a door: its link holds a secret. */
export type SecretLetter = Extract<Letter, { kind: 'invitation' | 'passwordReset' }>
export const isSecret = (letter: Letter): letter is SecretLetter => letter.kind === 'invitation' || letter.kind === 'passwordReset'

/** A letter before it is worded. The token is the secret part of the link; it is dropped from the record when the letter has gone. */
export type Letter =
  | { readonly kind: 'invitation'; readonly regionName: string; readonly displayName: string; readonly timeZone: string; readonly expiresAt: string; readonly token: string }
  | { readonly kind: 'passwordReset'; readonly regionName: string; readonly displayName: string; readonly timeZone: string; readonly expiresAt: string; readonly token: string }
  | {
      readonly kind: 'cycleNotice'; readonly notice: CycleNotice; readonly regionName: string; readonly displayName: string; readonly timeZone: string
      readonly cycleId: string; readonly cycleTitle: string; readonly collectionFrom: CalendarDate; readonly deadline: CalendarDate
    }
  | { readonly kind: 'appealNotice'; readonly regionName: string; readonly displayName: string; readonly number: number; readonly isRejected: boolean; readonly appealId: string }
  /** Counts only: the body of a letter holds no personal data. */
  | { readonly kind: 'digest'; readonly regionName: string; readonly counts: ReadonlyArray<NotificationCount> }
  | { readonly kind: 'formReminder'; readonly regionName: string; readonly cycleId: string; readonly cycleTitle: string; readonly deadline: CalendarDate }
/** `record`: what stays in the register of letters, without the link. */
export type WordedLetter = { readonly subject: string; readonly body: string; readonly record: string }
