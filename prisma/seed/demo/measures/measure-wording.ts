import type { OrganizationType } from '@/domain/models/model-document'

/**
 * What to advise on an indicator, found by a part of its name: names are common to the models of the regions, codes are not.
 * `level`: little is reached; `drop`: it was better; `gap`: others of the same cluster do better, a common wording where there is none.
 */
export type MeasureWording = {
  readonly of: string
  /** What the measure is about, for its title. */
  readonly topic: string
  readonly termDays: number
  readonly level: string
  readonly drop: string
  readonly gap?: string
}

/** The same deficit is met otherwise in another type of organization. */
export type TypedWording = { readonly of: string; readonly types: ReadonlyArray<OrganizationType>; readonly whose: string; readonly level: string }

export const typedMeasures: ReadonlyArray<TypedWording> = [
  { of: 'Реализация программы развития', types: ['kindergarten'], whose: 'детский сад', level: 'Выберите из программы развития сада три мероприятия о среде, здоровье и работе с семьёй, каждому поставьте срок и измеримый результат. К отчёту приложите новую редакцию и решение совета родителей.' },
  { of: 'Реализация программы развития', types: ['additional_education'], whose: 'дополнительное образование', level: 'Свяжите программу развития с набором: какие направления открыть, какие закрыть, где нужны педагоги. К отчёту приложите новую редакцию и план набора.' },
  { of: 'Обоснованные (подтверждённые) жалобы', types: ['kindergarten'], whose: 'детский сад', level: 'Разберите жалобы родителей по группам и режимным моментам, по самой частой измените порядок и расскажите на собрании. К отчёту приложите разбор и протокол собрания.' },
  { of: 'Укомплектованность педагогическими', types: ['kindergarten'], whose: 'детский сад', level: 'Составьте с учредителем план закрытия вакансий воспитателей: переподготовка помощников, молодые специалисты, совмещение групп по возрасту. К отчёту приложите план и состояние вакансий.' },
  { of: 'Доля педагогов, прошедших ДПО', types: ['kindergarten'], whose: 'детский сад', level: 'Составьте план обучения воспитателей от оценки среды групп: по одной программе на слабую шкалу. К отчёту приложите план и удостоверения.' },
  { of: 'Доля педагогов, прошедших ДПО', types: ['additional_education'], whose: 'дополнительное образование', level: 'Направьте педагогов дополнительного образования на программы своих направлений и на работу с детьми с ОВЗ. К отчёту приложите план и удостоверения.' },
  { of: 'Полнота официального сайта', types: ['additional_education'], whose: 'дополнительное образование', level: 'Сверьте сайт с обязательными сведениями и с реестром программ: каждая программа с расписанием, педагогом и записью. К отчёту приложите сверку и ссылку.' },
]

/** How to learn from those of the same cluster who do better, in turn. */
export const gapWordings: ReadonlyArray<(topic: string) => string> = [
  (topic) => `Проведите день с руководителем организации вашей группы сравнения, у которого лучше обстоит дело с темой «${topic}», и выпишите три отличия в порядке работы. К отчёту приложите сравнение и одно перенесённое решение.`,
  (topic) => `Соберите с двумя организациями вашей группы сравнения рабочую встречу о теме «${topic}»: что делают, кто отвечает, сколько стоит. К отчёту приложите протокол и свой выбор.`,
  (topic) => `Пригласите наставника из организации вашей группы сравнения на педагогический совет о теме «${topic}». К отчёту приложите протокол с решениями и сроками.`,
  (topic) => `Посмотрите в библиотеке практик опыт по теме «${topic}», выберите подходящий вашим условиям и опробуйте в одном классе или группе. К отчёту приложите итог пробы.`,
]
