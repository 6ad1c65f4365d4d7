/** Rows of one insert: with at most sixty columns they stay below the 32,767 parameters that PostgreSQL takes in a statement. */
const ROWS = 500

/**
 * Inserts a long list part by part. Left to itself Prisma cuts the list too, but then sends the parts at the same time over the one
 * connection of the transaction, which the driver will refuse one day.
 */
export const inParts = async <Row>(rows: ReadonlyArray<Row>, insert: (part: Row[]) => Promise<unknown>): Promise<void> => {
  for (let from = 0; from < rows.length; from += ROWS) await insert(rows.slice(from, from + ROWS))
}
