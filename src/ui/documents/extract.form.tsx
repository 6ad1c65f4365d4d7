'use client'

import { FileText } from 'lucide-react'
import { documentTexts as texts } from '@/texts/documents'
import type { FormAction } from '@/usecases/kernel/action-state'
import { StepForm } from '../cycles/step-button.form'

/** «Выписка»: the result of one director as an official document. */
export const ExtractForm = ({ request, ...hidden }: { request: FormAction; directorId: string; releaseId: string; organizationId: string }) => (
  <StepForm action={request} hidden={{ ...hidden, kind: 'director_extract' }} label={texts.extract} icon={<FileText aria-hidden />} variant="secondary" />
)
