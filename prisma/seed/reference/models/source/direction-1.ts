import { choice, count, ofDirector, percent, share, steps, type DirectionPart } from './parts'

export const direction1: DirectionPart = {
  code: '1',
  fields: [
    ofDirector(choice('director_standard', 'Соответствие образования и стажа руководителя профстандарту', ['не соответствует', 'выполнена одна часть и начата переподготовка', 'выполнены обе части'])),
    ofDirector({ key: 'director_training_hours', label: 'Часы программ повышения квалификации по управлению за три года', unit: 'час.', kind: 'decimal', min: '0', max: '3000' }),
    ofDirector(percent('director_diagnostics', 'Результат диагностики компетенций руководителя')),
    ofDirector(count('deficits_found', 'Выявлено профессиональных дефицитов', 'ед.')),
    ofDirector(count('deficits_closed', 'Преодолено профессиональных дефицитов', 'ед.')),
    ofDirector(choice('director_contest', 'Наивысший результат в конкурсах руководителей за три года', ['нет', 'участник регионального или призёр муниципального этапа', 'победитель или призёр регионального этапа и выше'])),
  ],
  indicators: [
    {
      code: '1.1', formula: 'director_standard', purpose: 'Готовность руководителя к должности по образованию и стажу.',
      rule: { kind: 'rubric', grades: [
        { value: '2', label: 'выполнены обе части', points: '2' },
        { value: '1', label: 'выполнена одна часть и начата переподготовка', points: '1' },
        { value: '0', label: 'не соответствует', points: '0' },
      ] },
    },
    { code: '1.2', formula: 'director_training_hours', rule: steps([72, 2], [36, 1], [0, 0]), purpose: 'Непрерывность обучения руководителя управлению.' },
    { code: '1.3', formula: 'director_diagnostics', rule: steps([80, 3], [60, 2], [40, 1], [0, 0]), purpose: 'Уровень управленческих компетенций по независимой диагностике; не проходившему вносится 0.' },
    {
      code: '1.4', formula: share('deficits_closed', 'deficits_found'), rule: steps([80, 2], [50, 1], [0, 0]), purpose: 'Работа руководителя над выявленными дефицитами.',
      alternatives: [{ condition: 'deficits_found == 0', points: '2', reason: 'дефицитов не выявлено' }],
    },
    {
      code: '1.5', formula: 'director_contest', purpose: 'Публичное признание управленческого опыта.',
      rule: { kind: 'rubric', grades: [
        { value: '2', label: 'победитель или призёр регионального этапа и выше', points: '1' },
        { value: '1', label: 'участник регионального или призёр муниципального этапа', points: '0.5' },
        { value: '0', label: 'нет', points: '0' },
      ] },
    },
  ],
}
