type Told = { readonly after: Readonly<Record<string, string | null>> }
const titled = (sentence: string) => ({ after }: Told): string => `${sentence} «${after['title'] ?? ''}»`

/** What the journal says of best practices: sentences, and names for the filter. */
export const practiceAuditSentences = {
  'practice.drafted': titled('Предложена практика'),
  'practice.edited': titled('Изменена практика'),
  'practice.submit': titled('Отправлена на рассмотрение практика'),
  'practice.withdraw': titled('Отозвана с рассмотрения практика'),
  'practice.publish': titled('Опубликована практика'),
  'practice.return': titled('Возвращена на доработку практика'),
  'practice.archive': titled('Убрана в архив практика'),
}

export const practiceAuditNames: { readonly [Event in keyof typeof practiceAuditSentences]: string } = {
  'practice.drafted': 'Практика предложена',
  'practice.edited': 'Практика изменена',
  'practice.submit': 'Практика на рассмотрении',
  'practice.withdraw': 'Практика отозвана',
  'practice.publish': 'Практика опубликована',
  'practice.return': 'Практика возвращена',
  'practice.archive': 'Практика в архиве',
}
