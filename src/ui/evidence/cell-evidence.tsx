'use client'

import { useEffect, useState } from 'react'
import { evidenceRefusals, evidenceTexts as texts } from '@/texts/evidence'
import type { CellEvidence as Told } from '@/usecases/evidence/get-evidence'
import type { FormAction } from '@/usecases/kernel/action-state'
import { paths } from '@/web/paths'
import type { CellAsked } from '../entry/cell-panel'
import { useLoaded } from '../entry/use-loaded'
import { Callout } from '../kit/callout'
import { StepForm } from '../kit/step.form'
import { AttachForm } from './attach-evidence.form'
import { EvidenceItem } from './evidence-item.view'

export type EvidenceActions = { readonly attachLink: FormAction; readonly replaceByLink: FormAction; readonly attachToCells: FormAction; readonly detachFromCells: FormAction; readonly withdraw: FormAction }
/** Called with all fields of the organization that carry evidence, each time it is read. */
export type EvidenceKnown = (organizationId: string, fields: ReadonlyArray<string>) => void
type Props = { cycleId: string; cell: CellAsked; actions: EvidenceActions; onKnown: EvidenceKnown }
type Shown = Props & { told: Told; reload: () => void }
type Piece = Told['evidence'][number]

/** The action, and then what the panel shows is asked for anew. */
const andReload = (action: FormAction, reload: () => void): FormAction => async (previous, payload) => {
  const state = await action(previous, payload)
  if (state.status === 'ok') reload()
  return state
}

const Change = ({ piece, cycleId, cell, actions, told, reload }: Shown & { piece: Piece }) => {
  const hidden = { cycleId, organizationId: cell.organizationId, evidenceId: piece.id }
  if (!piece.mayChange) return null
  return (
    <details className="text-sm">
      <summary className="cursor-pointer text-accent">{texts.more}</summary>
      <div className="flex flex-col gap-3 py-2">
        <AttachForm sendTo={paths.api.evidenceVersion(hidden)} fields={[]} submit={texts.replace} linkLabel={texts.replace} onDone={reload} attachLink={andReload(actions.replaceByLink, reload)} hidden={hidden} />
        {piece.fields.length > 1 && <StepForm action={andReload(actions.detachFromCells, reload)} hidden={{ ...hidden, 'fields[]': told.field }} label={texts.detachHere} />}
        <StepForm action={andReload(actions.withdraw, reload)} hidden={hidden} label={texts.withdraw} help={texts.withdrawHelp} variant="danger" />
      </div>
    </details>
  )
}

const Others = ({ cycleId, cell, actions, told, reload }: Shown) => {
  const others = told.evidence.filter(({ isHere, mayChange }) => !isHere && mayChange)
  if (others.length === 0) return null
  return (
    <details>
      <summary className="cursor-pointer text-accent">{texts.others(others.length)}</summary>
      <ul className="flex flex-col gap-3 py-2">
        {others.map((piece) => (
          <li key={piece.id} className="flex flex-col gap-2 border-b border-line pb-2 last:border-0">
            <EvidenceItem evidence={piece} place={{ cycleId, organizationId: cell.organizationId }} timeZone={told.timeZone} />
            <StepForm action={andReload(actions.attachToCells, reload)} hidden={{ cycleId, organizationId: cell.organizationId, evidenceId: piece.id }} label={texts.attachHere}>
              {cell.fields.map((field) => <input key={field} type="hidden" name="fields[]" value={field} />)}
            </StepForm>
          </li>
        ))}
      </ul>
    </details>
  )
}

const Ready = (props: Shown) => {
  const { cycleId, cell, actions, told, reload } = props
  const here = told.evidence.filter(({ isHere }) => isHere)
  const place = { cycleId, organizationId: cell.organizationId }
  return (
    <>
      {told.demands.filter(({ isMet }) => !isMet).map(({ code, name }) => <Callout key={code} tone="warning">{texts.demand(code, name)}</Callout>)}
      {here.length === 0 ? <p className="text-muted">{texts.none}</p> : (
        <ul className="flex flex-col gap-3">{here.map((piece) => <li key={piece.id} className="border-b border-line pb-2 last:border-0"><EvidenceItem evidence={piece} place={place} timeZone={told.timeZone} /><Change {...props} piece={piece} /></li>)}</ul>
      )}
      {told.refusal === null ? (
        <details>
          <summary className="cursor-pointer text-accent">{texts.addTo(cell.fields.length)}</summary>
          <div className="py-2"><AttachForm key={`${cell.field} ${here.length}`} sendTo={paths.api.evidence(cycleId, cell.organizationId)} fields={cell.fields} submit={texts.upload} linkLabel={texts.attachLink} onDone={reload} attachLink={andReload(actions.attachLink, reload)} hidden={place} /></div>
        </details>
      ) : told.refusal.code === 'EVIDENCE_LOCKED' && <p className="text-muted">{evidenceRefusals.EVIDENCE_LOCKED(told.refusal)}</p>}
      <Others {...props} />
    </>
  )
}

/** Evidence of the chosen cell: what lies there, and everything that may be done with it now. */
export const CellEvidence = (props: Props) => {
  const [stamp, setStamp] = useState(0)
  const loaded = useLoaded<Told>(paths.api.cellEvidence(props.cycleId, props.cell.organizationId, props.cell.field), stamp)
  const told = loaded.kind === 'ready' ? loaded.value : undefined
  const { onKnown, cell: { organizationId } } = props
  useEffect(() => {
    if (told !== undefined) onKnown(organizationId, told.evidence.flatMap(({ fields }) => fields.map(({ key }) => key)))
  }, [told, onKnown, organizationId])
  return (
    <section className="flex flex-col gap-2" aria-label={texts.title}>
      <h3 className="font-medium">{texts.title}</h3>
      {loaded.kind === 'loading' && <p className="text-muted">{texts.loading}</p>}
      {loaded.kind === 'failed' && <p className="text-muted">{texts.failed}</p>}
      {loaded.kind === 'ready' && <Ready {...props} told={loaded.value} reload={() => setStamp((before) => before + 1)} />}
    </section>
  )
}
