import { connection } from 'next/server'
import { Pool } from 'pg'

const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 12 })

export default async function Page() {
  await connection()
  const { rows } = await pool.query({ name: 'region', text: 'SELECT name FROM region WHERE slug = $1', values: ['amur'] })
  return <p>{rows[0]?.name}</p>
}
