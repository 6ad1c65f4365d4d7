type Told = { readonly subjectName: string | null; readonly after: Readonly<Record<string, string>> }
const named = (name: string | null): string => (name === null ? '' : `: ${name}`)

/** What the journal says of desks: acquaintance with results, kept views, tables taken out. */
export const deskAuditSentences = {
  'result.acquainted': ({ subjectName }: Told) => `Руководитель ознакомился со своим результатом${named(subjectName)}`,
  'result.opinionAdded': ({ subjectName }: Told) => `Руководитель добавил мнение о своём результате${named(subjectName)}`,
  'result.acquaintedOnPaper': ({ subjectName }: Told) => `Отмечено ознакомление с результатом на бумаге${named(subjectName)}`,
  'view.saved': ({ after }: Told) => `Сохранён вид страницы: «${after['name'] ?? ''}»`,
  'view.removed': ({ after }: Told) => `Убран вид страницы: «${after['name'] ?? ''}»`,
  'view.defaultSet': ({ after }: Told) => `Выбран вид, с которым открывается страница: «${after['name'] ?? ''}»`,
  'table.exported': ({ after }: Told) => `Выгружена таблица «${after['title'] ?? ''}», строк: ${after['rows'] ?? ''}, страница ${after['page'] ?? ''}`,
}

export const deskAuditNames: { readonly [Event in keyof typeof deskAuditSentences]: string } = {
  'result.acquainted': 'Ознакомление с результатом',
  'result.opinionAdded': 'Мнение о результате',
  'result.acquaintedOnPaper': 'Ознакомление на бумаге',
  'view.saved': 'Вид сохранён',
  'view.removed': 'Вид убран',
  'view.defaultSet': 'Вид по умолчанию',
  'table.exported': 'Выгрузка таблицы',
}
