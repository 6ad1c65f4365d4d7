'use client'

import { useState } from 'react'
import { addressOfView, conditionsOf, isFrozenSearch, searchOfView } from '@/domain/desks/view-search'
import { viewTexts as texts } from '@/texts/views'
import type { FormAction } from '@/usecases/kernel/action-state'
import type { OwnViews } from '@/usecases/shell/read-shell'
import { Dialog } from '../kit/dialog'
import { Checkbox } from '../kit/field'
import { Link } from '../kit/link'
import { StepForm } from '../kit/step.form'
import type { ShownPage, ViewActions } from './view-parts'

type View = OwnViews[number]
type Props = { views: OwnViews; actions: ViewActions; page: string; shown: ShownPage; onClose: () => void }

const KeptView = ({ view, actions, onOpen }: { view: View; actions: ViewActions; onOpen: () => void }) => (
  <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line py-2 last:border-0">
    <span className="min-w-0">
      <Link href={addressOfView(view)} onClick={onOpen} className="font-medium">{view.name}</Link>
      <span className="block text-xs text-muted">{[texts.conditions(conditionsOf(view.search)), ...(isFrozenSearch(view.search) ? [texts.frozen] : []), ...(view.isDefault ? [texts.isDefault] : [])].join(' · ')}</span>
    </span>
    <span className="flex flex-wrap gap-2">
      <StepForm action={actions.setDefault} hidden={{ viewId: view.id }} label={view.isDefault ? texts.clearDefault : texts.makeDefault} />
      <StepForm action={actions.remove} hidden={{ viewId: view.id }} label={texts.remove} />
    </span>
  </li>
)

const Save = ({ shown, page, action }: { shown: ShownPage; page: string; action: FormAction }) => {
  const [isFrozen, setFrozen] = useState(false)
  const search = searchOfView(shown.search, { id: shown.releaseId, isFrozen })
  return (
    <StepForm action={action} hidden={{ page, search }} label={texts.save} variant="primary" fields={[{ name: 'name', label: texts.name }]} help={texts.conditions(conditionsOf(search))}>
      {shown.releaseId !== null && <Checkbox id="view-frozen" label={texts.freeze} help={texts.newest} checked={isFrozen} onChange={() => setFrozen(!isFrozen)} />}
    </StepForm>
  )
}

/** What is kept of the page and what can be kept; loaded when it is opened. */
export const SavedViewsDialog = ({ views, actions, page, shown, onClose }: Props) => (
  <Dialog title={texts.title} open onClose={onClose}>
    <div className="flex flex-col gap-5">
      <p className="text-muted">{texts.lead}</p>
      {views.length === 0 ? <p>{texts.none}</p> : <ul aria-label={texts.list}>{views.map((view) => <KeptView key={view.id} view={view} actions={actions} onOpen={onClose} />)}</ul>}
      <Save key={views.length} shown={shown} page={page} action={actions.save} />
      {shown.releaseId !== null && <label className="flex flex-col gap-1"><span className="font-medium">{texts.permalink}</span><input readOnly value={shown.address} onFocus={(event) => event.target.select()} className="min-h-9 w-full rounded-sm border border-line-strong bg-sunken px-2 text-xs" /><span className="text-muted">{texts.permalinkHelp}</span></label>}
    </div>
  </Dialog>
)
