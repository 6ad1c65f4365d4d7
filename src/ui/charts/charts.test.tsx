import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Bullet } from './bullet'
import type { ChartFrame } from './chart-figure'
import { DotStrip } from './dot-strip'
import { HeatMap } from './heat-map'
import { LevelBars } from './level-bars'
import { Lollipop } from './lollipop'
import { Slope } from './slope'

const frame: ChartFrame = { id: 'c', title: 'Три муниципалитета ниже 50 баллов', unit: 'балл', source: 'расчёт', release: 'выпуск 2 от 14.12.2025' }
const html = (node: ReactNode): string => renderToStaticMarkup(node).replaceAll('\u00A0', ' ')
const tabStops = (text: string): number => text.split('data-point="true" role="img"').length > 1 ? (text.match(/<g data-point[^>]*tabindex="0"/g) ?? []).length : 0

describe('every chart', () => {
  const text = html(<Lollipop frame={frame} items={[{ key: 'a', label: 'Тында', value: 52 }, { key: 'b', label: 'Зея', value: null }]} max={100} />)
  it('says the finding, the unit, the source and the release', () => {
    for (const words of [frame.title, 'балл', 'расчёт', 'выпуск 2 от 14.12.2025']) expect(text).toContain(words)
  })
  it('has a table twin', () => expect(text).toMatch(/<details.*<table.*Тында.*52,00.*<\/table>/s))
  it('is one tab stop', () => expect(tabStops(text)).toBe(1))
  it('tells missing from zero', () => {
    expect(text).toContain('Зея: нет данных')
    expect(text).not.toContain('0,00')
  })
})

it('draws a lollipop from zero', () => expect(html(<Lollipop frame={frame} items={[{ key: 'a', label: 'Тында', value: 52 }]} max={100} />)).toContain('x1="0%" x2="52%"'))

describe('dot strip', () => {
  it('shows no group of fewer than five', () => expect(html(<DotStrip frame={frame} values={[1, 2, 3, 4]} />)).not.toContain('<svg role="group"'))
  it('shows a group of five, its median and the own value', () => {
    const text = html(<DotStrip frame={frame} values={[10, 20, 30, 40, 50]} own={{ value: 20 }} />)
    expect(text).toContain('медиана: 30,00')
    expect(text).toContain('Вы: 20,00')
    expect(text).toContain('n = 5')
  })
})

it('heat map keeps three kinds of cells apart', () => {
  const text = html(<HeatMap frame={frame} rowHeader="Муниципалитет" columns={['1', '2', '3'].map((key) => ({ key, label: key }))} rows={[{ key: 'a', label: 'Тында', cells: [0, null, 'notApplicable'] }]} scale={[0, 100]} />)
  expect(text).toMatch(/bg-heat-1[^>]*>0<\/td>/)
  expect(text).toMatch(/hatched[^>]*>—<\/td>/)
  expect(text).toMatch(/dotted[^>]*>н\/п<\/td>/)
})

it('level bars print counts and shares of the group', () => {
  const text = html(<LevelBars frame={frame} groups={[{ key: 's', label: 'Школы', counts: [{ tone: 'high', count: 1 }, { tone: 'critical', count: 3 }] }]} names={{ high: 'эффективный' }} />)
  expect(text).toContain('Школы, эффективный: 1, 25 %')
  expect(text).toContain('Школы, критический: 3, 75 %')
  expect(text).toContain('4 руководителя')
})

it('bullet gives the reason where there is no value', () =>
  expect(html(<Bullet frame={frame} rows={[{ key: 'a', label: 'Финансы', value: null, max: 10, note: 'н/п' }]} />)).toContain('Финансы: н/п'))

it('slope joins no points across a change of method', () => {
  const items = [{ key: 'a', label: 'Тында', before: 50, after: 60 }]
  const lines = (comparable: boolean): number => (html(<Slope frame={frame} from="2024/25" to="2025/26" items={items} comparable={comparable} />).match(/<line x1="16%" x2="52%"/g) ?? []).length
  expect([lines(true), lines(false)]).toEqual([1, 0])
})
