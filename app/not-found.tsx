import type { Metadata } from 'next'
import { LinkButton } from '@/ui/kit/button'
import { EmptyState } from '@/ui/kit/states'
import { errorTexts, shellTexts } from '@/texts/common'

export const metadata: Metadata = { title: errorTexts.notFoundTitle }

const NotFoundPage = () => (
  <main className="mx-auto max-w-reading p-6">
    <EmptyState level={1} title={errorTexts.notFoundTitle} why={errorTexts.notFoundWhat} action={<LinkButton href="/">{shellTexts.home}</LinkButton>} />
  </main>
)
export default NotFoundPage
