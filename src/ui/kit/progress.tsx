import { kitTexts } from '@/texts/common'

/** What is done of what, in words and as a bar. */
export const Progress = ({ label, done, total, note }: { label: string; done: number; total: number; note?: string }) => {
  const share = total === 0 ? 0 : Math.min(100, (done / total) * 100)
  return (
    <div className="flex flex-col gap-1">
      <div className="flex flex-wrap justify-between gap-x-4 text-sm"><span>{label}</span><span className="text-muted">{kitTexts.progress(done, total)}</span></div>
      <div role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={total} aria-valuenow={done} aria-valuetext={kitTexts.progress(done, total)} className="h-2 overflow-hidden rounded-sm bg-band">
        <div className="h-full bg-accent transition-[width]" style={{ width: `${share}%` }} />
      </div>
      {note !== undefined && <p className="text-sm text-muted">{note}</p>}
    </div>
  )
}
