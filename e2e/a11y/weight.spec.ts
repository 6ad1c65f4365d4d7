import { expect, test } from '../fixtures/walk'
import { CASE_REGION } from '../fixtures/page-cases'

const LIMIT_BYTES = 180 * 1024

test('P7: a director\'s pages bring at most 180 kB of scripts', async ({ as, places }) => {
  const weights: Array<{ address: string; bytes: number }> = []
  for (const address of ['/home', '/rating', `/directors/${places.directorId}/results/${places.releaseId}`, `/organizations/${places.organizationId}`]) {
    const page = await as(`director@${CASE_REGION}`)
    const client = await page.context().newCDPSession(page)
    const scripts = new Map<string, boolean>()
    let bytes = 0
    client.on('Network.responseReceived', ({ requestId, type }) => scripts.set(requestId, type === 'Script'))
    client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => { bytes += scripts.get(requestId) === true ? encodedDataLength : 0 })
    await client.send('Network.enable')
    await page.goto(address, { waitUntil: 'networkidle' })
    weights.push({ address: address.replaceAll(/[0-9a-f-]{36}/g, '…'), bytes })
    await page.context().close()
  }
  process.stdout.write(`${weights.map(({ address, bytes }) => `scripts of ${address}: ${Math.round(bytes / 1024)} kB`).join('\n')}\n`)
  expect(weights.filter(({ bytes }) => bytes > LIMIT_BYTES || bytes === 0)).toEqual([])
})
