'use client'

import { useActionState, useState } from 'react'
import { documentKinds, subjectOf, type DocumentKind } from '@/domain/documents/document-kind'
import { documentTexts as texts } from '@/texts/documents'
import type { FormAction } from '@/usecases/kernel/action-state'
import { errorsOf, typedOf } from '../accounts/form-state'
import { SelectField } from '../kit/field'
import { FormErrorSummary } from '../kit/form-error-summary'
import { SubmitButton } from '../kit/submit-button'
import { DocumentParameterFields, MunicipalityField, ReleaseField, type PlaceOption, type ReleaseOption } from './document-fields'

type Props = { releases: ReadonlyArray<ReleaseOption>; places: { readonly region: boolean; readonly municipalities: ReadonlyArray<PlaceOption> } }

/** One document about the region or a municipality. */
export const NewDocumentForm = ({ releases, places, request }: Props & { request: FormAction }) => {
  const [state, submit] = useActionState(request, { status: 'idle' })
  const kinds = documentKinds.filter((kind) => (subjectOf[kind] === 'region' && places.region) || (subjectOf[kind] === 'municipality' && places.municipalities.length > 0))
  const [kind, setKind] = useState<DocumentKind>(kinds[0] ?? 'information_note')
  const typed = (name: string): string => typedOf(state, name)
  return (
    <form action={submit} className="flex max-w-form flex-col gap-5" noValidate>
      <FormErrorSummary errors={errorsOf(state)} />
      <SelectField id="kind" name="kind" label={texts.fields.kind} value={kind} onChange={(event) => setKind(kinds.find((one) => one === event.target.value) ?? kind)} options={kinds.map((one) => ({ value: one, label: texts.kinds[one] }))} />
      <ReleaseField releases={releases} typed={typed} />
      {subjectOf[kind] === 'municipality' && <MunicipalityField places={places.municipalities} typed={typed} withWhole={false} />}
      <DocumentParameterFields kind={kind} typed={typed} />
      <div><SubmitButton>{texts.submit}</SubmitButton></div>
    </form>
  )
}

const batchKinds = ['director_extract', 'recommendation_letter'] as const

/** The same document for every director. */
export const DocumentBatchForm = ({ releases, places, request }: Props & { request: FormAction }) => {
  const [state, submit] = useActionState(request, { status: 'idle' })
  const [kind, setKind] = useState<(typeof batchKinds)[number]>('director_extract')
  const typed = (name: string): string => typedOf(state, name)
  return (
    <form action={submit} className="flex max-w-form flex-col gap-5" noValidate>
      <FormErrorSummary errors={errorsOf(state)} />
      <SelectField id="kind" name="kind" label={texts.fields.kind} value={kind} onChange={(event) => setKind(batchKinds.find((one) => one === event.target.value) ?? kind)} options={batchKinds.map((one) => ({ value: one, label: texts.kinds[one] }))} />
      <ReleaseField releases={releases} typed={typed} />
      <MunicipalityField places={places.municipalities} typed={typed} withWhole={places.region} />
      <DocumentParameterFields kind={kind} typed={typed} />
      <div><SubmitButton>{texts.batchSubmit}</SubmitButton></div>
    </form>
  )
}
