type Facts = Readonly<Record<string, string>>
type Told = { readonly subjectName: string | null; readonly subjectId: string; readonly before: Facts; readonly after: Facts }

const named = (name: string | null): string => (name === null ? '' : `: ${name}`)
const quoted = (name: string | null): string => (name === null ? '' : ` «${name}»`)

const tileSentence = (whom: string, after: Facts): string =>
  after['row'] === undefined || after['row'] === '' ? `Муниципалитет убран со схемы${whom}` : `Муниципалитет поставлен на схему${whom}, ряд ${after['row']}, место ${after['column'] ?? ''}`

/** What the journal says of plans of cycles, of the checking window and of appeals. */
export const cycleSentences = {
  'appeal.created': ({ after }: Told) => `Составлена апелляция №\u00A0${after['number'] ?? ''}`,
  'appeal.evidenceAttached': ({ after }: Told) => `К апелляции приложен документ${quoted(after['fileName'] ?? null)}`,
  'appeal.filed': ({ after }: Told) => `Подана апелляция №\u00A0${after['number'] ?? ''}`,
  'appeal.withdrawn': ({ after }: Told) => `Отозвана апелляция №\u00A0${after['number'] ?? ''}`,
  'appeal.registered': ({ after }: Told) => `Принята к рассмотрению апелляция №\u00A0${after['number'] ?? ''}`,
  'appeal.returned': ({ after }: Told) => `Не принята апелляция №\u00A0${after['number'] ?? ''}: ${after['reason'] ?? ''}`,
  'appeal.assigned': ({ after }: Told) => `Назначен докладчик по апелляции №\u00A0${after['number'] ?? ''}`,
  'appeal.scheduled': ({ after }: Told) => `Назначено заседание по апелляции №\u00A0${after['number'] ?? ''}`,
  'appeal.voted': ({ after }: Told) => `Подан голос по апелляции №\u00A0${after['number'] ?? ''}`,
  'appeal.decided': ({ after }: Told) => `Принято решение по апелляции №\u00A0${after['number'] ?? ''}`,
  'appeal.executed': ({ after }: Told) => `Исправлены значения по апелляции №\u00A0${after['number'] ?? ''}`,
  'appeal.closed': ({ after }: Told) => `Закрыта апелляция №\u00A0${after['number'] ?? ''}`,
  'appeal.commissionAppointed': ({ after }: Told) => `Назначена апелляционная комиссия, приказ №\u00A0${after['orderNumber'] ?? ''}`,
  'result.reviewed': ({ subjectName, after }: Told) => `Предварительный результат${named(subjectName)}: ${after['verdict'] === 'agreed' ? 'руководитель согласен' : 'руководитель не согласен'}`,
  'appeals.getPreliminary.read': ({ subjectName }: Told) => `Открыты предварительные результаты цикла${quoted(subjectName)}`,
  'organization.conditionsDescribed': ({ subjectName }: Told) => `Изменены условия организации${named(subjectName)}`,
  'organization.conditionsDescribedTogether': ({ after }: Told) => `Изменены условия организаций таблицей: ${after['count'] ?? ''}`,
  'organization.conditionsFileRead': ({ after }: Told) => `Прочитан файл условий организаций${quoted(after['fileName'] ?? null)}, строк: ${after['rows'] ?? ''}`,
  'cycle.scheduleProposed': ({ subjectName, after }: Told) => `Цикл${quoted(subjectName)}: предложена редакция ${after['number'] ?? ''} плана-графика`,
  'cycle.instructionAttached': ({ subjectName }: Told) => `Цикл${quoted(subjectName)}: приложена инструкция`,
  'cycle.methodsActSet': ({ subjectName, after }: Told) => `Цикл${quoted(subjectName)}: назван акт о методах: ${after['methodsAct'] ?? ''}`,
  'municipality.tilePlaced': ({ subjectName, after }: Told) => tileSentence(named(subjectName), after),
  'municipality.zoneSet': ({ subjectName }: Told) => `Изменено время муниципалитета${named(subjectName)}`,
  'cycle.formExtended': ({ subjectName, after }: Told) => `Продлён срок сбора${named(subjectName)}: ${after['reason'] ?? ''}`,
  'scoring.getOutside.read': ({ subjectName }: Told) => `Открыто объяснение, почему организация вне рейтинга${named(subjectName)}`,
  'cycle.formExempted': ({ subjectName, after }: Told) => `Освобождена от цикла организация${named(subjectName)}: ${after['reason'] ?? ''}`,
} satisfies Readonly<Record<string, (told: Told) => string>>

export const cycleEventNames: { readonly [Event in keyof typeof cycleSentences]: string } = {
  'appeal.created': 'Апелляция составлена',
  'appeal.evidenceAttached': 'Документ к апелляции',
  'appeal.filed': 'Апелляция подана',
  'appeal.withdrawn': 'Апелляция отозвана',
  'appeal.registered': 'Апелляция принята к рассмотрению',
  'appeal.returned': 'Апелляция не принята',
  'appeal.assigned': 'Докладчик по апелляции',
  'appeal.scheduled': 'Заседание по апелляции',
  'appeal.voted': 'Голос по апелляции',
  'appeal.decided': 'Решение по апелляции',
  'appeal.executed': 'Апелляция исполнена',
  'appeal.closed': 'Апелляция закрыта',
  'appeal.commissionAppointed': 'Апелляционная комиссия назначена',
  'result.reviewed': 'Ознакомление с результатом',
  'appeals.getPreliminary.read': 'Предварительные результаты',
  'organization.conditionsDescribed': 'Условия организации',
  'organization.conditionsDescribedTogether': 'Условия организаций таблицей',
  'organization.conditionsFileRead': 'Файл условий организаций',
  'cycle.scheduleProposed': 'Предложена редакция плана-графика',
  'cycle.instructionAttached': 'Приложена инструкция',
  'cycle.methodsActSet': 'Назван акт о методах',
  'municipality.tilePlaced': 'Муниципалитет переставлен на схеме',
  'municipality.zoneSet': 'Изменено время муниципалитета',
  'cycle.formExtended': 'Срок продлён',
  'scoring.getOutside.read': 'Просмотр объяснения, почему организация вне рейтинга',
  'cycle.formExempted': 'Организация освобождена от цикла',
}
