import { shown } from './chart-figure'
import { pointDomain, toPercent } from './scale'

export type StepSparklineProps = { values: ReadonlyArray<number | null>; labels: ReadonlyArray<string>; alt: string; digits?: number }

const WIDTH = 72
const HEIGHT = 20

/** The course of one number over cycles, inside a line of text or a cell. A cycle without a number leaves a gap. */
export const StepSparkline = ({ values, labels, alt, digits = 2 }: StepSparklineProps) => {
  const domain = pointDomain(values.flatMap((value) => value ?? []))
  const width = WIDTH / Math.max(1, values.length)
  const y = (value: number): number => HEIGHT - 3 - (toPercent(value, domain) / 100) * (HEIGHT - 6)
  const words = values.map((value, index) => `${labels[index] ?? ''} ${shown(value, digits)}`).join('; ')
  return (
    <svg role="img" aria-label={`${alt}: ${words}`} width={WIDTH} height={HEIGHT} className="chart inline-block align-middle">
      {values.map((value, index) => {
        if (value === null) return null
        const next = values[index + 1]
        const isLast = index === values.length - 1
        return (
          <g key={index}>
            <line x1={index * width} x2={(index + 1) * width} y1={y(value)} y2={y(value)} strokeWidth={2} className={isLast ? 'stroke-accent' : 'stroke-mark'} />
            {typeof next === 'number' && <line x1={(index + 1) * width} x2={(index + 1) * width} y1={y(value)} y2={y(next)} className="stroke-mark" />}
          </g>
        )
      })}
      <title>{words}</title>
    </svg>
  )
}
