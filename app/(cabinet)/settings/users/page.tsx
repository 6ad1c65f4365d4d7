import type { Metadata } from 'next'
import { userTexts } from '@/texts/settings'
import { LinkButton } from '@/ui/kit/button'
import { PageHeader } from '@/ui/kit/page-header'
import { UsersView } from '@/ui/settings/users.view'
import { listUsers } from '@/usecases/accounts/list-users'
import { loadPage } from '@/web/page'
import { oneOf, type PageSearch } from '@/web/page-search'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: userTexts.title }

export default async function UsersPage({ searchParams }: { searchParams: PageSearch }) {
  const { q, role, page } = oneOf(await searchParams)
  const list = await loadPage(listUsers, { q, role, page })
  return (
    <>
      <PageHeader title={userTexts.title} actions={<LinkButton href={paths.invite()} variant="primary">{userTexts.invite}</LinkButton>} />
      <UsersView list={list} />
    </>
  )
}
