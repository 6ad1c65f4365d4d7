import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { organizationTypes, type ModelDocument } from '../../models/model-document'
import { Decimal } from '../../shared/decimal'
import { exampleInput, workCard } from './worked-card'

const load = (file: string): ModelDocument => JSON.parse(readFileSync(new URL(`../../../../prisma/seed/reference/models/${file}.json`, import.meta.url), 'utf8')) as ModelDocument
const files = ['amur', 'krasnoyarsk', 'north-ossetia', 'zelenchuk', 'perm', 'perm-municipal']

describe('a score worked by hand', () => {
  it.each(files)('%s: contributions add up to the total for every type, and nothing is divided by zero', (file) => {
    const document = load(file)
    for (const type of organizationTypes) {
      const card = workCard(document, exampleInput(document, type))
      const lines = card.directions.flatMap((direction) => direction.lines)
      expect([file, type, lines.reduce((sum, { contribution }) => sum + contribution, 0)]).toEqual([file, type, card.total])
      expect(lines.filter(({ explanation }) => explanation.state === 'divisionByZero' || explanation.state === 'missing').map(({ indicator }) => indicator.code)).toEqual([])
      expect(card.levelName).not.toBeNull()
    }
  })

  it.each(files)('%s: no share is above its whole, neither of the example nor of the others', (file) => {
    const document = load(file)
    for (const type of organizationTypes) for (const { indicator, explanation, others } of workCard(document, exampleInput(document, type)).directions.flatMap((direction) => direction.lines)) {
      if (indicator.unit !== '%') continue
      expect([file, type, indicator.code, [explanation.value ?? '0', ...others].filter((value) => Number(value) > 100)]).toEqual([file, type, indicator.code, []])
    }
  })

  it('the printed numbers give the printed total: points ÷ applicable × nominal, then the sum ÷ maxima × 100', () => {
    const document = load('amur')
    const { directions, total } = workCard(document, exampleInput(document, 'secondary_school'))
    for (const { points, applicable, nominal, score } of directions) if (score !== null) expect(new Decimal(points).div(applicable).times(nominal).toDecimalPlaces(6).toFixed()).toBe(new Decimal(score).toFixed())
    const whole = directions.reduce((sum, { nominal }) => sum.plus(nominal), new Decimal(0))
    const scored = directions.reduce((sum, { score }) => sum.plus(score ?? '0'), new Decimal(0))
    expect(Math.round(scored.div(whole).times(10_000).toNumber())).toBe(total)
  })

  it('ZEL-12 the printed groups of Zelenchuk give the total with their weights 40 and 60', () => {
    const document = load('zelenchuk')
    const { groups, total } = workCard(document, exampleInput(document, 'kindergarten'))
    const sum = groups.reduce((all, { weight, score, max }) => all.plus(new Decimal(score).div(max).times(weight ?? '0')), new Decimal(0))
    expect(Math.abs(sum.times(100).toNumber() - total)).toBeLessThan(0.6)
  })

  it('recomputes when a figure is changed, and what cannot be read is no data', () => {
    const document = load('amur')
    const input = exampleInput(document, 'secondary_school')
    const before = workCard(document, input)
    const worse = workCard(document, { ...input, cells: { ...input.cells, overdue_orders: '5', task_fact: '1' } })
    const unread = workCard(document, { ...input, cells: { ...input.cells, overdue_orders: 'две' } })
    expect(worse.total).toBeLessThan(before.total)
    expect(unread.directions.flatMap(({ lines }) => lines).find(({ indicator }) => indicator.code === '2.2')?.explanation.state).toBe('missing')
  })

  it('names what the others have where the rule compares with them', () => {
    const document = load('amur')
    const lines = workCard(document, exampleInput(document, 'secondary_school')).directions.flatMap((direction) => direction.lines)
    for (const { indicator, others } of lines) expect([indicator.code, others.length]).toEqual([indicator.code, indicator.rule.kind.startsWith('cluster') ? 9 : 0])
  })
})
