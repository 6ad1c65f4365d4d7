import type { Metadata } from 'next'
import { publicTexts } from '@/texts/public'
import { StatementView } from '@/ui/public/statement.view'
import { PublicFrame } from '../public-frame'

export const metadata: Metadata = { title: publicTexts.accessibilityTitle }

export default function AccessibilityPage() {
  return <PublicFrame><StatementView title={publicTexts.accessibilityTitle} parts={publicTexts.accessibility} /></PublicFrame>
}
