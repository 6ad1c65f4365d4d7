'use client'

import { Bookmark } from 'lucide-react'
import dynamic from 'next/dynamic'
import { usePathname } from 'next/navigation'
import { useState } from 'react'
import { addressOfView, searchOfView } from '@/domain/desks/view-search'
import { viewTexts as texts } from '@/texts/views'
import type { OwnViews } from '@/usecases/shell/read-shell'
import { buttonClass } from '../kit/button-class'
import type { ShownPage, ViewActions } from './view-parts'

const SavedViewsDialog = dynamic(async () => (await import('./saved-views.dialog')).SavedViewsDialog)

const shownNow = (): ShownPage => {
  const releaseId = document.querySelector<HTMLElement>('[data-release-id]')?.dataset['releaseId'] ?? null
  const frozen = searchOfView(location.search, { id: releaseId, isFrozen: true })
  return { search: location.search, releaseId, address: `${location.origin}${addressOfView({ page: location.pathname, search: frozen })}` }
}

/** The person's views of the page: to open, to keep, to choose the one it opens with; and the lasting address of the shown release. */
export const SavedViews = ({ views, actions }: { views: OwnViews; actions: ViewActions }) => {
  const page = usePathname() ?? ''
  const [shown, setShown] = useState<ShownPage | null>(null)
  const own = views.filter((view) => view.page === page)
  return (
    <>
      <button type="button" aria-haspopup="dialog" className={buttonClass('quiet', 'normal')} onClick={() => setShown(shownNow())}><Bookmark aria-hidden /><span className="max-sm:sr-only">{texts.open}</span></button>
      {shown !== null && <SavedViewsDialog views={own} actions={actions} page={page} shown={shown} onClose={() => setShown(null)} />}
    </>
  )
}
