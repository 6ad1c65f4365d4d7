'use client'

import type { ModelFrame } from '@/domain/models/edit-model'
import { modelEditorTexts as texts } from '@/texts/model-editor'
import { policyNames, ruleEditorTexts } from '@/texts/model-rule-editor'
import { Card } from '@/ui/kit/card'
import { Checkbox, SelectField, TextField } from '@/ui/kit/field'
import { AmountInput } from './amount-input'
import { filledRows, RowsEditor, textRows, type TextRow } from './rows-editor'

type Props = { frame: ModelFrame; onChange: (frame: ModelFrame) => void }

const codes = (text: string): ReadonlyArray<string> => text.split(',').map((part) => part.trim()).filter((part) => part !== '')
const whole = (text: string): number => (/^\d{1,4}$/.test(text) ? Number.parseInt(text, 10) : 0)
const named = (list: ReadonlyArray<{ code: string; name: string }>) => list.map(({ code, name }) => ({ value: code, label: /^\d/.test(code) ? `${code}. ${name}` : name }))

/** Optional cells left empty go out of their row. */
const withoutEmpty = (row: TextRow, names: ReadonlyArray<string>): TextRow => Object.fromEntries(Object.entries(row).filter(([name, value]) => value !== '' || !names.includes(name)))

const Lists = ({ frame, onChange }: Props) => {
  const [levels, directions] = [named(frame.levels), named(frame.directions)]
  return (
    <Card>
      <div className="flex flex-col gap-6">
        <TextField id="model-name" name="model-name" label={texts.modelName} value={frame.name} onChange={(event) => onChange({ ...frame, name: event.target.value })} />
        <RowsEditor id="groups" title={texts.groups} rows={textRows(frame.groups)} columns={[{ name: 'code', label: texts.code, kind: 'made' }, { name: 'name', label: texts.name }, { name: 'weight', label: ruleEditorTexts.groupWeight, kind: 'amount' }]} onChange={(rows) => onChange({ ...frame, groups: rows.map((row) => withoutEmpty(row, ['weight'])) as unknown as ModelFrame['groups'] })} />
        <RowsEditor id="directions" title={texts.directions} rows={textRows(frame.directions)} onChange={(rows) => onChange({ ...frame, directions: rows.map((row) => withoutEmpty(row, ['emptyReason'])) as unknown as ModelFrame['directions'] })}
          columns={[{ name: 'code', label: texts.code }, { name: 'name', label: texts.name }, { name: 'group', label: texts.group, options: named(frame.groups) }, { name: 'max', label: texts.max, kind: 'amount' }, { name: 'source', label: texts.source }, { name: 'emptyReason', label: ruleEditorTexts.emptyReason }]} />
        <RowsEditor id="levels" title={texts.levels} rows={textRows(frame.levels)} onChange={(rows) => onChange({ ...frame, levels: rows as unknown as ModelFrame['levels'] })}
          columns={[{ name: 'code', label: texts.code, kind: 'made' }, { name: 'name', label: texts.name }, { name: 'from', label: texts.from, kind: 'amount' }, { name: 'tone', label: texts.tone, options: Object.entries(texts.tones).map(([value, label]) => ({ value, label })) }]} />
        <RowsEditor id="floors" title={texts.floors} rows={textRows(frame.floors)} onChange={(rows) => onChange({ ...frame, floors: rows as unknown as ModelFrame['floors'] })}
          columns={[{ name: 'level', label: texts.level, options: levels }, { name: 'direction', label: texts.direction, options: directions }, { name: 'belowPercent', label: texts.below, kind: 'amount' }, { name: 'cap', label: texts.cap, options: levels }]} />
        <RowsEditor id="law" title={texts.law} rows={textRows(frame.legalBasis)} onChange={(rows) => onChange({ ...frame, legalBasis: filledRows(rows) })}
          columns={[{ name: 'title', label: texts.lawTitle }, { name: 'number', label: texts.lawNumber }, { name: 'date', label: texts.lawDate, kind: 'date' }]} />
      </div>
    </Card>
  )
}

const Cluster = ({ frame, onChange }: Props) => {
  const { by } = frame.cluster
  const features = Object.keys(texts.clusterFeatures) as ReadonlyArray<(typeof by)[number]>
  return (
    <fieldset className="flex flex-wrap gap-4 md:col-span-2">
      <legend className="mb-1 text-sm font-medium">{texts.clusterBy}</legend>
      {features.map((feature) => (
        <Checkbox key={feature} id={`cluster-${feature}`} label={texts.clusterFeatures[feature]} checked={by.includes(feature)}
          onChange={() => onChange({ ...frame, cluster: { ...frame.cluster, by: features.filter((one) => (one === feature) !== by.includes(one)) } })} />
      ))}
    </fieldset>
  )
}

const Numbers = ({ frame, onChange }: Props) => (
  <Card title={texts.frame} level={2}>
    <div className="grid gap-4 md:grid-cols-2">
      <SelectField id="missing-policy" name="missing-policy" label={ruleEditorTexts.missingPolicy} options={Object.entries(policyNames).map(([value, label]) => ({ value, label }))} value={frame.missing.policy}
        onChange={(event) => onChange({ ...frame, missing: { ...frame.missing, policy: event.target.value as ModelFrame['missing']['policy'] } })} />
      <AmountInput id="missing" label={texts.noLevelAbove} value={frame.missing.noLevelAbovePercent} onChange={(noLevelAbovePercent) => onChange({ ...frame, missing: { ...frame.missing, noLevelAbovePercent } })} />
      <AmountInput id="thin" label={texts.thinBelow} value={frame.thinDirection.belowPercent} onChange={(belowPercent) => onChange({ ...frame, thinDirection: { belowPercent } })} />
      <AmountInput id="compare" label={texts.compareDigits} value={String(frame.rounding.compareDigits)} onChange={(text) => onChange({ ...frame, rounding: { ...frame.rounding, compareDigits: whole(text) } })} />
      <AmountInput id="total" label={texts.totalDigits} value={String(frame.rounding.totalDigits)} onChange={(text) => onChange({ ...frame, rounding: { ...frame.rounding, totalDigits: whole(text) } })} />
      <AmountInput id="cluster-minimum" label={texts.clusterMinimum} value={String(frame.cluster.minimum)} onChange={(text) => onChange({ ...frame, cluster: { ...frame.cluster, minimum: whole(text) } })} />
      <Cluster frame={frame} onChange={onChange} />
      <TextField id="ties" name="ties" label={texts.tieOrder} defaultValue={frame.tieOrder.join(', ')} onChange={(event) => onChange({ ...frame, tieOrder: codes(event.target.value) })} />
      <TextField id="comparable" name="comparable" label={texts.comparableWith} defaultValue={frame.comparableWith.join(', ')} onChange={(event) => onChange({ ...frame, comparableWith: codes(event.target.value) })} />
    </div>
  </Card>
)

/** Everything of a model around its indicators. */
export const FrameForm = (props: Props) => (
  <div className="flex flex-col gap-4">
    <Lists {...props} />
    <Numbers {...props} />
  </div>
)
