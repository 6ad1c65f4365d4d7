/**
 * The address of who asks, as the outermost of our own proxies saw it: each of them adds one entry at the end, earlier
 * entries are written by the client. Without a proxy of ours the header says nothing, and '' is returned.
 */
export const addressBehind = (forwardedFor: string | null, proxies: number): string =>
  proxies === 0 ? '' : ((forwardedFor ?? '').split(',').map((entry) => entry.trim()).filter((entry) => entry !== '').at(-proxies) ?? '')
