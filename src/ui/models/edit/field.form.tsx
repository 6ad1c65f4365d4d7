'use client'

import { fieldKeysOf } from '@/domain/models/formula-fields'
import type { Field, ModelDocument } from '@/domain/models/model-document'
import { modelEditorTexts as texts } from '@/texts/model-editor'
import { modelPages } from '@/texts/model-pages'
import { Card } from '@/ui/kit/card'
import { SelectField, TextField } from '@/ui/kit/field'
import { AmountInput } from './amount-input'
import { BurdenForm } from './burden.form'
import { RowsEditor, textRows } from './rows-editor'

type Props = { field: Field; onChange: (field: Field) => void; document: ModelDocument; name: string }

const withLimit = (field: Field, name: 'min' | 'max', value: string): Field => {
  const { [name]: _old, ...rest } = field
  return value === '' ? rest : { ...rest, [name]: value }
}

const withKind = (field: Field, kind: Field['kind']): Field => {
  const { choices, ...rest } = field
  return kind === 'choice' ? { ...rest, kind, choices: choices ?? [] } : { ...rest, kind }
}

/** A primary figure: what it is, whose, within what limits, and which indicators read it. */
export const FieldForm = ({ field, onChange, document, name }: Props) => {
  const users = document.indicators.filter((indicator) => fieldKeysOf(indicator).includes(name))
  return (
    <div className="flex flex-col gap-4">
      <Card>
        <div className="grid gap-4 md:grid-cols-2">
          <TextField id="key" name="key" label={texts.fieldKey} value={field.key} onChange={(event) => onChange({ ...field, key: event.target.value })} />
          <TextField id="label" name="label" label={texts.fieldLabel} value={field.label} onChange={(event) => onChange({ ...field, label: event.target.value })} />
          <TextField id="unit" name="unit" label={texts.unit} value={field.unit} onChange={(event) => onChange({ ...field, unit: event.target.value })} />
          <SelectField id="kind" name="kind" label={texts.fieldKind} value={field.kind} options={Object.entries(texts.fieldKinds).map(([value, label]) => ({ value, label }))} onChange={(event) => onChange(withKind(field, event.target.value as Field['kind']))} />
          <SelectField id="direction" name="direction" label={texts.direction} value={field.direction} options={document.directions.map(({ code, name: title }) => ({ value: code, label: modelPages.directionTitle(code, title) }))} onChange={(event) => onChange({ ...field, direction: event.target.value })} />
          <SelectField id="about" name="about" label={texts.fieldAbout} value={field.about} options={Object.entries(modelPages.about).map(([value, label]) => ({ value, label }))} onChange={(event) => onChange({ ...field, about: event.target.value as Field['about'] })} />
          <AmountInput id="min" label={texts.fieldMin} value={field.min ?? ''} onChange={(value) => onChange(withLimit(field, 'min', value))} />
          <AmountInput id="max" label={texts.fieldMax} value={field.max ?? ''} onChange={(value) => onChange(withLimit(field, 'max', value))} />
          <div className="md:col-span-2"><TextField id="source" name="source" label={texts.fieldSource} value={field.source} onChange={(event) => onChange({ ...field, source: event.target.value })} /></div>
        </div>
        {field.kind === 'choice' && (
          <div className="mt-4">
            <RowsEditor id="choices" title={texts.fieldChoices} rows={textRows(field.choices ?? [])} columns={[{ name: 'value', label: texts.rulePart['value'] ?? '', kind: 'amount' }, { name: 'label', label: texts.name }]}
              onChange={(rows) => onChange({ ...field, choices: rows as unknown as NonNullable<Field['choices']> })} />
          </div>
        )}
      </Card>
      <BurdenForm field={field} onChange={onChange} />
      <Card title={texts.fieldUse} level={2}>
        {users.length === 0 ? <p className="text-muted">{texts.fieldUnused}</p> : <ul className="list-disc pl-5">{users.map(({ code, name: title }) => <li key={code}>{modelPages.directionTitle(code, title)}</li>)}</ul>}
      </Card>
    </div>
  )
}
