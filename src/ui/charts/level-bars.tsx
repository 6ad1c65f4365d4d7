'use client'

import { Link } from '../kit/link'
import { chartTexts, levelNames, type LevelToneOrNone } from '@/texts/common'
import { formatCount } from '@/texts/format'
import { LevelChip, levelColors } from '../kit/chip'
import { ChartFigure, shown, type ChartFrame } from './chart-figure'
import { ChartPoints } from './chart-points'
import { Point } from './marks'
import { percent } from './scale'

export type LevelCount = { tone: LevelToneOrNone; count: number; href?: string }
export type LevelGroup = { key: string; label: string; counts: ReadonlyArray<LevelCount> }
export type LevelBarsProps = { frame: ChartFrame; groups: ReadonlyArray<LevelGroup>; names?: Partial<Record<LevelToneOrNone, string>> }

const wholeOf = (group: LevelGroup): number => group.counts.reduce((sum, { count }) => sum + count, 0)
const shareOf = (count: number, whole: number): number => (whole === 0 ? 0 : (count / whole) * 100)

const LevelRow = ({ item, group, name, first }: { item: LevelCount; group: LevelGroup; name: string; first: boolean }) => {
  const share = shareOf(item.count, wholeOf(group))
  const label = `${group.label}, ${name}: ${formatCount(item.count)}, ${shown(share, 0)} %`
  const chip = <LevelChip tone={item.tone} name={name} wraps />
  return (
    <li className="grid grid-cols-[11.5rem_minmax(0,1fr)_5.5rem] phone:grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 py-0.5">
      {item.href === undefined ? chip : <Link href={item.href}>{chip}</Link>}
      <svg role="group" className="chart block w-full phone:order-last phone:col-span-2" height={18}>
        <rect aria-hidden x="0" y={3} width="100%" height={12} className="fill-band" />
        <Point label={label} first={first}><rect x="0" y={3} width={percent(share, [0, 100])} height={12} fill="currentColor" className={levelColors[item.tone]} /></Point>
      </svg>
      <span className="text-right text-sm whitespace-nowrap"><span className="font-medium">{formatCount(item.count)}</span><span className="text-faint"> · {shown(share, 0)} %</span></span>
    </li>
  )
}

/** Levels by type: one bar a level from a common zero to 100 %, with counts; nothing is stacked, so every bar can be compared. */
export const LevelBars = ({ frame, groups, names = {} }: LevelBarsProps) => {
  const nameOf = (tone: LevelToneOrNone): string => names[tone] ?? levelNames[tone]
  const rows = groups.flatMap((group) => group.counts.map(({ tone, count }) => [`${group.label}, ${nameOf(tone)}`, formatCount(count), shown(shareOf(count, wholeOf(group)), 0)]))
  return (
    <ChartFigure frame={frame} table={{ columns: [chartTexts.name, chartTexts.count, '%'], rows }}>
      <ChartPoints>
        <div className="flex flex-col gap-3">
          {groups.map((group, at) => (
            <div key={group.key}>
              <p className="flex justify-between gap-4 border-b border-line pb-1 text-sm font-semibold"><span>{group.label}</span><span className="font-normal text-muted">{chartTexts.people(wholeOf(group))}</span></p>
              <ul className="pt-1">{group.counts.map((item, index) => <LevelRow key={item.tone} item={item} group={group} name={nameOf(item.tone)} first={at === 0 && index === 0} />)}</ul>
            </div>
          ))}
        </div>
      </ChartPoints>
    </ChartFigure>
  )
}
