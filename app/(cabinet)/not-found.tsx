import { errorTexts, shellTexts } from '@/texts/common'
import { LinkButton } from '@/ui/kit/button'
import { EmptyState } from '@/ui/kit/states'
import { paths } from '@/web/paths'

export default function NotFoundInCabinet() {
  return <EmptyState level={1} title={errorTexts.notFoundTitle} why={errorTexts.notFoundWhat} action={<LinkButton href={paths.home}>{shellTexts.home}</LinkButton>} />
}
