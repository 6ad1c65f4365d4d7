import { forbiddenTexts } from '@/texts/navigation'
import { LinkButton } from '@/ui/kit/button'
import { EmptyState } from '@/ui/kit/states'
import { paths } from '@/web/paths'

export default function ForbiddenPage() {
  return <EmptyState level={1} title={forbiddenTexts.title} why={forbiddenTexts.why} action={<LinkButton href={paths.home}>{forbiddenTexts.home}</LinkButton>} />
}
