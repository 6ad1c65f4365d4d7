import type { MunicipalityReference } from '../municipality'

/** A tenant that is one municipality: one row; its settlements stand in the names of organizations. */
export const zelenchukMunicipalities: ReadonlyArray<MunicipalityReference> = [
  {
    name: 'Зеленчукский муниципальный район', shortName: 'Зеленчукский', centre: 'ст. Зеленчукская', isUrban: false, weight: 1,
    villages: [
      'ст. Сторожевая', 'ст. Кардоникская', 'ст. Исправная', 'с. Маруха', 'с. Даусуз', 'с. Хасаут-Греческое', 'с. Архыз', 'п. Нижний Архыз', 'а. Кызыл-Октябрь', 'с. Ново-Исправненское',
      'х. Ново-Кардоникский', 'а. Кобу-Баши', 'х. Фроловский', 'х. Лесо-Кяфарь', 'х. Дружба',
    ],
  },
]
