'use client'

import { useState } from 'react'
import { evidenceTexts } from '@/texts/evidence'
import { submissionTexts as texts } from '@/texts/submissions'
import type { FormAction } from '@/usecases/kernel/action-state'
import type { CellTalk as Told } from '@/usecases/submissions/get-cell-talk'
import { paths } from '@/web/paths'
import type { CellAsked } from '../entry/cell-panel'
import { useLoaded } from '../entry/use-loaded'
import { StepForm } from '../kit/step.form'
import { Mentions, Thread, type ThreadActions } from './form-threads.view'

type Props = { cycleId: string; cell: CellAsked; actions: ThreadActions }

const andReload = (action: FormAction, reload: () => void): FormAction => async (previous, payload) => {
  const state = await action(previous, payload)
  if (state.status === 'ok') reload()
  return state
}

const Ready = ({ cycleId, cell, actions, told, reload }: Props & { told: Told; reload: () => void }) => {
  const room = { timeZone: told.timeZone, now: told.now, mentionable: told.mentionable, allowed: { discuss: told.mayDiscuss, level: told.level } }
  const reloading = { ask: andReload(actions.ask, reload), answer: andReload(actions.answer, reload), resolve: andReload(actions.resolve, reload) }
  return (
    <>
      {told.threads.length === 0 ? <p className="text-muted">{texts.noThreads}</p> : <ul>{told.threads.map((thread) => <Thread key={thread.id} page={room} thread={thread} actions={reloading} />)}</ul>}
      {told.mayDiscuss && (
        <details>
          <summary className="cursor-pointer text-accent">{texts.ask}</summary>
          <StepForm action={reloading.ask} hidden={{ cycleId, organizationId: cell.organizationId, field: cell.field }} label={texts.ask} fields={[{ name: 'text', label: texts.askText, type: 'area' }]}><Mentions page={room} prefix={`ask-${cell.field}`} /></StepForm>
        </details>
      )}
    </>
  )
}

/** What was said of the chosen cell, without leaving the grid. */
export const CellTalk = (props: Props) => {
  const [stamp, setStamp] = useState(0)
  const loaded = useLoaded<Told>(paths.api.cellTalk(props.cycleId, props.cell.organizationId, props.cell.field), stamp)
  return (
    <section className="flex flex-col gap-2" aria-label={evidenceTexts.talk}>
      <h3 className="font-medium">{evidenceTexts.talk}</h3>
      {loaded.kind === 'loading' && <p className="text-muted">{texts.talkLoading}</p>}
      {loaded.kind === 'failed' && <p className="text-muted">{texts.talkFailed}</p>}
      {loaded.kind === 'ready' && <Ready {...props} told={loaded.value} reload={() => setStamp((before) => before + 1)} />}
    </section>
  )
}
