export type Postgres = { url: string; port: number; pid: number; adopted: boolean; identity: string; stop: () => Promise<boolean> }
export function startPostgres(options: { dataFolder: string; isDisposable?: boolean }): Promise<Postgres>
