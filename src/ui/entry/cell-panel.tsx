'use client'

import { useSyncExternalStore, type ReactNode } from 'react'
import type { DraftRefusal } from '@/domain/entry/draft-form'
import { lockAt, seenCell, type RowWorld } from '@/domain/entry/entry-world'
import type { FieldHelp } from '@/domain/entry/field-help'
import type { Field } from '@/domain/models/model-document'
import { cellStatusNames, cellWords, checkWords, entryFaultText, entryTexts, layerNames, lockTexts } from '@/texts/entry'
import { formatDateTime } from '@/texts/format'
import { sourceInWords, statisticsTexts } from '@/texts/statistics'
import type { CellDetails } from '@/usecases/values/get-cell'
import { Callout } from '../kit/callout'
import { KeyValue } from '../kit/key-value'
import { ConflictCard } from './conflict-card'
import type { EntrySession } from './entry-session'
import { drawnCell, type CellPlace } from './grid-shape'
import { useLoaded, type Loaded } from './use-loaded'

const texts = entryTexts.panel

/** What other parts of the product say of a cell: its conversation, its evidence. */
export type CellSlot = (cell: CellAsked) => ReactNode
/** `fields`: every chosen cell of this organization, the active one among them. */
export type CellAsked = { readonly organizationId: string; readonly field: string; readonly fields: ReadonlyArray<string> }

type PanelProps = {
  readonly session: EntrySession
  readonly place: CellPlace | null
  readonly chosen: ReadonlyArray<CellPlace>
  readonly help: ReadonlyArray<FieldHelp>
  readonly timeZone: string
  readonly detailsOf: (organizationId: string, field: string) => string
  readonly conversation?: CellSlot
  readonly evidence?: CellSlot
}

const refusalText = (refusal: DraftRefusal): string => {
  switch (refusal.kind) {
    case 'fault': return entryFaultText(refusal.fault)
    case 'locked': return lockTexts[refusal.reason]
    case 'unknown': return texts.unknownField
  }
}

const Said = ({ session, place }: { session: EntrySession; place: CellPlace }) => {
  const form = session.form(place.form)
  const draft = form.drafts.get(place.slot)
  const lock = lockAt(session.world, place.form, place.slot)
  const { status } = drawnCell(session, place)
  const found = session.findings(place.form).filter(({ slots }) => slots.includes(place.slot))
  return (
    <div className="flex flex-col gap-2">
      {status !== 'empty' && <p className="text-muted">{cellStatusNames[status]}</p>}
      {draft?.refusal !== undefined && <Callout tone="danger">{refusalText(draft.refusal)}{draft.raw === undefined ? '' : ` ${texts.rawKept(draft.raw)}`}</Callout>}
      {lock !== undefined && draft === undefined && <Callout>{lockTexts[lock]}</Callout>}
      {found.map((finding) => <Callout key={finding.key} tone={finding.strength === 'error' ? 'danger' : 'warning'}>{checkWords(finding)}</Callout>)}
    </div>
  )
}

const Definition = ({ field, help }: { field: Field; help: ReadonlyArray<FieldHelp> }) => {
  const used = help.filter(({ fields }) => fields.includes(field.key))
  const { min, max } = field
  return (
    <>
      <KeyValue items={[
        ...(field.unit === '' ? [] : [{ label: texts.unit, value: field.unit }]),
        ...(field.source === '' ? [] : [{ label: texts.source, value: field.source }]),
        ...(min === undefined && max === undefined ? [] : [{ label: texts.limits, value: texts.limitsBetween(min, max) }]),
        ...(field.choices === undefined ? [] : [{ label: texts.choices, value: field.choices.map(({ label }) => label).join('; ') }]),
      ]} />
      {used.length > 0 && (
        <section className="flex flex-col gap-1">
          <h3 className="font-medium">{texts.definition}</h3>
          <ul className="flex flex-col gap-2">{used.map(({ code, name, formulaInWords }) => <li key={code}>{`${code}. ${name}`}<p className="text-xs text-muted">{`${texts.formula}: ${formulaInWords}`}</p></li>)}</ul>
        </section>
      )}
    </>
  )
}

const Sources = ({ details }: { details: CellDetails }) => {
  const known = details.values.flatMap(({ layer, source }) => (source === null ? [] : [{ label: layerNames[layer], value: sourceInWords(source) }]))
  return known.length === 0 ? null : <section className="flex flex-col gap-1"><h3 className="font-medium">{statisticsTexts.source}</h3><KeyValue items={known} /></section>
}

const Details = ({ details, field, timeZone }: { details: CellDetails; field: Field; timeZone: string }) => (
  <>
    <section className="flex flex-col gap-1">
      <h3 className="font-medium">{texts.values}</h3>
      <KeyValue items={details.values.map(({ layer, text }) => ({ label: layerNames[layer], value: cellWords(field, text) || texts.blank }))} />
    </section>
    <Sources details={details} />
    <section className="flex flex-col gap-1">
      <h3 className="font-medium">{texts.years}</h3>
      {details.years.length === 0 ? <p className="text-muted">{texts.noYears}</p> : <KeyValue items={details.years.map(({ period, text }) => ({ label: period, value: cellWords(field, text) || texts.blank }))} />}
    </section>
    <section className="flex flex-col gap-1">
      <h3 className="font-medium">{texts.history}</h3>
      {details.saves.length === 0 && <p className="text-muted">{texts.noHistory}</p>}
      <ol className="flex flex-col gap-2">
        {details.saves.map(({ at, author, before, after, layer, fileName }, index) => (
          <li key={index}>
            {texts.save({ author, before: cellWords(field, before), after: cellWords(field, after) })}
            <p className="text-xs text-muted">{`${formatDateTime(at, timeZone)}, ${layerNames[layer]}${fileName === null ? '' : `, ${texts.fromFile(fileName)}`}`}</p>
          </li>
        ))}
      </ol>
    </section>
  </>
)

const Loadable = ({ loaded, field, timeZone }: { loaded: Loaded<CellDetails>; field: Field; timeZone: string }) => {
  switch (loaded.kind) {
    case 'loading': return <p className="text-muted">{texts.loading}</p>
    case 'failed': return <p className="text-muted">{texts.failed}</p>
    case 'ready': return <Details details={loaded.value} field={field} timeZone={timeZone} />
  }
}

type OpenProps = PanelProps & { readonly place: CellPlace; readonly row: RowWorld; readonly field: Field }

const OpenPanel = ({ session, place, chosen, row, field, help, timeZone, detailsOf, conversation, evidence }: OpenProps) => {
  const form = useSyncExternalStore(session.subscribe, () => session.form(place.form), () => session.form(place.form))
  const loaded = useLoaded<CellDetails>(detailsOf(row.organizationId, field.key), form.version)
  const seen = seenCell(row, form, place.slot)
  const draft = form.drafts.get(place.slot)
  const fields = chosen.filter(({ form: own }) => own === place.form).flatMap(({ slot }) => session.world.fields[slot]?.field.key ?? [])
  const cell = { organizationId: row.organizationId, field: field.key, fields: fields.includes(field.key) ? fields : [field.key] }
  return (
    <>
      <div>
        <h2 className="text-base font-medium">{field.label}</h2>
        <p className="text-muted">{row.name}</p>
      </div>
      {draft?.theirs !== undefined && <ConflictCard field={field} mine={draft} theirs={draft.theirs} timeZone={timeZone} onChoose={(choice) => session.resolve(place.form, place.slot, choice)} />}
      {seen.from !== null && <p className="text-muted">{texts.inherited(seen.from)}</p>}
      <Said session={session} place={place} />
      <Definition field={field} help={help} />
      <Loadable loaded={loaded} field={field} timeZone={timeZone} />
      {conversation?.(cell)}
      {evidence?.(cell)}
    </>
  )
}

/** Everything that is known of the active cell. */
export const CellPanel = (props: PanelProps) => {
  const { session, place } = props
  const [row, field] = place === null ? [] : [session.world.rows[place.form], session.world.fields[place.slot]?.field]
  return (
    <aside aria-label={texts.title} className="flex min-w-0 flex-col gap-4 rounded-md border border-line bg-surface p-4 text-sm lg:overflow-auto" tabIndex={0}>
    {place === null || row === undefined || field === undefined ? <p className="text-muted">{texts.choose}</p> : <OpenPanel {...props} place={place} row={row} field={field} />}
    </aside>
  )
}
