import type { Metadata } from 'next'
import { remindFormsAction } from '@/actions/submissions'
import { boardTexts } from '@/texts/board'
import { BoardView } from '@/ui/submissions/board.view'
import { getBoard } from '@/usecases/submissions/get-board'
import { loadPage } from '@/web/page'
import { oneOf, type PageSearch } from '@/web/page-search'

export const metadata: Metadata = { title: boardTexts.title }

export default async function BoardPage({ params, searchParams }: { params: Promise<{ cycleId: string }>; searchParams: PageSearch }) {
  const { municipality, by, page } = oneOf(await searchParams)
  return <BoardView board={await loadPage(getBoard, { cycleId: (await params).cycleId, municipality, by, page })} remind={remindFormsAction} />
}
