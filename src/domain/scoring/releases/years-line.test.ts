import { describe, expect, it } from 'vitest'
import { yearsLine, type YearResult } from './years-line'

const year = (period: string, total: number, over: Partial<YearResult> = {}): YearResult => ({ releaseId: `r${period}`, period, total, level: 1, levelName: 'оптимальный', modelVersionId: 'v', modelCode: 'm', modelComparableWith: [], ...over })
const shape = (results: ReadonlyArray<YearResult>) => yearsLine(results).map(({ period, total, joined, isBreak }) => [period, total, joined, isBreak])

describe('the line of five years', () => {
  it('goes from the oldest and keeps the last five', () =>
    expect(shape(['2026/27', '2021/22', '2025/26', '2022/23', '2024/25', '2023/24'].map((period) => year(period, 5000))).map(([period]) => period)).toEqual(['2022/23', '2023/24', '2024/25', '2025/26', '2026/27']))
  it('joins results of one version and of versions that say they may be compared', () => {
    const other = year('2025/26', 6000, { modelVersionId: 'w', modelCode: 'n', modelComparableWith: ['m'] })
    expect(shape([year('2024/25', 5000), other])).toEqual([['2024/25', 5000, false, false], ['2025/26', 6000, true, false]])
  })
  it('breaks where the method changed: the newer method says, not the older', () => {
    const other = year('2025/26', 6000, { modelVersionId: 'w', modelCode: 'n' })
    const back = year('2024/25', 5000, { modelComparableWith: ['n'] })
    expect(shape([back, other])).toEqual([['2024/25', 5000, false, false], ['2025/26', 6000, false, true]])
  })
  it('leaves a hole where there was no level and joins nothing over it', () =>
    expect(shape([year('2023/24', 5000), year('2024/25', 0, { level: -1 }), year('2025/26', 6000)])).toEqual([['2023/24', 5000, false, false], ['2024/25', null, false, false], ['2025/26', 6000, false, false]]))
})
