import type { Metadata } from 'next'
import { Link } from '@/ui/kit/link'
import { redirect } from 'next/navigation'
import { signInAction } from '@/actions/accounts'
import { signInTexts } from '@/texts/accounts'
import { SignInForm } from '@/ui/accounts/sign-in.form'
import { Callout } from '@/ui/kit/callout'
import { oneOf, type PageSearch } from '@/web/page-search'
import { paths } from '@/web/paths'
import { safeReturnPath } from '@/web/session/return-path'
import { currentSession } from '@/web/session/session'
import { AuthFrame } from '../auth-frame'

export const metadata: Metadata = { title: signInTexts.title }
const notices = { password: signInTexts.passwordChanged, invitation: signInTexts.invitationAccepted } as const

export default async function SignInPage({ searchParams }: { searchParams: PageSearch }) {
  const { next, done } = oneOf(await searchParams)
  const target = safeReturnPath(next, paths.home)
  if ((await currentSession()) !== undefined) redirect(target)
  return (
    <AuthFrame title={signInTexts.title} footer={<Link href={paths.passwordReset} className="inline-flex min-h-6 items-center">{signInTexts.forgot}</Link>}>
      {(done === 'password' || done === 'invitation') && <Callout tone="success">{notices[done]}</Callout>}
      <SignInForm signIn={signInAction} next={target} />
    </AuthFrame>
  )
}
