/** Kinds of what people are told; each may be left out of letters. */
export const notificationKinds = [
  'cycleNews', 'deadlineNear', 'reminder', 'formSubmitted', 'formReturned', 'formConfirmed', 'formAccepted', 'recommendationIssued', 'recommendationMoved', 'groundSuperseded',
  'decisionCommunicated', 'appealAnswered', 'practiceSubmitted', 'practiceAnswered', 'supporterConfirmed', 'interviewPlanned', 'interviewHeld', 'pairMoved', 'formExpired', 'appealFiled', 'appealMoved',
] as const
export type NotificationKind = (typeof notificationKinds)[number]

export const isNotificationKind = (text: string): text is NotificationKind => (notificationKinds as ReadonlyArray<string>).includes(text)

/** Kinds that go by letters of their own at once; the digest does not repeat them. */
const MAILED_AT_ONCE: ReadonlySet<NotificationKind> = new Set(['cycleNews', 'reminder', 'appealAnswered'])
export const digestKinds: ReadonlyArray<NotificationKind> = notificationKinds.filter((kind) => !MAILED_AT_ONCE.has(kind))

/** Days before the last day of a form on which its people are told. */
const DAYS_BEFORE: ReadonlyArray<number> = [7, 3, 1]
export const isToldToday = (daysLeft: number): boolean => DAYS_BEFORE.includes(daysLeft)

export type NotificationCount = { readonly kind: NotificationKind; readonly count: number }
