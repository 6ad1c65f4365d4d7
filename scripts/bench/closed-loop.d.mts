export type Loop = { readonly url: string; readonly headers: Readonly<Record<string, string>>; readonly amount: number; readonly connections: number }
export function closedLoop(loop: Loop): Promise<{ readonly perSecond: number; readonly medianMs: number; readonly p99Ms: number }>
