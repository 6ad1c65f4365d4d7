'use client'

import type { PastePlan } from '@/domain/entry/paste-plan'
import { entryTexts } from '@/texts/entry'
import { Button } from '../kit/button'
import { Dialog } from '../kit/dialog'

const texts = entryTexts.paste

/** Said before anything is pasted: what would not arrive, and why. */
export const PasteDialog = ({ plan, onApply, onClose }: { plan: PastePlan | null; onApply: (plan: PastePlan) => void; onClose: () => void }) => (
  <Dialog title={texts.title} open={plan !== null} onClose={onClose}
    footer={<><Button onClick={onClose}>{texts.cancel}</Button>{plan !== null && plan.edits.length > 0 && <Button variant="primary" onClick={() => onApply(plan)}>{texts.apply}</Button>}</>}>
    {plan !== null && (
      <ul className="flex list-disc flex-col gap-2 pl-5">
        <li>{texts.whole(plan.edits.length)}</li>
        {plan.overflow > 0 && <li>{texts.overflow(plan.overflow)}</li>}
        {[...plan.locked].map(([reason, count]) => <li key={reason}>{texts.locked(count, reason)}</li>)}
        {plan.faults > 0 && <li>{texts.faults(plan.faults)}</li>}
      </ul>
    )}
  </Dialog>
)
