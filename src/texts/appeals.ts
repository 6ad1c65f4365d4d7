import type { AppealOutcome, AppealStatus, AppealStep } from '@/domain/appeals/appeal-workflow'
import type { EntryFault } from '@/domain/entry/check-entry'
import { entryFaultText } from './entry'
import { formatAmount, formatCount, formatDate, formatDeadline, NBSP, NO_DATA, NOT_APPLICABLE } from './format'

export const appealStatusNames: Record<AppealStatus, string> = {
  draft: 'черновик', filed: 'подана', registered: 'принята к рассмотрению', under_review: 'на рассмотрении', hearing: 'заседание комиссии', upheld: 'удовлетворена', partially_upheld: 'удовлетворена частично', rejected: 'отклонена',
  executed: 'исполнена', closed: 'закрыта', returned: 'не принята', withdrawn: 'отозвана',
}
export const appealStepNames: Record<AppealStep, string> = {
  attach: 'Приложить документ', file: 'Подать апелляцию', register: 'Принять к рассмотрению', return: 'Вернуть без рассмотрения', assign: 'Назначить докладчика', schedule: 'Назначить заседание', vote: 'Проголосовать',
  uphold: 'Записать решение: удовлетворить', upholdPartly: 'Записать решение: удовлетворить частично', reject: 'Записать решение: отклонить', execute: 'Исправить значения', close: 'Закрыть', withdraw: 'Отозвать апелляцию',
}
const done: Record<AppealStep, string> = {
  attach: 'приложен документ', file: 'подана', register: 'принята к рассмотрению', return: 'возвращена без рассмотрения', assign: 'назначен докладчик', schedule: 'назначено заседание', vote: 'подан голос', uphold: 'удовлетворена',
  upholdPartly: 'удовлетворена частично', reject: 'отклонена', execute: 'значения исправлены', close: 'закрыта', withdraw: 'отозвана',
}
export const appealStepDone = (step: string): string => done[step as AppealStep] ?? step
export const verdictNames: Record<AppealOutcome, string> = { upheld: 'удовлетворить', partially_upheld: 'удовлетворить частично', rejected: 'отклонить' }

/** The text of a cell as people read it. */
export const cellWords = (cell: string): string => {
  if (cell === '' || cell === 'd') return NO_DATA
  if (cell === 'n') return NOT_APPLICABLE
  return cell === 'w' ? 'скрыто' : formatAmount(cell)
}

export const appealTexts = {
  title: 'Апелляции', one: (number: number): string => `Апелляция №${NBSP}${number}`, subtitle: 'Несогласие руководителя с учтёнными значениями решает комиссия, а не тот, кто их проверял', caption: 'Апелляции', emptyTitle: 'Апелляций нет',
  emptyWhy: 'Руководитель подаёт апелляцию со страницы ознакомления с предварительным результатом.',
  columns: { number: 'Номер', period: 'Учебный год', organization: 'Организация', municipality: 'Муниципалитет', items: 'Показателей', filedAt: 'Подана', status: 'Состояние' },
  registerBy: (date: string): string => `принять до ${formatDate(date)}`, registerLate: 'срок приёма прошёл',
  commission: 'Апелляционная комиссия', noCommission: 'Комиссия не назначена. Состав утверждает приказом утверждающий.', commissionOrder: (number: string, date: string): string => `Приказ №${NBSP}${number} от ${formatDate(date)}`,
  quorum: (count: number): string => `Для решения нужно голосов: ${formatCount(count)}`, chair: 'председатель', appoint: 'Назначить состав', members: 'Члены комиссии', chairField: 'Председатель', orderNumber: 'Номер приказа', orderDate: 'Дата приказа', orderFile: 'Файл приказа',
  newTitle: 'Новая апелляция', newWhy: (organization: string): string => `${organization}. Назовите показатели, значение которых учтено неверно, своё значение и основание. Документы приложите на следующем шаге.`,
  until: (iso: string, zone: string): string => `Апелляции принимают до ${formatDeadline(iso, zone)}`, closedTitle: 'Приём апелляций не идёт', closedWhy: 'Апелляцию подают после открытия ознакомления, в течение срока из плана-графика.',
  field: 'Показатель и поле', fieldOption: ({ indicatorCode, label, unit, counted }: { indicatorCode: string; label: string; unit: string; counted: string }): string => `${indicatorCode} ${label}${unit === '' ? '' : `, ${unit}`} — учтено ${cellWords(counted)}`, choose: 'выберите',
  ownValue: 'Ваше значение', ownValueHelp: '0, «нет данных» и «не применимо» — разные ответы', reason: 'Почему', addItem: 'Добавить показатель', removeItem: 'Убрать', create: 'Составить апелляцию', creating: 'Составляем…',
  itemTitle: (index: number): string => `Показатель ${index}`,
  items: 'Что оспорено', itemsCaption: 'Оспоренные значения', itemColumns: { indicator: 'Показатель', counted: 'Учтено', own: 'Значение руководителя', reason: 'Основание', decided: 'Решение комиссии' },
  files: 'Документы', noFiles: 'Документов пока нет. Без документа апелляцию не подать.', evidence: 'Документ', evidenceFor: 'Что подтверждает', wholeAppeal: 'Апелляцию в целом', provesField: (label: string): string => `подтверждает: ${label}`, download: 'Скачать',
  steps: 'Что можно сделать', stopped: 'Пока нельзя', way: 'Ход рассмотрения', wayCaption: 'Шаги рассмотрения, новые сверху', wayColumns: { at: 'Когда', step: 'Что сделано', by: 'Кем', comment: 'Пояснение' }, bySystem: 'система',
  facts: { status: 'Состояние', organization: 'Организация', cycle: 'Цикл', filedAt: 'Подана', rapporteur: 'Докладчик', hearing: 'Заседание', place: 'Место', link: 'Ссылка для участия' },
  hearingLink: 'подключиться', rapporteurField: 'Докладчик', noRapporteurs: 'В комиссии нет никого, кто не проверял эти значения. Измените её состав.', hearingAt: 'Дата и время', hearingPlace: 'Место', hearingUrl: 'Ссылка для дистанционного участия', returnReason: 'Причина',
  zone: 'По времени вашего компьютера',
  votes: 'Голоса', votesCaption: 'Голоса членов комиссии', voted: (votes: number, needed: number, members: number): string => `Проголосовали ${formatCount(votes)} из ${formatCount(members)}, нужно ${formatCount(needed)}`, voteColumns: { member: 'Член комиссии', verdict: 'Голос', comment: 'Мнение' }, verdict: 'Ваш голос', voteComment: 'Мнение',
  verdictOptions: verdictNames,
  decision: 'Решение', motivation: 'Мотивированное решение', protocolNumber: 'Номер протокола', protocolDate: 'Дата протокола', protocolFile: 'Протокол с подписями', protocol: (number: string, date: string): string => `Протокол №${NBSP}${number} от ${formatDate(date)}`,
  decidedValue: (label: string): string => `Верное значение: ${label}`, further: 'Если вы не согласны с решением, его можно обжаловать учредителю или в суд.',
  executeConsequence: 'Значения будут исправлены в проверенном слое. Затем рассчитайте новый выпуск: он покажет разницу для каждого, кого она коснулась.',
  recalculate: 'Значения исправлены. Рассчитайте новый выпуск на странице цикла.', difference: (number: number): string => `Что изменил выпуск ${formatCount(number)}`, toCycle: 'К циклу', result: 'Оспоренный результат',
  fileConsequence: 'После подачи изменить апелляцию нельзя, отозвать можно до начала рассмотрения.', withdrawConsequence: 'Апелляция не будет рассмотрена. Подать новую можно, пока идёт приём.', registerConsequence: 'Апелляция передаётся комиссии.',
} as const

export const preliminaryTexts = {
  title: 'Ознакомление с результатом', open: 'Ознакомление', closedTitle: 'Ознакомление сейчас не идёт', closedWhy: 'Предварительные результаты открывает аналитик после проверки данных.', subtitle: (title: string, release: number): string => `${title}, предварительный выпуск ${formatCount(release)}`,
  total: 'Балл', level: 'Уровень', explanation: 'Посмотреть, из чего сложился результат', agree: 'Согласен', dispute: 'Не согласен', agreeConsequence: 'Мы запишем, что вы ознакомились и согласны. До конца приёма апелляций мнение можно изменить.',
  disputeConsequence: 'Напишите, с чем вы не согласны. Это увидит оператор. Чтобы значение пересмотрели, подайте апелляцию.', comment: 'С чем вы не согласны', appeal: 'Подать апелляцию',
  said: { agreed: 'вы согласны', disputed: 'вы не согласны' }, notSaid: 'вы ещё не ответили', verdicts: { agreed: 'согласен', disputed: 'не согласен' }, notLooked: 'не ответил',
  board: 'Кто ознакомился', boardCaption: 'Ответы руководителей на предварительные результаты', finding: (agreed: number, disputed: number, total: number): string => `Согласны ${formatCount(agreed)}, не согласны ${formatCount(disputed)}, не ответили ${formatCount(total - agreed - disputed)} из ${formatCount(total)}`,
  columns: { director: 'Руководитель', organization: 'Организация', municipality: 'Муниципалитет', total: 'Балл', verdict: 'Ответ', comment: 'Пояснение' },
} as const

export const appealRefusals = {
  APPEAL_STEP_FORBIDDEN: ({ status }: { status: AppealStatus }) => `Этот шаг сейчас невозможен: апелляция — «${appealStatusNames[status]}». Обновите страницу.`,
  APPEAL_WINDOW_CLOSED: () => 'Приём апелляций не идёт: он открывается вместе с ознакомлением и длится столько рабочих дней, сколько назвал план-график.',
  APPEAL_WITHOUT_SUBJECT: () => 'В апелляции не назван ни один показатель.',
  APPEAL_ITEM_UNKNOWN: () => 'Этого показателя нет в апелляции. Обновите страницу.',
  APPEAL_WITHOUT_EVIDENCE: () => 'Приложите хотя бы один документ, который подтверждает ваше значение.',
  APPEAL_FILED_LATE: () => 'Апелляция подана после последнего дня приёма. Её можно только вернуть с причиной.',
  APPEAL_RAPPORTEUR_NOT_MEMBER: () => 'Докладчиком назначают члена апелляционной комиссии.',
  APPEAL_RAPPORTEUR_VERIFIED: () => 'Этот человек сам проверял оспоренное значение. Назначьте другого.',
  APPEAL_NOT_MEMBER: () => 'Голосуют только члены апелляционной комиссии.',
  APPEAL_ALREADY_VOTED: () => 'Ваш голос уже записан.',
  APPEAL_NO_QUORUM: ({ votes, needed }: { votes: number; needed: number }) => `Нет кворума: голосов ${formatCount(votes)}, нужно ${formatCount(needed)}.`,
  APPEAL_OTHER_OUTCOME: () => 'Комиссия проголосовала иначе. Обновите страницу.',
  APPEAL_NOT_RECALCULATED: () => 'После исправления ещё не рассчитан новый выпуск.',
  APPEAL_NOT_OWN_RESULT: () => 'Оспорить можно только свой результат в этой организации.',
  APPEAL_ALREADY_OPEN: () => 'Апелляция этой организации в этом цикле уже есть. Откройте её из списка.',
  APPEAL_OF_ANOTHER: () => 'Эту апелляцию составил другой человек.',
  APPEAL_FIELD_UNKNOWN: () => 'Такого показателя в модели нет. Обновите страницу.',
  APPEAL_FIELD_TWICE: () => 'Один показатель назван дважды. Уберите повтор.',
  APPEAL_VALUE_SAME: ({ field }: { field: string }) => `Ваше значение «${field}» такое же, как учтённое. Укажите другое или уберите показатель.`,
  APPEAL_VALUE_FAULT: ({ field, fault }: { field: string; fault: EntryFault }) => `${field}: ${entryFaultText(fault)}`,
  APPEAL_VALUES_MISSING: () => 'При частичном удовлетворении запишите верное значение каждого показателя.',
  APPEAL_HEARING_PAST: () => 'Дата заседания уже прошла. Назначьте будущую.',
  APPEAL_MEMBER_UNKNOWN: () => 'В составе есть человек, который больше не работает в регионе, или председатель не входит в комиссию.',
  APPEAL_FORM_GONE: () => 'Форму изменили одновременно с вами. Обновите страницу и повторите.',
  PRELIMINARY_NOT_SHOWN: () => 'Ознакомление сейчас не идёт.',
  REVIEW_REASON_MISSING: () => 'Напишите, с чем вы не согласны.',
}
