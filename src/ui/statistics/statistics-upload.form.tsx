'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { statisticsTexts as texts } from '@/texts/statistics'
import { Button, LinkButton } from '../kit/button'
import { SelectField } from '../kit/field'
import { FileDrop } from '../kit/file-drop'
import { FormErrorSummary } from '../kit/form-error-summary'
import { uploadErrors, useUpload, type UploadAnswer } from '../kit/use-upload'

type Answer = UploadAnswer & { readonly statisticsFileId?: string }
type Choice = { readonly value: string; readonly label: string; readonly sample: string }

/** Sends a file of the chosen form and edition and goes to the page of its reading. */
export const StatisticsUploadForm = ({ mappings, uploadTo, filePrefix }: { mappings: ReadonlyArray<Choice>; uploadTo: string; filePrefix: string }) => {
  const router = useRouter()
  const [chosen, setChosen] = useState(mappings[0])
  const { answer, isBusy, submit } = useUpload<Answer>(uploadTo, { failed: texts.uploadFailed, onAnswer: (given) => { if (given.statisticsFileId !== undefined) router.push(`${filePrefix}${given.statisticsFileId}`) } })
  return (
    <form onSubmit={submit} className="flex max-w-form flex-col gap-5" noValidate>
      <FormErrorSummary errors={uploadErrors(answer, () => 'file')} />
      <SelectField id="mappingId" name="mappingId" label={texts.mapping} options={mappings} value={chosen?.value ?? ''} onChange={(event) => setChosen(mappings.find(({ value }) => value === event.target.value))} />
      <FileDrop id="file" name="file" label={texts.file} help={texts.fileHelp} accept=".xlsx" />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="primary" aria-disabled={isBusy} aria-busy={isBusy}>{isBusy ? texts.loading : texts.load}</Button>
        {chosen !== undefined && <LinkButton href={chosen.sample} external variant="quiet">{texts.sample}</LinkButton>}
      </div>
    </form>
  )
}
