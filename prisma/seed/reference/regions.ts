import type { RegionVocabulary } from '../../../src/domain/tenancy/region-vocabulary'
import type { MunicipalityReference } from './municipality'
import { amurMunicipalities } from './municipalities/amur'
import { krasnoyarskMunicipalities } from './municipalities/krasnoyarsk'
import { northOssetiaMunicipalities } from './municipalities/north-ossetia'
import { permMunicipalities } from './municipalities/perm'
import { zelenchukMunicipalities } from './municipalities/zelenchuk'

/** Month and day of each stage, in the year of the cycle (domain/01 A.6 «Yearly calendar»); `yearOffset` 1 is the summer that ends the school year. */
export type StageDay = { month: number; day: number; yearOffset: 0 | 1 }
export type CycleCalendar = { collectionFrom: StageDay; deadline: StageDay; results: StageDay; publication: StageDay }

export type RegionReference = {
  slug: string
  name: string
  kind: 'ministry' | 'municipality' | 'operator'
  timeZone: string
  /** Number of the region that starts the codes of municipalities and organizations. */
  number: string
  vocabulary: RegionVocabulary
  municipalities: ReadonlyArray<MunicipalityReference>
  calendar: CycleCalendar
  cycleTitle: (period: string) => string
  /** Document of the model in `reference/models`, the order that approves it, and the post (never a name) that signs it. */
  model: { file: string; orderNumber: string; orderDate: string; signatory: string }
  municipalModel?: { file: string; municipality: string; orderNumber: string; orderDate: string; signatory: string }
}

const on = (month: number, day: number, yearOffset: 0 | 1 = 0): StageDay => ({ month, day, yearOffset })

export const regionReferences: ReadonlyArray<RegionReference> = [
  {
    slug: 'amur', name: 'Амурская область', kind: 'ministry', timeZone: 'Asia/Yakutsk', number: '28', municipalities: amurMunicipalities,
    vocabulary: {
      municipalOffice: 'ОМСУ', assessmentName: 'эффективность', mentor: 'наставник',
      ownerName: 'Министерство образования и науки Амурской области', ownerShortName: 'Минобрнауки Амурской области', operatorName: 'ГАУ ДПО «Амурский областной институт развития образования»',
      regionGenitive: 'Амурской области', regionPrepositional: 'в Амурской области',
    },
    // Амур: сбор — октябрь, анализ — ноябрь, рекомендации — декабрь.
    calendar: { collectionFrom: on(10, 1), deadline: on(10, 31), results: on(11, 16), publication: on(12, 1) },
    cycleTitle: (period) => `Мониторинг эффективности руководителей за ${period} учебный год`,
    model: { file: 'amur', orderNumber: '26-у', orderDate: '2024-09-02', signatory: 'Министр образования и науки Амурской области' },
  },
  {
    slug: 'krasnoyarsk', name: 'Красноярский край', kind: 'operator', timeZone: 'Asia/Krasnoyarsk', number: '24', municipalities: krasnoyarskMunicipalities,
    vocabulary: {
      municipalOffice: 'МОУО', assessmentName: 'эффективность', mentor: 'наставник',
      ownerName: 'АНО «Центр оценки профессионального мастерства и квалификации педагогов»', ownerShortName: 'Центр оценки профессионального мастерства', operatorName: 'АНО «Центр оценки профессионального мастерства и квалификации педагогов»',
      regionGenitive: 'Красноярского края', regionPrepositional: 'в Красноярском крае',
    },
    calendar: { collectionFrom: on(10, 15), deadline: on(11, 30), results: on(12, 10), publication: on(12, 20) },
    cycleTitle: (period) => `Независимая оценка эффективности руководителей, ${period} учебный год`,
    model: { file: 'krasnoyarsk', orderNumber: '14-у', orderDate: '2024-09-10', signatory: 'Директор центра' },
  },
  {
    slug: 'perm', name: 'Пермский край', kind: 'ministry', timeZone: 'Asia/Yekaterinburg', number: '59', municipalities: permMunicipalities,
    vocabulary: {
      municipalOffice: 'МОУО', assessmentName: 'эффективность', mentor: 'наставник',
      ownerName: 'Министерство образования и науки Пермского края', ownerShortName: 'Минобрнауки Пермского края', operatorName: 'АНО «Капитал развития»',
      regionGenitive: 'Пермского края', regionPrepositional: 'в Пермском крае',
    },
    // Пермь: план-график — сентябрь, региональный отчёт — декабрь.
    calendar: { collectionFrom: on(9, 20), deadline: on(11, 20), results: on(12, 5), publication: on(12, 20) },
    cycleTitle: (period) => `Региональный мониторинг эффективности руководителей, ${period} учебный год`,
    model: { file: 'perm', orderNumber: '26-01-06-у', orderDate: '2024-09-05', signatory: 'Министр образования и науки Пермского края' },
    municipalModel: { file: 'perm-municipal', municipality: 'Лысьвенский', orderNumber: '71-у', orderDate: '2024-09-18', signatory: 'Начальник управления образования' },
  },
  {
    slug: 'north-ossetia', name: 'Республика Северная Осетия — Алания', kind: 'ministry', timeZone: 'Europe/Moscow', number: '15', municipalities: northOssetiaMunicipalities,
    vocabulary: {
      municipalOffice: 'ОМСУ', assessmentName: 'вклад', mentor: 'наставник',
      ownerName: 'Министерство образования и науки Республики Северная Осетия — Алания', ownerShortName: 'Минобрнауки РСО — Алания', operatorName: 'ГБОУ ДПО «Северо-Осетинский республиканский институт повышения квалификации работников образования»',
      regionGenitive: 'Республики Северная Осетия — Алания', regionPrepositional: 'в Республике Северная Осетия — Алания',
    },
    // Осетия: процедура — июль–август, отчёт и рекомендации — сентябрь.
    calendar: { collectionFrom: on(7, 1, 1), deadline: on(8, 20, 1), results: on(8, 28, 1), publication: on(9, 10, 1) },
    cycleTitle: (period) => `Оценка вклада руководителей в развитие системы образования, ${period} учебный год`,
    model: { file: 'north-ossetia', orderNumber: '58-у', orderDate: '2024-09-03', signatory: 'Министр образования и науки Республики Северная Осетия — Алания' },
  },
  {
    slug: 'zelenchuk', name: 'Зеленчукский район', kind: 'municipality', timeZone: 'Europe/Moscow', number: '09', municipalities: zelenchukMunicipalities,
    vocabulary: {
      municipalOffice: 'МОУО', assessmentName: 'эффективность', mentor: 'ментор',
      ownerName: 'Управление образования администрации Зеленчукского муниципального района', ownerShortName: 'Управление образования', operatorName: '',
      regionGenitive: 'Зеленчукского района', regionPrepositional: 'в Зеленчукском районе',
    },
    calendar: { collectionFrom: on(10, 10), deadline: on(12, 10), results: on(12, 18), publication: on(12, 25) },
    cycleTitle: (period) => `Мониторинг эффективности руководителей района, ${period} учебный год`,
    model: { file: 'zelenchuk', orderNumber: '110-у', orderDate: '2024-09-16', signatory: 'Начальник управления образования' },
  },
]
