import { Client } from 'pg'

/** Rows that only the owner of the database may add: regions. One short connection, so nothing is left open. */
export const asOwner = async <T>(work: (client: Client) => Promise<T>): Promise<T> => {
  const connectionString = process.env['DATABASE_OWNER_URL']
  if (connectionString === undefined) throw new Error('DATABASE_OWNER_URL is not set: integration tests need their database')
  const client = new Client({ connectionString })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
