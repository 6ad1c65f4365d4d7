import type { OrganizationType } from '@/domain/models/model-document'
import { additionalKinds, kindergartenNames } from './place-names'
import type { Random } from './random'

export type OrganizationPlace = {
  /** «г. Белогорска», «с. Ивановка». */
  readonly locality: string
  readonly isRural: boolean
}
export type OrganizationTitle = { readonly name: string; readonly shortName: string }
type Request = { readonly type: OrganizationType; readonly place: OrganizationPlace; readonly hasSelection: boolean; readonly isNumbered: boolean }

const forms = {
  budget: { school: ['МБОУ', 'Муниципальное бюджетное общеобразовательное учреждение'], preschool: ['МБДОУ', 'Муниципальное бюджетное дошкольное образовательное учреждение'], additional: ['МБУ ДО', 'Муниципальное бюджетное учреждение дополнительного образования'] },
  autonomous: { school: ['МАОУ', 'Муниципальное автономное общеобразовательное учреждение'], preschool: ['МАДОУ', 'Муниципальное автономное дошкольное образовательное учреждение'], additional: ['МАУ ДО', 'Муниципальное автономное учреждение дополнительного образования'] },
  treasury: { school: ['МКОУ', 'Муниципальное казённое общеобразовательное учреждение'], preschool: ['МКДОУ', 'Муниципальное казённое дошкольное образовательное учреждение'], additional: ['МКУ ДО', 'Муниципальное казённое учреждение дополнительного образования'] },
} as const

const formFor = (random: Random, isRural: boolean) =>
  forms[random.weighted(isRural ? ([['budget', 55], ['treasury', 40], ['autonomous', 5]] as const) : ([['budget', 62], ['autonomous', 36], ['treasury', 2]] as const))]

const schoolKinds: Record<'secondary_school' | 'basic_school' | 'primary_school', readonly [string, string]> = {
  secondary_school: ['СОШ', 'Средняя общеобразовательная школа'],
  basic_school: ['ООШ', 'Основная общеобразовательная школа'],
  primary_school: ['НОШ', 'Начальная общеобразовательная школа'],
}

/** Gives names that differ inside one municipality. */
export const makeTitles = (random: Random) => {
  const taken = new Set<string>()
  const numbers = new Map<string, number>()
  const nextNumber = (series: string): number => {
    const number = (numbers.get(series) ?? 0) + (random.chance(0.15) ? 2 : 1)
    numbers.set(series, number)
    return number
  }
  const school = ({ type, place, hasSelection, isNumbered }: Request, kind: readonly [string, string]): OrganizationTitle => {
    const [form, longForm] = formFor(random, place.isRural).school
    const number = isNumbered ? ` № ${nextNumber(`school ${place.locality}`)}` : ''
    const [short, long] = hasSelection && type === 'secondary_school' ? random.pick([['гимназия', 'Гимназия'], ['лицей', 'Лицей']] as const) : kind
    return { name: `${longForm} «${long}${number} ${place.locality}»`, shortName: `${form} ${short}${number} ${place.locality}` }
  }
  const special = ({ place }: Request): OrganizationTitle => {
    const number = nextNumber(`special ${place.locality}`)
    return { name: `Государственное бюджетное общеобразовательное учреждение «Специальная (коррекционная) школа № ${number} ${place.locality}»`, shortName: `ГБОУ СКШ № ${number} ${place.locality}` }
  }
  const kindergarten = ({ place, isNumbered }: Request): OrganizationTitle => {
    const [form, longForm] = formFor(random, place.isRural).preschool
    const number = isNumbered ? ` № ${nextNumber(`kindergarten ${place.locality}`)}` : ''
    const own = random.pick(kindergartenNames)
    return { name: `${longForm} «Детский сад${number} „${own}“ ${place.locality}»`, shortName: `${form} детский сад${number} «${own}» ${place.locality}` }
  }
  const additional = ({ place }: Request): OrganizationTitle => {
    const [form, longForm] = formFor(random, place.isRural).additional
    const [short, long] = random.pick(additionalKinds)
    return { name: `${longForm} «${long} ${place.locality}»`, shortName: `${form} ${short} ${place.locality}` }
  }
  const once = (request: Request): OrganizationTitle => {
    switch (request.type) {
      case 'secondary_school':
      case 'basic_school':
      case 'primary_school':
        return school(request, schoolKinds[request.type])
      case 'special_school':
        return special(request)
      case 'kindergarten':
        return kindergarten(request)
      case 'additional_education':
        return additional(request)
    }
  }
  return (request: Request): OrganizationTitle => {
    let title = once(request)
    for (let attempt = 0; taken.has(title.shortName); attempt += 1) {
      title = once(attempt < 8 ? request : { ...request, isNumbered: true })
      if (attempt > 12) title = { name: title.name.replace(/»$/, ` (${attempt})»`), shortName: `${title.shortName} (${attempt})` }
    }
    taken.add(title.shortName)
    return title
  }
}
