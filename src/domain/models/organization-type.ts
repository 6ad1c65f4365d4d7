/** Types of organizations: СОШ, ООШ, НОШ, СКОШ, ДОО, УДО. Wording in `texts/organizations.ts`. */
export const organizationTypes = ['secondary_school', 'basic_school', 'primary_school', 'special_school', 'kindergarten', 'additional_education'] as const
export type OrganizationType = (typeof organizationTypes)[number]
