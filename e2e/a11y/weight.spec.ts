import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures/walk'
import { CASE_REGION } from '../fixtures/page-cases'

const KILOBYTE = 1024
const LIMIT_BYTES = 180 * KILOBYTE
const GRID_LIMIT_BYTES = 300 * KILOBYTE

/** Bytes of scripts that an address brings to a browser which has been nowhere yet. */
const scriptsOf = async (page: Page, address: string): Promise<number> => {
  const client = await page.context().newCDPSession(page)
  const scripts = new Map<string, boolean>()
  let bytes = 0
  client.on('Network.responseReceived', ({ requestId, type }) => scripts.set(requestId, type === 'Script'))
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => { bytes += scripts.get(requestId) === true ? encodedDataLength : 0 })
  await client.send('Network.enable')
  await page.goto(address, { waitUntil: 'networkidle' })
  await page.context().close()
  return bytes
}
const said = (weights: ReadonlyArray<{ address: string; bytes: number }>): void =>
  void process.stdout.write(`${weights.map(({ address, bytes }) => `scripts of ${address.replaceAll(/[0-9a-f-]{36}/g, '…')}: ${Math.round(bytes / KILOBYTE)} kB`).join('\n')}\n`)

test('P7: a director\'s pages bring at most 180 kB of scripts', async ({ as, places }) => {
  const weights: Array<{ address: string; bytes: number }> = []
  for (const address of ['/home', '/rating', `/directors/${places.directorId}/results/${places.releaseId}`, `/organizations/${places.organizationId}`, '/documents', '/recommendations']) {
    weights.push({ address, bytes: await scriptsOf(await as(`director@${CASE_REGION}`), address) })
  }
  said(weights)
  expect(weights.filter(({ bytes }) => bytes > LIMIT_BYTES || bytes === 0)).toEqual([])
})

test('P7: the entry grid brings at most 300 kB of scripts', async ({ as, places }) => {
  const weights: Array<{ address: string; bytes: number }> = []
  for (const address of [`/cycles/${places.cycleId}/entry`, `/cycles/${places.cycleId}/entry/${places.organizationId}`]) {
    weights.push({ address, bytes: await scriptsOf(await as(`director@${CASE_REGION}`), address) })
  }
  said(weights)
  expect(weights.filter(({ bytes }) => bytes > GRID_LIMIT_BYTES || bytes === 0)).toEqual([])
})
