'use client'

import { useActionState } from 'react'
import { regionChoiceTexts } from '@/texts/accounts'
import type { FormAction } from '@/usecases/kernel/action-state'
import type { SessionRegion } from '@/usecases/accounts/read-session'
import { Button } from '../kit/button'
import { Callout } from '../kit/callout'

type Props<Out> = { regions: ReadonlyArray<SessionRegion>; currentId: string | null; next: string; choose: FormAction<Out> }

export const RegionChoiceForm = <Out,>({ regions, currentId, next, choose }: Props<Out>) => {
  const [state, submit] = useActionState(choose, { status: 'idle' })
  return (
    <form action={submit} className="flex flex-col gap-3">
      <p>{regionChoiceTexts.lead}</p>
      {(state.status === 'refused' || state.status === 'invalid') && <Callout tone="danger" live>{state.message}</Callout>}
      <input type="hidden" name="next" value={next} />
      <ul className="flex flex-col gap-2">
        {regions.map(({ id, name }) => (
          <li key={id}>
            <Button type="submit" name="regionId" value={id} className="w-full" variant={id === currentId ? 'primary' : 'secondary'}>
              {name}{id === currentId && <span className="font-normal">{`(${regionChoiceTexts.current})`}</span>}
            </Button>
          </li>
        ))}
      </ul>
    </form>
  )
}
