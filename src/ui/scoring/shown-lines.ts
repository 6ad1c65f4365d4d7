import { cardTexts, cellInWords, lineStateNames } from '@/texts/score-card'
import { formatHundredths } from '@/texts/format'
import { MICRO } from '@/domain/shared/micro'
import type { RuleDrawingProps } from '@/ui/charts/rule-drawing'
import type { CardAdjustment, CardLine } from '@/usecases/scoring/describe-card'
import type { FieldCell } from '@/usecases/scoring/describe-fields'
import type { ScoreCard } from '@/usecases/scoring/get-score-card'
import type { ShownLine } from './account-table'
import { drawnRule } from './drawn-rule'
import type { ShownField, ShownTrace } from './line-trace'
import { lineRuleText, lineSentences, lineValueText } from './line-texts'

const givenText = (field: FieldCell, zone: string): string =>
  field.given === null || field.layer === null ? cardTexts.givenUnknown : cardTexts.given({ layer: field.layer, at: field.given.at, zone, by: field.given.by, file: field.given.fileName })

const shownField = (field: FieldCell, zone: string): ShownField => ({
  key: field.key, label: field.label, value: cellInWords(field, field),
  given: field.state === 'noData' && field.layer === null ? null : givenText(field, zone),
  changed: field.changed === null ? null : cardTexts.changed(cellInWords(field, field.changed)),
})

const drawingOf = (line: CardLine, card: ScoreCard): RuleDrawingProps | null => {
  const rule = drawnRule(line.indicator, line.reference)
  if (rule === null || line.value === null || line.state !== 'scored') return null
  return {
    rule, own: line.value / MICRO, digits: 2, ...(card.isSelf ? {} : { ownLabel: cardTexts.person }),
    frame: { id: `rule-${line.indicator.code}`, title: cardTexts.ruleTitle(line.points, line.indicator.max), unit: line.indicator.unit, source: line.indicator.passport.source, release: cardTexts.shortRelease(card.release.period, card.release.number), level: 3 },
  }
}

const titleOf = ({ code, name }: { code: string; name: string }): string => `${code}. ${name}`

const traceOf = (line: CardLine, card: ScoreCard, passportHref: string): ShownTrace => ({
  label: cardTexts.traceOf(titleOf(line.indicator)),
  sentences: lineSentences(line),
  fields: line.fields.map((field) => shownField(field, card.release.timeZone)),
  formula: `${cardTexts.formula}: ${line.indicator.passport.formulaInWords}`,
  passportHref,
  drawing: drawingOf(line, card),
})

/** With means and other weights, what the line really weighs; else the weight the model gives it. */
const weightText = ({ weight, indicator }: CardLine): string | null =>
  weight !== null ? cardTexts.weightUsed(weight) : indicator.weight === '1' ? null : cardTexts.pointsWeighted(indicator.weight)

const isCounted = ({ state }: CardLine): boolean => state === 'scored' || state === 'missing' || state === 'voided' || state === 'divisionByZero'

/** A line of the account in words. */
export const shownLine = (line: CardLine, card: ScoreCard, passportHref: string): ShownLine => {
  const hasValue = line.state === 'scored' || line.state === 'voided'
  return {
    key: line.indicator.code, title: titleOf(line.indicator),
    value: hasValue ? lineValueText(line, card.rounding.compareDigits) : lineStateNames[line.state],
    isState: !hasValue,
    rule: lineRuleText(line),
    points: isCounted(line) ? cardTexts.pointsOf(line.points, line.indicator.max) : cardTexts.notApplicableNote,
    weight: weightText(line),
    contribution: isCounted(line) ? formatHundredths(line.contribution) : cardTexts.notApplicableNote,
    trace: traceOf(line, card, passportHref),
  }
}

/** A bonus or a penalty, in the same columns. */
export const shownAdjustment = (line: CardAdjustment): ShownLine => ({
  key: line.code, title: titleOf(line), value: cardTexts.adjustmentNames[line.kind], isState: false, rule: cardTexts.adjustmentRule(line.kind, line.max),
  points: cardTexts.signedPoints(line.amount), weight: null, contribution: formatHundredths(line.contribution), trace: null,
})
