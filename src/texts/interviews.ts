import { strongestOf, type InterviewSheet, type SheetQuestion } from '@/domain/interviews/interview-sheet'
import type { Acquaintance, InterviewState, InterviewStep } from '@/domain/interviews/interview-workflow'
import { formatCountOf, formatDate, formatHundredths, NBSP } from './format'

export const interviewStatusNames: Record<InterviewState, string> = { planned: 'Назначено', held: 'Проведено, ждёт ознакомления', agreed: 'Согласовано', cancelled: 'Отменено' }
export const interviewStepNames: Record<InterviewStep, string> = {
  reschedule: 'Перенести', hold: 'Внести протокол', revise: 'Исправить протокол', agree: 'Ознакомиться и согласиться', agreeOnPaper: 'Отметить ознакомление на бумаге', cancel: 'Отменить',
}
export const acquaintanceNames: Record<Acquaintance, string> = { own: 'в кабинете', paper: 'под подпись', refused: 'от подписи отказался' }

const percent = (value: number): string => `${value}${NBSP}%`
const interviews = { one: 'собеседование', few: 'собеседования', many: 'собеседований' }
const people = { one: 'руководитель', few: 'руководителя', many: 'руководителей' }

/**
 * The question about a weak indicator: the figure first, then an open question. What the director hardly governs is asked about as
 * conditions, never as a fault (KRA-25).
 */
export const interviewQuestion = ({ code, name, kind, percent: reached, from, controllability }: SheetQuestion): string => {
  const about = `${code} «${name}»: набрано ${percent(reached)} от максимума`
  const seen = kind === 'drop' ? `${about}, в прошлом цикле было ${percent(from)}.` : kind === 'gap' ? `${about}, у похожих организаций в середине ${percent(from)}.` : `${about}.`
  if (controllability === 'low') return `${seen} Этот показатель во многом зависит от условий. Какие условия мешают и какая поддержка нужна?`
  if (kind === 'drop') return `${seen} Что изменилось за это время в работе или в условиях? Что из этого можно вернуть?`
  if (kind === 'gap') return `${seen} Что у вас устроено иначе, чем у них? Чей опыт был бы полезен?`
  return `${seen} Что, по-вашему, повлияло сильнее всего? Что из этого зависит от вас и с чего вы начали бы?`
}

/** All questions of a sheet in order: what went well, what is weak, the interviewer's own, what was not seen. */
export const interviewQuestions = (sheet: InterviewSheet, own: string | null): ReadonlyArray<string> => {
  const best = strongestOf(sheet)
  return [
    best?.percent === undefined || best.percent === null ? 'Что в результатах вы считаете главным успехом и за счёт чего он получен?' : `Лучшее направление — «${best.name}», ${percent(best.percent)} от максимума. За счёт чего получен этот результат и чему здесь могли бы поучиться коллеги?`,
    ...sheet.questions.map(interviewQuestion),
    ...(own ?? '').split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== ''),
    'Все ли данные верны? О чём эти показатели не говорят?',
  ]
}
export const totalText = (total: number, level: string | null): string => `${formatHundredths(total)}${NBSP}балла${level === null ? ', уровень не присвоен' : `, уровень «${level}»`}`

export const interviewTexts = {
  title: 'Собеседования',
  subtitle: 'Разговор с руководителем о результатах: лист готовится по выпуску, договорённости записываются со сроками',
  count: (count: number) => formatCountOf(count, interviews),
  caption: 'Собеседования: сначала назначенные, ближайшие сверху',
  columns: { director: 'С кем', plannedOn: 'День', interviewer: 'Кто проводит', status: 'Состояние', pick: 'Отбор', total: 'Балл', has: 'Собеседование' },
  filters: { status: 'Состояние', any: 'все', apply: 'Показать', municipality: 'Муниципалитет', release: 'Выпуск результатов' },
  emptyTitle: 'Собеседований нет',
  emptyWhy: 'Их назначает муниципалитет или регион по результатам выпуска.',
  plan: 'Назначить собеседования',
  planOne: 'Назначить собеседование',
  planSubtitle: 'Отметьте, с кем поговорить. Сверху руководители с меньшим баллом; лист с вопросами подготовится по слабым показателям каждого.',
  planCaption: 'С кем назначить',
  shownOf: (shown: number, total: number) => `Показано ${shown} из ${formatCountOf(total, people)}`,
  nobodyTitle: 'Назначать не с кем',
  nobodyWhy: 'В выпуске нет результатов руководителей, с которыми вы можете провести собеседование.',
  has: 'уже назначено',
  pickOne: (name: string, organization: string) => `Отметить: ${name}, ${organization}`,
  releaseName: (period: string, number: number) => `${period}, выпуск${NBSP}${number}`,
  noAccount: 'нет учётной записи, сообщите лично',
  profile: 'Профиль по направлениям',
  profileCaption: 'Доля максимума по направлениям',
  profileColumns: { direction: 'Направление', own: 'Результат', group: 'В группе сравнения' },
  questions: 'Вопросы',
  total: 'Итог',
  card: 'Карточка результата',
  when: 'Когда и где',
  at: (day: string, place: string) => `${formatDate(day)}, ${place}`,
  interviewer: 'Кто проводит',
  person: 'С кем',
  minutes: 'Протокол',
  agreed: 'Договорились',
  agreedCaption: 'Договорённости со сроками',
  agreedColumns: { step: 'Что сделать', dueOn: 'До какого дня', advice: 'Рекомендация' },
  nothingAgreed: 'Отдельных договорённостей нет.',
  opinion: 'Мнение руководителя',
  acquaintance: 'Ознакомление',
  acquainted: (how: string, at: string) => `${how}, ${at}`,
  advise: 'Составить рекомендацию',
  openAdvice: 'Открыть рекомендацию',
  basis: 'Основание рекомендации',
  basisOf: (day: string) => `Собеседование ${formatDate(day)} по результатам мониторинга`,
  steps: 'Что можно сделать',
  nothingToDo: 'Сейчас от вас ничего не требуется.',
  history: 'Что происходило',
  plannedEvent: 'Назначено',
  sheet: 'Лист для печати',
  downloads: { docx: 'Скачать для правки', pdf: 'Скачать для печати' },
  fields: {
    plannedOn: 'День собеседования', place: 'Где и во сколько', interviewer: 'Кто проводит: имя и должность', ownQuestions: 'Свои вопросы, каждый с новой строки (необязательно)',
    minutes: 'О чём говорили, к чему пришли', stepText: (number: number) => `Договорённость ${number} (необязательно)`, stepDueOn: (number: number) => `Срок договорённости ${number}`,
    opinion: 'Ваше мнение (необязательно)', opinionOnPaper: 'Мнение руководителя (необязательно)', acquaintance: 'Как ознакомлен', comment: 'Когда и кем отмечено', reason: 'Почему отменено',
  },
  stepHelp: { agree: 'Отметка означает, что вы прочитали протокол и договорённости. Если с чем-то не согласны, напишите: ваше мнение останется в протоколе.', hold: 'Руководитель увидит протокол и договорённости сразу после этого шага.' } as Readonly<Partial<Record<InterviewStep, string>>>,
  working: 'Записываем…',
}

type Step = { readonly step: InterviewStep; readonly status: InterviewState }
export const interviewRefusals = {
  INTERVIEW_STEP_FORBIDDEN: ({ step, status }: Step) => `Действие «${interviewStepNames[step]}» невозможно: собеседование в состоянии «${interviewStatusNames[status]}».`,
  INTERVIEW_NOT_THE_PERSON: () => 'Ознакомиться в кабинете может только тот, с кем проведено собеседование.',
  INTERVIEW_AHEAD: () => 'День собеседования ещё не наступил: протокол вносят после него.',
  INTERVIEW_DAY_PAST: () => 'Этот день уже прошёл. Назначьте собеседование не раньше сегодняшнего дня.',
  INTERVIEW_NOBODY: () => 'Отметьте хотя бы одного руководителя.',
  INTERVIEW_TOO_MANY: ({ most }: { most: number }) => `За один раз можно назначить не больше ${most} собеседований.`,
  INTERVIEW_EXISTS: () => 'С кем-то из отмеченных собеседование по этому выпуску уже назначено. Обновите страницу: у таких руководителей стоит отметка.',
  INTERVIEW_STEP_HALF: ({ number }: { number: number }) => `Договорённость ${number} заполнена не до конца: нужны и дело, и срок.`,
  INTERVIEW_STEP_PAST: ({ number }: { number: number }) => `Срок договорённости ${number} уже прошёл.`,
  INTERVIEW_CHANGED_MEANWHILE: () => 'Протокол только что изменил другой человек. Откройте страницу заново и внесите правку ещё раз.',
  INTERVIEW_NOT_AGREED: () => 'Рекомендацию составляют после ознакомления руководителя с протоколом.',
  INTERVIEW_STEP_ADVISED: () => 'По этой договорённости рекомендация уже составлена.',
}
