import { explanationInWords, wordsAsUnits } from '@/texts/scoring'
import { formatMicro, NBSP } from '@/texts/format'
import { MICRO } from '@/domain/shared/micro'
import { modelPages, ruleInWords } from '@/texts/model-pages'
import type { CardLine } from '@/usecases/scoring/describe-card'

const isShort = (micro: number, digits: number): boolean => micro % (MICRO / 10 ** digits) === 0

/** The value as the account shows it: rounded as it is compared, whole counts whole. */
export const lineValueText = ({ indicator, value, explanation }: CardLine, digits: number): string => {
  if (explanation.basis.kind === 'grade' && explanation.basis.label !== undefined) return explanation.basis.label
  if (explanation.basis.kind === 'boolean') return explanation.basis.isYes ? modelPages.yes : modelPages.no
  const amount = formatMicro(value ?? Number.NaN, value === null || isShort(value, digits) ? undefined : digits)
  return wordsAsUnits.has(indicator.unit) ? amount : `${amount}${NBSP}${indicator.unit}`
}

export const lineRuleText = ({ indicator }: CardLine): string => ruleInWords(indicator)

export const lineSentences = (line: CardLine): ReadonlyArray<string> => [explanationInWords(line.explanation)]
