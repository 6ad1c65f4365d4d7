/** A municipality by its real name. Codes are the product's own: number of the region and number in this list. */
export type MunicipalityReference = {
  readonly name: string
  readonly shortName: string
  /** Centre as it stands in names of organizations: «г. Белогорска». */
  readonly centre: string
  readonly isUrban: boolean
  /** Share of the region's organizations that lie here, in any unit. */
  readonly weight: number
  /** Square of the schematic map, from the upper left corner. */
  readonly tile?: { readonly column: number; readonly row: number }
  /** Villages of a tenant that is one municipality; otherwise names are taken from a common list. */
  readonly villages?: ReadonlyArray<string>
}

const tileOf = (text: string | undefined): Pick<MunicipalityReference, 'tile'> => {
  const [column, row] = (text ?? '').split(',').map(Number)
  return column === undefined || row === undefined ? {} : { tile: { column, row } }
}

/** Lines «name | short name | centre in genitive | г or р | weight | column,row of the schematic map»: г is a town, р a district; the map may be left out. */
export const readMunicipalities = (text: string): ReadonlyArray<MunicipalityReference> =>
  text.trim().split('\n').map((line) => {
    const [name, shortName, centre, kind, weight, tile] = line.split('|').map((part) => part.trim())
    if (name === undefined || shortName === undefined || centre === undefined || weight === undefined) throw new Error(`Wrong line: ${line}`)
    return { name, shortName, centre, isUrban: kind === 'г', weight: Number(weight), ...tileOf(tile) }
  })
