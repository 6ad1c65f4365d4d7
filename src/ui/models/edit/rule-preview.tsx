import type { Indicator } from '@/domain/models/model-document'
import type { SampledLine, SampledRule } from '@/domain/scoring/lines/sample-lines'
import { formatAmount } from '@/texts/format'
import { ruleEditorTexts as texts } from '@/texts/model-rule-editor'
import { modelEditorTexts } from '@/texts/model-editor'
import { explanationInWords } from '@/texts/scoring'
import { lineStateNames } from '@/texts/score-card'
import type { LineState } from '@/domain/scoring/cards/cycle-scores'
import { RuleDrawing } from '@/ui/charts/rule-drawing'
import { Table } from '@/ui/kit/table'
import { drawDraft, type DraftDrawing } from './draw-draft'

type Outcome = { readonly key: string; readonly what: string; readonly points: string; readonly count: number }

const reachedCount = (lines: ReadonlyArray<SampledLine>, reached: number): number => lines.filter((line) => line.reached === reached).length

/** Outcomes of rules whose axis is a list: grades, yes and no, the cells of a grid. */
const outcomesOf = ({ rule, max }: Indicator, lines: ReadonlyArray<SampledLine>): ReadonlyArray<Outcome> => {
  if (rule.kind === 'boolean') return [true, false].map((isYes) => ({ key: String(isYes), what: isYes ? texts.yes : texts.no, points: isYes ? max : '0', count: lines.filter(({ value }) => (value !== 0) === isYes).length }))
  if (rule.kind === 'rubric') return rule.grades.map(({ label, points }, at) => ({ key: `${at}`, what: label, points, count: reachedCount(lines, at) }))
  if (rule.kind !== 'status_change') return []
  return rule.statuses.flatMap((status, row) => rule.changes.map((change, column) => {
    const cell = rule.cells[row]?.[column]
    return { key: `${row} ${column}`, what: texts.cell(status.label, change.label), points: cell?.points ?? '0', count: reachedCount(lines, row * rule.changes.length + column) }
  }))
}

const shownPoints = (text: string): string => (/^-?\d+(\.\d+)?$/.test(text) ? formatAmount(text) : text)

const Outcomes = ({ rows }: { rows: ReadonlyArray<Outcome> }) => (
  <Table caption={texts.outcome} dense rows={rows} rowKey={({ key }) => key}
    columns={[
      { key: 'what', header: texts.outcomeColumns.what, rowHeader: true, cell: ({ what }) => what },
      { key: 'points', header: texts.outcomeColumns.points, align: 'end', cell: ({ points }) => shownPoints(points) },
      { key: 'count', header: texts.outcomeColumns.count, align: 'end', cell: ({ count }) => texts.count(count) },
    ]} />
)

const tryDrawing = (indicator: Indicator, lines: ReadonlyArray<SampledLine>): DraftDrawing | null => {
  try {
    return drawDraft(indicator, lines)
  } catch {
    // An amount is still being typed.
    return null
  }
}

/** The rule drawn over its axis or told as a table, what last year's organizations would get by it, and one of them worked through. */
export const RulePreview = ({ indicator, sampled, cycle }: { indicator: Indicator; sampled: SampledRule | undefined; cycle: string | null }) => {
  const lines = sampled?.lines ?? []
  const drawing = tryDrawing(indicator, lines)
  const rows = outcomesOf(indicator, lines)
  return (
    <div className="flex flex-col gap-3">
      {drawing?.rule != null && (
        <RuleDrawing rule={drawing.rule} cluster={drawing.values}
          frame={{ id: 'rule-drawing', title: texts.drawingTitle(texts.axis[drawing.axis], drawing.values.length === 0 ? null : cycle), unit: drawing.axis === 'value' ? indicator.unit : '', source: modelEditorTexts.ruleSource, level: 4 }} />
      )}
      {rows.length > 0 && <Outcomes rows={rows} />}
      {sampled === undefined
        ? <p className="text-sm text-muted">{texts.notYet}</p>
        : (
          <div className="rounded-md bg-sunken px-3 py-2 text-sm" aria-live="polite">
            <p>{sampled.worked === null ? texts.noWorked : texts.worked(explanationInWords(sampled.worked.explanation))}</p>
            {Object.entries(sampled.absent).map(([state, count]) => <p key={state} className="text-muted">{texts.absent(lineStateNames[state as LineState], count)}</p>)}
          </div>
        )}
    </div>
  )
}
