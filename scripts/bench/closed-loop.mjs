import autocannon from 'autocannon'

/** Asks one address `amount` times over `connections` connections, each asking again when it was answered. Throws unless every answer is 200. */
export async function closedLoop({ url, headers, amount, connections }) {
  const result = await autocannon({ url, headers, amount, connections, timeout: 60 })
  const { errors, timeouts, non2xx } = result
  if (errors + timeouts + non2xx > 0 || result['2xx'] !== amount) throw new Error(`${url}: ${result['2xx']} of ${amount} answers, ${non2xx} other, ${errors} errors, ${timeouts} timeouts`)
  return { perSecond: amount / result.duration, medianMs: result.latency.p50, p99Ms: result.latency.p99 }
}
