/** A municipality by its real name. Codes are the product's own: number of the region and number in this list. */
export type MunicipalityReference = {
  readonly name: string
  readonly shortName: string
  /** Centre as it stands in names of organizations: «г. Белогорска». */
  readonly centre: string
  readonly isUrban: boolean
  /** Share of the region's organizations that lie here, in any unit. */
  readonly weight: number
  /** Villages of a tenant that is one municipality; otherwise names are taken from a common list. */
  readonly villages?: ReadonlyArray<string>
}

/** Lines «name | short name | centre in genitive | г or р | weight»: г is a town, р a district. */
export const readMunicipalities = (text: string): ReadonlyArray<MunicipalityReference> =>
  text.trim().split('\n').map((line) => {
    const [name, shortName, centre, kind, weight] = line.split('|').map((part) => part.trim())
    if (name === undefined || shortName === undefined || centre === undefined || weight === undefined) throw new Error(`Wrong line: ${line}`)
    return { name, shortName, centre, isUrban: kind === 'г', weight: Number(weight) }
  })
