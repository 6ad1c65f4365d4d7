import type { OrganizationType } from '@/domain/models/model-document'

/** Words for types of organizations; the whole list lies in `domain/models/model-document.ts`. */
export const organizationTypeNames: Record<OrganizationType, string> = {
  secondary_school: 'Средняя школа',
  basic_school: 'Основная школа',
  primary_school: 'Начальная школа',
  special_school: 'Коррекционная школа',
  kindergarten: 'Детский сад',
  additional_education: 'Дополнительное образование',
}

/** As orders and workbooks abbreviate them. */
export const organizationTypeShortNames: Record<OrganizationType, string> = {
  secondary_school: 'СОШ', basic_school: 'ООШ', primary_school: 'НОШ', special_school: 'СКОШ', kindergarten: 'ДОО', additional_education: 'УДО',
}

/** For headings and groups. */
export const organizationTypePlural: Record<OrganizationType, string> = {
  secondary_school: 'Средние школы',
  basic_school: 'Основные школы',
  primary_school: 'Начальные школы',
  special_school: 'Коррекционные школы',
  kindergarten: 'Детские сады',
  additional_education: 'Организации дополнительного образования',
}

const sizes: Readonly<Record<string, string>> = { small: 'малые', medium: 'средние', large: 'крупные' }
const territories: Readonly<Record<string, string>> = { small_school: 'малокомплектные', rural: 'сельские', urban: 'городские' }
const contexts: Readonly<Record<string, string>> = { context_easy: 'условия легче обычных', context_usual: 'условия обычные', context_hard: 'условия труднее обычных' }
const isType = (part: string): part is OrganizationType => part in organizationTypePlural

/** The key of a cluster («secondary_school/rural/medium») in words: «средние школы, сельские, средние по численности». */
export const clusterName = (key: string): string =>
  key.split('/').map((part, at) => {
    if (isType(part)) return at === 0 ? organizationTypePlural[part] : organizationTypePlural[part].toLowerCase()
    const size = sizes[part]
    return territories[part] ?? contexts[part] ?? (size === undefined ? part : `${size} по численности`)
  }).join(', ')
