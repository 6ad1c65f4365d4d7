'use client'

import { useDeferredValue, useMemo, useState } from 'react'
import { organizationTypes, type Field, type ModelDocument, type OrganizationType } from '@/domain/models/model-document'
import { exampleInput, workCard, workedFields, type WorkedCard, type WorkedDirection, type WorkedInput, type WorkedLine } from '@/domain/scoring/cards/worked-card'
import { formatAmount, formatHundredths } from '@/texts/format'
import { organizationTypeNames } from '@/texts/organizations'
import { explanationInWords } from '@/texts/scoring'
import { additionsInWords, workedTexts as texts } from '@/texts/worked-card'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { Checkbox, Select, SelectField } from '../kit/field'
import { Table } from '../kit/table'
import { AmountInput } from './edit/amount-input'

type FigureProps = { field: Field; value: string; onChange: (value: string) => void }

const Figure = ({ field, value, onChange }: FigureProps) => {
  const id = `figure-${field.key}`
  const options = field.kind === 'boolean' ? [{ value: '1', label: texts.yes }, { value: '0', label: texts.no }] : field.choices
  if (options === undefined) return <AmountInput id={id} label={field.label} value={value} onChange={onChange} hideLabel />
  return <Select id={id} aria-label={field.label} value={value} onChange={(event) => onChange(event.target.value)} options={[{ value: '', label: texts.noData }, ...options]} />
}

const Inputs = ({ fields, input, onChange }: { fields: ReadonlyArray<Field>; input: WorkedInput; onChange: (key: string, value: string) => void }) => (
  <ul className="flex flex-col gap-2">
    {fields.map((field) => (
      <li key={field.key} className="grid items-center gap-x-3 gap-y-1 sm:grid-cols-[minmax(0,1fr)_12rem]">
        <span className="text-sm">{field.label}{field.unit !== '' && <span className="text-muted">, {field.unit}</span>}</span>
        <Figure field={field} value={input.cells[field.key] ?? ''} onChange={(value) => onChange(field.key, value)} />
      </li>
    ))}
  </ul>
)

const How = ({ line }: { line: WorkedLine }) => (
  <>
    {explanationInWords(line.explanation)}
    {line.indicator.weight !== '1' && <span className="text-muted"> {texts.weight(line.indicator.weight)}</span>}
    {line.others.length > 0 && <span className="block text-sm text-muted">{texts.others(line.others)}</span>}
  </>
)

const DirectionPart = ({ direction, isMean, fields, input, onChange }: { direction: WorkedDirection; isMean: boolean; fields: ReadonlyArray<Field>; input: WorkedInput; onChange: (key: string, value: string) => void }) => (
  <Card title={texts.direction(direction.code, direction.name)}>
    <div className="flex flex-col gap-4">
      {fields.length > 0 && <details open={direction.code === '1'}><summary className="cursor-pointer py-1 font-medium">{texts.inputs}</summary><div className="pt-2"><Inputs fields={fields} input={input} onChange={onChange} /></div></details>}
      {direction.lines.length > 0 && (
        <Table caption={direction.name} captionHidden rows={direction.lines} rowKey={(line) => line.indicator.code} cards
          columns={[
            { key: 'indicator', header: texts.columns.indicator, rowHeader: true, cell: (line) => texts.direction(line.indicator.code, line.indicator.name) },
            { key: 'how', header: texts.columns.how, cell: (line) => <How line={line} /> },
            { key: 'points', header: texts.columns.points, align: 'end', cell: (line) => formatAmount(line.explanation.points) },
            { key: 'contribution', header: texts.columns.contribution, align: 'end', cell: (line) => texts.contribution(line.contribution) },
          ]} />
      )}
      <p className="tabular-nums">{isMean ? texts.meanScore(direction) : texts.score(direction)}</p>
    </div>
  </Card>
)

const Total = ({ document, card }: { document: ModelDocument; card: WorkedCard }) => (
  <Card title={texts.totalTitle}>
    <div className="flex flex-col gap-2" aria-live="polite">
      <p className="text-xl tabular-nums" data-testid="worked-total">{formatHundredths(card.total)}</p>
      <p>{texts.level(card.levelName)}</p>
      {additionsInWords(document).map((sentence) => <p key={sentence} className="text-sm text-muted">{sentence}</p>)}
      {card.groups.map((group) => <p key={group.code} className="tabular-nums">{texts.group(group.name, group.score, group.max)}</p>)}
      <p className="break-words tabular-nums">{texts.total(document, card)}</p>
      <p className="text-sm text-muted">{texts.rounding}</p>
    </div>
  </Card>
)

/** One score worked by hand: every figure may be changed, every number is the engine's own. */
export const WorkedCardView = ({ document }: { document: ModelDocument }) => {
  const [input, setInput] = useState<WorkedInput>(() => exampleInput(document, 'secondary_school'))
  const settled = useDeferredValue(input)
  const card = useMemo(() => workCard(document, settled), [document, settled])
  const fields = workedFields(document, input.organizationType)
  const change = (key: string, value: string): void => setInput({ ...input, cells: { ...input.cells, [key]: value } })
  return (
    <div className="flex flex-col gap-6">
      <div className="flex max-w-form flex-wrap items-end gap-4">
        <SelectField id="type" name="type" label={texts.type} value={input.organizationType} options={organizationTypes.map((type) => ({ value: type, label: organizationTypeNames[type] }))}
          onChange={(event) => setInput(exampleInput(document, organizationTypes.find((type): type is OrganizationType => type === event.target.value) ?? 'secondary_school'))} />
        <Checkbox id="rural" label={texts.rural} checked={input.isRural} onChange={(event) => setInput({ ...input, isRural: event.target.checked })} />
        <Button onClick={() => setInput(exampleInput(document, input.organizationType))}>{texts.reset}</Button>
      </div>
      <Total document={document} card={card} />
      {card.directions.filter(({ lines }) => lines.length > 0).map((direction) => (
        <DirectionPart key={direction.code} direction={direction} isMean={document.aggregation !== undefined} fields={fields.filter((field) => field.direction === direction.code)} input={input} onChange={change} />
      ))}
    </div>
  )
}
