import type { DocumentKind } from '@/domain/documents/document-kind'
import { mayHaveNames } from '@/domain/documents/document-kind'
import { documentTexts as texts } from '@/texts/documents'
import { Checkbox, Field, SelectField, TextArea, TextField } from '../kit/field'

export type ReleaseOption = { readonly id: string; readonly period: string; readonly number: number; readonly date: string; readonly cycleTitle: string }
export type PlaceOption = { readonly id: string; readonly name: string }
type TypedOf = (name: string) => string

export const ReleaseField = ({ releases, typed }: { releases: ReadonlyArray<ReleaseOption>; typed: TypedOf }) => (
  <SelectField id="releaseId" name="releaseId" label={texts.fields.releaseId} defaultValue={typed('releaseId')} options={releases.map((release) => ({ value: release.id, label: texts.release(release) }))} />
)

export const MunicipalityField = ({ places, typed, withWhole }: { places: ReadonlyArray<PlaceOption>; typed: TypedOf; withWhole: boolean }) => (
  <SelectField id="municipalityId" name="municipalityId" label={texts.fields.municipalityId} defaultValue={typed('municipalityId')}
    options={[...(withWhole ? [{ value: '', label: texts.wholeRegion }] : []), ...places.map(({ id, name }) => ({ value: id, label: name }))]} />
)

const Long = ({ name, label, help, typed }: { name: string; label: string; help: string; typed: TypedOf }) => (
  <Field id={name} label={label} help={help} optional><TextArea id={name} name={name} rows={5} defaultValue={typed(name)} aria-describedby={`${name}-help`} /></Field>
)

/** What the author of a document of the kind may give. */
export const DocumentParameterFields = ({ kind, typed }: { kind: DocumentKind; typed: TypedOf }) => (
  <>
    {kind === 'recommendation_letter' && <Long name="addressee" label={texts.fields.addressee} help={texts.help.addressee} typed={typed} />}
    {kind === 'minutes' && <Long name="attendees" label={texts.fields.attendees} help={texts.help.attendees} typed={typed} />}
    {kind !== 'director_extract' && kind !== 'information_note' && <Long name="text" label={texts.textLabels[kind] ?? texts.fields.text} help={texts.help.text} typed={typed} />}
    <TextField id="signatoryPost" name="signatoryPost" label={texts.fields.signatoryPost} defaultValue={typed('signatoryPost')} optional />
    <TextField id="signatoryName" name="signatoryName" label={texts.fields.signatoryName} help={texts.help.signatoryName} defaultValue={typed('signatoryName')} optional />
    <TextField id="place" name="place" label={texts.fields.place} defaultValue={typed('place')} optional />
    <TextField id="executor" name="executor" label={texts.fields.executor} defaultValue={typed('executor')} optional />
    {mayHaveNames(kind) && <Checkbox id="withNames" name="withNames" label={texts.fields.withNames} help={texts.help.withNames} />}
  </>
)
