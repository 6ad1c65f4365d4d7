export type Migration = { name: string; sql: string; checksum: string }

export function readMigrations(folder?: string): Migration[]
export function migrate(ownerUrl: string, migrations?: Migration[]): Promise<string[]>
