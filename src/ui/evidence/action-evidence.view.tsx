'use client'

import { useRouter } from 'next/navigation'
import { evidenceTexts as texts } from '@/texts/evidence'
import type { FormAction } from '@/usecases/kernel/action-state'
import type { ProofDto } from '@/usecases/kernel/action-evidence'
import { paths } from '@/web/paths'
import { Chip } from '../kit/chip'
import { StepForm } from '../kit/step.form'
import { AttachForm } from './attach-evidence.form'
import { VersionDoors } from './evidence-preview'

/** A report on a recommendation, or a point of a decision. */
export type ProvedPlace = { readonly recommendationId: string } | { readonly decisionId: string; readonly pointId: string }
export type ProofActions = { readonly attachLink: FormAction; readonly withdraw: FormAction }
type Props = { readonly proofs: ReadonlyArray<ProofDto>; readonly place: ProvedPlace; readonly mayChange: boolean; readonly actions: ProofActions; readonly timeZone: string; readonly none: string }

const sendTo = (place: ProvedPlace): string => ('recommendationId' in place ? paths.api.reportEvidence(place.recommendationId) : paths.api.pointEvidence(place.decisionId, place.pointId))

const Piece = ({ proof, place, mayChange, actions, timeZone }: Omit<Props, 'proofs' | 'none'> & { readonly proof: ProofDto }) => (
  <li className="flex min-w-0 flex-col gap-1 border-b border-line pb-2 last:border-0">
    <p className="flex flex-wrap items-center gap-2"><span className="font-medium break-words">{proof.title}</span>{proof.withdrawnAt !== null && <Chip>{texts.withdrawn}</Chip>}</p>
    <p className="text-xs text-muted">{texts.versionBy(proof.addedByName, proof.addedAt, timeZone)}{proof.size === null ? '' : `; ${texts.size(proof.size)}`}</p>
    <VersionDoors version={proof} place={place} />
    {mayChange && proof.withdrawnAt === null && <StepForm action={actions.withdraw} hidden={{ ...place, evidenceId: proof.id }} label={texts.withdraw} />}
  </li>
)

/** Files and links that prove what was done: looked at here, added and withdrawn while the report is open. */
export const ActionEvidence = ({ proofs, place, mayChange, actions, timeZone, none }: Props) => {
  const router = useRouter()
  return (
    <div className="flex flex-col gap-3">
      {proofs.length === 0 ? <p className="text-muted">{none}</p> : <ul className="flex flex-col gap-3">{proofs.map((proof) => <Piece key={proof.id} proof={proof} place={place} mayChange={mayChange} actions={actions} timeZone={timeZone} />)}</ul>}
      {mayChange && (
        <details className="rounded-md border border-line px-3 py-2">
          <summary className="cursor-pointer py-1 font-medium">{texts.addProof}</summary>
          <div className="max-w-form pt-3"><AttachForm key={proofs.length} sendTo={sendTo(place)} fields={[]} submit={texts.upload} linkLabel={texts.attachLink} onDone={() => router.refresh()} attachLink={actions.attachLink} hidden={place} /></div>
        </details>
      )}
    </div>
  )
}
