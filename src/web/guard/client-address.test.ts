import { expect, it } from 'vitest'
import { addressBehind } from './client-address'

it.each([
  ['1.1.1.1', 0, ''], [null, 1, ''], ['', 1, ''], ['1.1.1.1', 1, '1.1.1.1'], ['6.6.6.6, 1.1.1.1', 1, '1.1.1.1'], ['6.6.6.6, 1.1.1.1, 10.0.0.1', 2, '1.1.1.1'], ['1.1.1.1', 2, ''],
] as const)('of %j behind %i proxies it takes %j', (header, proxies, address) => expect(addressBehind(header, proxies)).toBe(address))
