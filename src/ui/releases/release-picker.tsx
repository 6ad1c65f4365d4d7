'use client'

import { useRouter } from 'next/navigation'
import { releaseTexts, type ReleaseWords } from '@/texts/releases'
import { Select } from '../kit/field'

type Choice = ReleaseWords & { readonly id: string; readonly href: string }

/** Which release the page shows. Choosing another one opens its address. */
export const ReleasePicker = ({ current, choices }: { current: string; choices: ReadonlyArray<Choice> }) => {
  const router = useRouter()
  if (choices.length < 2) return <span hidden data-release-id={current} />
  return (
    <label data-release-id={current} className="flex items-center gap-2 text-sm whitespace-nowrap">
      <span className="text-muted">{releaseTexts.choose}</span>
      <Select value={current} options={choices.map((choice) => ({ value: choice.id, label: releaseTexts.short(choice) }))} onChange={(event) => { const chosen = choices.find(({ id }) => id === event.target.value); if (chosen !== undefined) router.push(chosen.href) }} />
    </label>
  )
}
