import type { Metadata } from 'next'
import { resetPasswordAction } from '@/actions/accounts'
import { accountRefusals, resetTexts } from '@/texts/accounts'
import { SetPasswordForm } from '@/ui/accounts/password-reset.form'
import { LinkButton } from '@/ui/kit/button'
import { isResetOpen } from '@/usecases/accounts/reset-password'
import { paths } from '@/web/paths'
import { AuthFrame } from '../../auth-frame'

export const metadata: Metadata = { title: resetTexts.setTitle }

export default async function SetPasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  if (await isResetOpen(token)) return <AuthFrame title={resetTexts.setTitle}><SetPasswordForm token={token} save={resetPasswordAction} /></AuthFrame>
  return (
    <AuthFrame title={resetTexts.overTitle}>
      <p>{accountRefusals.RESET_OVER()}</p>
      <LinkButton href={paths.passwordReset}>{resetTexts.again}</LinkButton>
    </AuthFrame>
  )
}
