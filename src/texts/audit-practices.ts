type Told = { readonly after: Readonly<Record<string, string | null>> }
const titled = (sentence: string) => ({ after }: Told): string => `${sentence} «${after['title'] ?? ''}»`
const who = (after: Told['after']): string => `${after['kind'] === 'mentor' ? 'Наставник' : 'Базовая площадка'} ${after['name'] ?? ''}`

/** What the journal says of best practices, base sites and mentors: sentences, and names for the filter. */
export const practiceAuditSentences = {
  'practice.drafted': titled('Предложена практика'),
  'practice.edited': titled('Изменена практика'),
  'practice.submit': titled('Отправлена на рассмотрение практика'),
  'practice.withdraw': titled('Отозвана с рассмотрения практика'),
  'practice.publish': titled('Опубликована практика'),
  'practice.return': titled('Возвращена на доработку практика'),
  'practice.archive': titled('Убрана в архив практика'),
  'supporter.proposalsRequested': () => 'Запрошен подбор базовых площадок и наставников',
  'supporter.proposed': ({ after }: Told) => `Предложены базовые площадки и наставники: ${after['count'] ?? '0'}`,
  'supporter.ruleSet': ({ after }: Told) => `Изменено правило подбора базовых площадок и наставников, редакция ${after['number'] ?? ''}`,
  'supporter.confirm': ({ after }: Told) => `${who(after)} по приказу №\u00A0${after['orderNumber'] ?? ''}: подтверждено`,
  'supporter.decline': ({ after }: Told) => `${who(after)}: отклонено`,
  'supporter.setCapacity': ({ after }: Told) => `${who(after)}: изменена нагрузка`,
  'supporter.end': ({ after }: Told) => `${who(after)}: завершено`,
}

export const practiceAuditNames: { readonly [Event in keyof typeof practiceAuditSentences]: string } = {
  'practice.drafted': 'Практика предложена',
  'practice.edited': 'Практика изменена',
  'practice.submit': 'Практика на рассмотрении',
  'practice.withdraw': 'Практика отозвана',
  'practice.publish': 'Практика опубликована',
  'practice.return': 'Практика возвращена',
  'practice.archive': 'Практика в архиве',
  'supporter.proposalsRequested': 'Подбор площадок и наставников запрошен',
  'supporter.proposed': 'Площадки и наставники предложены',
  'supporter.ruleSet': 'Правило подбора площадок изменено',
  'supporter.confirm': 'Площадка или наставник подтверждены',
  'supporter.decline': 'Площадка или наставник отклонены',
  'supporter.setCapacity': 'Нагрузка изменена',
  'supporter.end': 'Площадка или наставник завершены',
}
