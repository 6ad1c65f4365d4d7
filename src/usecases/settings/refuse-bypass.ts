import { findBypass } from '@/data/tenant'

/** Throws when the database role of this process could see past row-level security: better no site than one that shows another region. */
export const refuseBypass = async (): Promise<void> => {
  const bypass = await findBypass()
  if (bypass !== null) throw new Error(`DATABASE_URL: the role ${bypass}; row-level security would not hold. Use the application role.`)
}
