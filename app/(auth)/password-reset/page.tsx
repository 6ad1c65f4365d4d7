import type { Metadata } from 'next'
import { Link } from '@/ui/kit/link'
import { askPasswordResetAction } from '@/actions/accounts'
import { resetTexts } from '@/texts/accounts'
import { AskResetForm } from '@/ui/accounts/password-reset.form'
import { paths } from '@/web/paths'
import { AuthFrame } from '../auth-frame'

export const metadata: Metadata = { title: resetTexts.askTitle }

export default function PasswordResetPage() {
  return (
    <AuthFrame title={resetTexts.askTitle} footer={<Link href={paths.signIn()} className="inline-flex min-h-6 items-center">{resetTexts.toSignIn}</Link>}>
      <AskResetForm ask={askPasswordResetAction} />
    </AuthFrame>
  )
}
