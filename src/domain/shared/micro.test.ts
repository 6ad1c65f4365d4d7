import { describe, expect, it } from 'vitest'
import { seeded } from '#tests/golden/random'
import { Decimal } from './decimal'
import { MICRO, microToText, toMicro } from './micro'

describe('micro-units as text', () => {
  it.each([[0, '0'], [1, '0.000001'], [-1, '-0.000001'], [999_999, '0.999999'], [1_000_000, '1'], [12_500_000, '12.5'], [-12_500_000, '-12.5'], [9_000_000_000_000_000, '9000000000'], [10_000_010, '10.00001']])('%i is %s', (micro, text) => {
    expect(microToText(micro)).toBe(text)
    expect(toMicro(text)).toBe(micro)
  })
  it('is what exact decimals say: 10,000 amounts', () => {
    const random = seeded(7)
    for (let count = 0; count < 10_000; count += 1) {
      const micro = random.whole(-9_000_000_000_000, 9_000_000_000_000) * random.pick([1, 1, 10, 1000])
      expect(microToText(micro)).toBe(new Decimal(micro).div(MICRO).toFixed())
    }
  })
})
