/** Compares cells table by table and remembers what could not be compared. */
export class Report {
  readonly #tables = new Map<string, { cells: number; mismatches: number }>()
  readonly #skipped: { table: string; reason: string }[] = []

  compare(table: string, cells: ReadonlyArray<{ where: string; ours: number | string | null; theirs: number | string | null; isSame: boolean }>): void {
    const known = this.#tables.get(table) ?? { cells: 0, mismatches: 0 }
    for (const { where, ours, theirs } of cells.filter(({ isSame }) => !isSame).slice(0, 5)) console.log(`  ${table} ${where}: ours ${String(ours)}, theirs ${String(theirs)}`)
    this.#tables.set(table, { cells: known.cells + cells.length, mismatches: known.mismatches + cells.filter(({ isSame }) => !isSame).length })
  }

  skip(table: string, reason: string): void {
    this.#skipped.push({ table, reason })
  }

  /** Prints the tables and the total; true if nothing differs and something was compared. */
  print(): boolean {
    let [cells, mismatches] = [0, 0]
    for (const [table, found] of this.#tables) {
      console.log(`${table}: cells compared ${found.cells}, mismatches ${found.mismatches}`)
      cells += found.cells
      mismatches += found.mismatches
    }
    for (const { table, reason } of this.#skipped) console.log(`left out, not a score or not told: ${table}: ${reason}`)
    console.log(`total: cells compared ${cells}, mismatches ${mismatches}, tables ${this.#tables.size}, left out ${this.#skipped.length}`)
    return mismatches === 0 && cells > 0
  }
}

export const isClose = (ours: number | null, theirs: number | null, tolerance = 1e-9): boolean =>
  ours === null || theirs === null ? ours === theirs : Math.abs(ours - theirs) <= tolerance * Math.max(1, Math.abs(theirs))
