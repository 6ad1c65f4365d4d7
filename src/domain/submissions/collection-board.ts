import { burdenOf, fieldsAsked } from '../models/burden'
import type { ModelDocument, OrganizationType } from '../models/model-document'
import { Decimal, ZERO } from '../shared/decimal'
import { speakingLayer, UNTOUCHED, type FormLayers } from '../values/layers'

/** What a form has cost and how full it is. Cells that its type is not asked about are not counted. */
export type FormFill = { readonly asked: number; readonly filled: number; /** Filled by the organization itself, and their minutes by the model. */ readonly own: number; readonly minutes: number; /** Filled without asking the organization. */ readonly unasked: number }
export type FieldFill = { readonly key: string; readonly label: string; readonly asked: number; readonly filled: number }

type FormToCount = { readonly layers: FormLayers; readonly organizationType: OrganizationType; /** Slots of the self-assessment that were filled from the last period, the register or a federal form. */ readonly unasked?: ReadonlySet<number> }

/** How full forms are, cell by cell, by form and by field, in the order given. A field is asked of the types whose indicators use it. */
export const countFill = (document: Pick<ModelDocument, 'fields' | 'indicators'>, forms: ReadonlyArray<FormToCount>): { readonly forms: ReadonlyArray<FormFill>; readonly fields: ReadonlyArray<FieldFill> } => {
  const costs = document.fields.map((field) => { const { enteredBy, minutes } = burdenOf(field); return { isOwn: enteredBy === 'organization', minutes: enteredBy === 'organization' ? new Decimal(/^\d+(\.\d+)?$/.test(minutes) ? minutes : '0') : ZERO } })
  const askedSlots = new Map<OrganizationType, ReadonlyArray<number>>()
  const slotsOf = (type: OrganizationType): ReadonlyArray<number> => {
    const known = askedSlots.get(type)
    if (known !== undefined) return known
    const keys = new Set(fieldsAsked(document, type).map(({ key }) => key))
    const slots = document.fields.flatMap(({ key }, slot) => (keys.has(key) ? [slot] : []))
    askedSlots.set(type, slots)
    return slots
  }
  const fields = document.fields.map(({ key, label }) => ({ key, label, asked: 0, filled: 0 }))
  const counted = forms.map(({ layers, organizationType, unasked }): FormFill => {
    const slots = slotsOf(organizationType)
    let [filled, own, minutes] = [0, 0, ZERO]
    for (const slot of slots) {
      const field = fields[slot]
      if (field !== undefined) field.asked += 1
      if (speakingLayer(layers, slot) === undefined) continue
      filled += 1
      if (field !== undefined) field.filled += 1
      const cost = costs[slot]
      if ((layers.self.states[slot] ?? UNTOUCHED) === UNTOUCHED || cost?.isOwn !== true || unasked?.has(slot) === true) continue
      own += 1
      minutes = minutes.plus(cost.minutes)
    }
    return { asked: slots.length, filled, own, minutes: minutes.toNumber(), unasked: filled - own }
  })
  return { forms: counted, fields }
}

/** The middle one, the lower of two; null of nothing. */
export const medianOf = (numbers: ReadonlyArray<number>): number | null => [...numbers].sort((one, other) => one - other)[Math.floor((numbers.length - 1) / 2)] ?? null

/** Whole percent; null of nothing. */
export const percentOf = (part: number, whole: number): number | null => (whole === 0 ? null : Math.floor((part * 100) / whole))

export type Burdened = { readonly minutes: number | null; readonly cells: number | null; readonly unaskedPercent: number | null; readonly forms: number }

/** R15 and R16 as they came out: medians over forms somebody has filled, and the share of cells filled without asking. */
export const burdenOfForms = (forms: ReadonlyArray<FormFill>): Burdened => {
  const begun = forms.filter(({ filled }) => filled > 0)
  const sum = (of: (form: FormFill) => number): number => begun.reduce((total, form) => total + of(form), 0)
  return { minutes: medianOf(begun.map(({ minutes }) => minutes)), cells: medianOf(begun.map(({ own }) => own)), unaskedPercent: percentOf(sum(({ unasked }) => unasked), sum(({ filled }) => filled)), forms: begun.length }
}
