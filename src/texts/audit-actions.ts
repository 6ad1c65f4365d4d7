import { interviewAuditNames, interviewAuditSentences } from './audit-interviews'
import { practiceAuditNames, practiceAuditSentences } from './audit-practices'

/** What the journal says of actions on results (pairs, payroll): sentences, and names for the filter. */
export const actionAuditSentences = {
  ...practiceAuditSentences,
  'region.smallestGroupSet': ({ before, after }: { readonly before: Readonly<Record<string, string | null>>; readonly after: Readonly<Record<string, string | null>> }) => `Порог малых групп: было ${before['smallestGroup'] ?? ''}, стало ${after['smallestGroup'] ?? ''}`,
  ...interviewAuditSentences,
  'pair.proposalsRequested': () => 'Запрошен подбор пар для передачи опыта',
  'pair.proposed': ({ after }: { readonly after: Readonly<Record<string, string | null>> }) => `Предложены пары для передачи опыта: ${after['count'] ?? '0'}`,
  'pair.confirm': () => 'Пара для передачи опыта подтверждена',
  'pair.agree': () => 'Дано согласие на участие в паре',
  'pair.agreeOnPaper': () => 'Отмечено согласие на участие в паре, данное на бумаге',
  'pair.decline': () => 'Отказ от участия в паре',
  'pair.schedule': ({ after }: { readonly after: Readonly<Record<string, string | null>> }) => `Назначен педсовет на ${after['meetingOn'] ?? ''}`,
  'pair.hold': () => 'Внесён протокол педсовета',
  'pair.followUp': () => 'Внесено, что изменилось после педсовета',
  'pair.close': () => 'Передача опыта завершена',
  'pair.cancel': () => 'Пара для передачи опыта отменена',
  'pairs.get.read': () => 'Открыта пара для передачи опыта',
  'decisions.getIncentiveSheet.read': () => 'Выгружены баллы для начисления стимулирующих выплат',
}

export const actionAuditNames: { readonly [Event in keyof typeof actionAuditSentences]: string } = {
  ...practiceAuditNames,
  'region.smallestGroupSet': 'Порог малых групп',
  ...interviewAuditNames,
  'pair.proposalsRequested': 'Подбор пар запрошен',
  'pair.proposed': 'Пары предложены',
  'pair.confirm': 'Пара подтверждена',
  'pair.agree': 'Согласие на участие в паре',
  'pair.agreeOnPaper': 'Согласие на участие на бумаге',
  'pair.decline': 'Отказ от участия в паре',
  'pair.schedule': 'Педсовет назначен',
  'pair.hold': 'Протокол педсовета',
  'pair.followUp': 'Итог передачи опыта',
  'pair.close': 'Передача опыта завершена',
  'pair.cancel': 'Пара отменена',
  'pairs.get.read': 'Просмотр пары',
  'decisions.getIncentiveSheet.read': 'Выгрузка баллов для выплат',
}
