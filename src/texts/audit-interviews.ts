type Told = { readonly after: Readonly<Record<string, string | null>> }

/** What the journal says of interviews: sentences, and names for the filter. */
export const interviewAuditSentences = {
  'interview.planned': ({ after }: Told) => `Назначены собеседования: ${after['count'] ?? ''}, день ${after['plannedOn'] ?? ''}`,
  'interview.reschedule': () => 'Собеседование перенесено',
  'interview.hold': () => 'Внесён протокол собеседования',
  'interview.revise': () => 'Исправлен протокол собеседования',
  'interview.agree': () => 'Руководитель ознакомлен с протоколом собеседования',
  'interview.agreeOnPaper': () => 'Отмечено ознакомление с протоколом собеседования на бумаге',
  'interview.cancel': () => 'Собеседование отменено',
  'interview.advised': ({ after }: Told) => `По договорённости на собеседовании составлена рекомендация «${after['title'] ?? ''}»`,
  'interviews.get.read': () => 'Открыто собеседование',
}

export const interviewAuditNames: { readonly [Event in keyof typeof interviewAuditSentences]: string } = {
  'interview.planned': 'Собеседования назначены',
  'interview.reschedule': 'Собеседование перенесено',
  'interview.hold': 'Протокол собеседования',
  'interview.revise': 'Протокол собеседования исправлен',
  'interview.agree': 'Ознакомление с протоколом собеседования',
  'interview.agreeOnPaper': 'Ознакомление с протоколом на бумаге',
  'interview.cancel': 'Собеседование отменено',
  'interview.advised': 'Рекомендация по собеседованию',
  'interviews.get.read': 'Просмотр собеседования',
}
