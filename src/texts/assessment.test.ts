import { describe, expect, it } from 'vitest'
import { documentKinds } from '@/domain/documents/document-kind'
import { assessmentWords } from './assessment'
import { cycleTexts } from './cycles'
import { documentWords } from './documents-words'

describe('OSE-01 the word of the tenant for what is assessed', () => {
  it.each(documentKinds)('stands in the title of %s, and the word of others does not', (kind) => {
    const title = documentWords.title[kind]('Республики', '2025/26', assessmentWords.вклад)
    expect(title).not.toMatch(/эффективност/u)
    if (kind !== 'recommendation_letter') expect(title).toMatch(/оценк[аеи] вклада руководителей/iu)
    expect(documentWords.title[kind]('Области', '2025/26', assessmentWords.эффективность)).not.toMatch(/вклад/u)
  })

  it('has its own case and preposition', () =>
    expect([documentWords.title.analytical_report('Республики', '2025/26', assessmentWords.вклад), documentWords.title.analytical_report('Области', '2025/26', assessmentWords.эффективность), cycleTexts.suggestedTitle('2026/27', assessmentWords.вклад)]).toEqual([
      'Об оценке вклада руководителей образовательных организаций Республики за 2025/26 учебный год', 'О мониторинге эффективности руководителей образовательных организаций Области за 2025/26 учебный год', 'Оценка вклада руководителей, 2026/27',
    ]))
})
