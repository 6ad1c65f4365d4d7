import type { Metadata } from 'next'
import { publicTexts } from '@/texts/public'
import { StatementView } from '@/ui/public/statement.view'
import { PublicFrame } from '../public-frame'

export const metadata: Metadata = { title: publicTexts.privacyTitle }

export default function PrivacyPage() {
  return <PublicFrame><StatementView title={publicTexts.privacyTitle} parts={publicTexts.privacy} /></PublicFrame>
}
