const QUIET_MS = 2_000
const REMINDER_MS = 10_000

const seconds = (from) => `${((performance.now() - from) / 1000).toFixed(1).replace('.', ',')} с`
const print = (line) => process.stdout.write(`${line}\n`)

/** Runs one step and tells about it: at once when it is done, and meanwhile when it takes longer than two seconds. */
export async function step(title, work) {
  const from = performance.now()
  const first = setTimeout(() => print(`… ${title}`), QUIET_MS)
  const reminder = setInterval(() => print(`… ${title}: ${seconds(from)}`), REMINDER_MS)
  try {
    const outcome = await work()
    print(`✓ ${title}: ${seconds(from)}`)
    return outcome
  } finally {
    clearTimeout(first)
    clearInterval(reminder)
  }
}
