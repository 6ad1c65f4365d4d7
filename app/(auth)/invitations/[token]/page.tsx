import type { Metadata } from 'next'
import { acceptInvitationAction } from '@/actions/accounts'
import { accountRefusals, invitationTexts, resetTexts } from '@/texts/accounts'
import { InvitationForm } from '@/ui/accounts/invitation.form'
import { LinkButton } from '@/ui/kit/button'
import { readInvitation } from '@/usecases/accounts/accept-invitation'
import { paths } from '@/web/paths'
import { AuthFrame } from '../../auth-frame'

export const metadata: Metadata = { title: invitationTexts.title }

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const invitation = await readInvitation(token)
  if (invitation !== undefined) return <AuthFrame title={invitationTexts.title}><InvitationForm invitation={invitation} token={token} accept={acceptInvitationAction} /></AuthFrame>
  return (
    <AuthFrame title={invitationTexts.overTitle}>
      <p>{accountRefusals.INVITATION_OVER()}</p>
      <LinkButton href={paths.signIn()}>{resetTexts.toSignIn}</LinkButton>
    </AuthFrame>
  )
}
