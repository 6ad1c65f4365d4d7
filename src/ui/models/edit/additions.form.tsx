'use client'

import type { ModelFrame } from '@/domain/models/edit-model'
import type { ModelDocument } from '@/domain/models/model-document'
import type { Adjustment, WeightSet } from '@/domain/models/scoring-parts'
import { ruleEditorTexts as texts } from '@/texts/model-rule-editor'
import { modelPages } from '@/texts/model-pages'
import { Card } from '@/ui/kit/card'
import { SelectField } from '@/ui/kit/field'
import { AggregationForm } from './aggregation.form'
import { PartsList } from './parts-list'
import { RowsEditor, textRows, type TextRow } from './rows-editor'

type Props = { frame: ModelFrame; onChange: (frame: ModelFrame) => void; indicators: ModelDocument['indicators'] }
type Option = { value: string; label: string }

const titled = (list: ReadonlyArray<{ code: string; name: string }>): ReadonlyArray<Option> => list.map(({ code, name }) => ({ value: code, label: modelPages.directionTitle(code, name) }))
const text = (row: TextRow, name: string): string => row[name] ?? ''

const withDirections = ({ directions: _old, ...rest }: WeightSet, directions: NonNullable<WeightSet['directions']>): WeightSet => (directions.length === 0 ? rest : { ...rest, directions })
const withIndicators = ({ indicators: _old, ...rest }: WeightSet, indicators: NonNullable<WeightSet['indicators']>): WeightSet => (indicators.length === 0 ? rest : { ...rest, indicators })

const WeightSetForm = ({ set, put, id, options }: { set: WeightSet; put: (set: WeightSet) => void; id: string; options: { directions: ReadonlyArray<Option>; indicators: ReadonlyArray<Option> } }) => (
  <>
    <RowsEditor id={`${id}-directions`} title={texts.setDirections} rows={textRows(set.directions ?? [])} columns={[{ name: 'direction', label: texts.direction, options: options.directions }, { name: 'max', label: texts.directionMax, kind: 'amount' }]}
      onChange={(rows) => put(withDirections(set, rows.map((row) => ({ direction: text(row, 'direction'), max: text(row, 'max') }))))} />
    <RowsEditor id={`${id}-indicators`} title={texts.setIndicators} rows={textRows(set.indicators ?? [])} columns={[{ name: 'indicator', label: texts.indicator, options: options.indicators }, { name: 'weight', label: texts.weight, kind: 'amount' }]}
      onChange={(rows) => put(withIndicators(set, rows.map((row) => ({ indicator: text(row, 'indicator'), weight: text(row, 'weight') }))))} />
  </>
)

const toAdjustment = (row: TextRow): Adjustment => ({ code: text(row, 'code'), name: text(row, 'name'), kind: row['kind'] === 'penalty' ? 'penalty' : 'bonus', direction: text(row, 'direction'), formula: text(row, 'formula'), max: text(row, 'max') })

const Adjustments = ({ frame, onChange, directions }: { frame: ModelFrame; onChange: Props['onChange']; directions: ReadonlyArray<Option> }) => {
  const words = texts.adjustmentColumns
  return (
    <Card>
      <RowsEditor id="adjustments" title={texts.adjustments} rows={textRows(frame.adjustments ?? [])} onChange={(rows) => onChange({ ...frame, adjustments: rows.map(toAdjustment) })}
        columns={[
          { name: 'code', label: words.code }, { name: 'name', label: words.name }, { name: 'kind', label: words.kind, options: Object.entries(texts.kinds).map(([value, label]) => ({ value, label })) },
          { name: 'direction', label: words.direction, options: directions }, { name: 'formula', label: words.formula }, { name: 'max', label: words.max, kind: 'amount' },
        ]} />
    </Card>
  )
}

/** Means, thresholds, caps, conditional weights, «не оценивается», bonuses and penalties: everything beyond the sum of points. */
export const AdditionsForm = ({ frame, onChange, indicators }: Props) => {
  const levels = frame.levels.map(({ code, name }) => ({ value: code, label: name }))
  const options = { directions: titled(frame.directions), indicators: titled(indicators) }
  return (
    <div className="flex flex-col gap-4">
      <h2 className="text-lg">{texts.additions}</h2>
      <p className="text-sm text-muted">{texts.additionsHelp}</p>
      <AggregationForm frame={frame} onChange={onChange} />
      <PartsList id="cap" title={texts.caps} parts={frame.caps ?? []} start={{ cap: levels[1]?.value ?? '', when: {}, reason: '' }} onChange={(caps) => onChange({ ...frame, caps })} indicators={indicators}>
        {(part, put, id) => <SelectField id={`${id}-cap`} name={`${id}-cap`} label={texts.cap} options={levels} value={part.cap} onChange={(event) => put({ ...part, cap: event.target.value })} />}
      </PartsList>
      <PartsList<WeightSet> id="weights" title={texts.weightSets} parts={frame.weightSets ?? []} start={{ when: {}, reason: '' }} onChange={(weightSets) => onChange({ ...frame, weightSets })} indicators={indicators}>
        {(part, put, id) => <WeightSetForm set={part} put={put} id={id} options={options} />}
      </PartsList>
      <PartsList id="not-rated" title={texts.notRated} parts={frame.notRated ?? []} start={{ when: {}, reason: '' }} onChange={(notRated) => onChange({ ...frame, notRated })} indicators={indicators}>
        {() => null}
      </PartsList>
      <Adjustments frame={frame} onChange={onChange} directions={options.directions} />
    </div>
  )
}
