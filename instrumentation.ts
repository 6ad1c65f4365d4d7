/** Runs once when a server process starts, before the first request; a build starts no server. */
export const register = async (): Promise<void> => {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs' || process.env['NEXT_PHASE'] === 'phase-production-build') return
  const { guardStart } = await import('@/web/guard/start-guard')
  await guardStart()
}
