import { profileOf } from '../goals'
import { federal, ownChoice, type Tenant } from '../tenant'

const row = (text: string): string => `Проект «Единая модель аттестации руководителей», ${text}`
const card = 'лист эксперта (документы)'
const expert = ([code, key]: readonly [code: string, key: string], name: string, purpose: string) => ownChoice({
  code, key, name, purpose, source: card, period: 'last_assessment', periodicity: 'последняя аттестация',
  grades: [['4', 'полностью, с примерами из своей практики'], ['3', 'в основном'], ['2', 'частично'], ['1', 'названо, но не раскрыто'], ['0', 'нет']],
})
const interview = [
  expert(['С.1', 'interview_results'], 'Собеседование: объясняет результаты мониторинга и их причины', 'Понимание состояния своей организации.'),
  expert(['С.2', 'interview_plan'], 'Собеседование: называет решения по слабым показателям и сроки', 'Способность управлять по результатам.'),
  expert(['С.3', 'interview_team'], 'Собеседование: распределяет ответственность в управленческой команде', 'Работа с командой.'),
]
const project = [
  expert(['П.1', 'project_problem'], 'Проект: проблема доказана данными мониторинга', 'Обоснованность управленческого проекта.'),
  expert(['П.2', 'project_goals'], 'Проект: цели измеримы и достижимы в срок', 'Качество целеполагания.'),
  expert(['П.3', 'project_resources'], 'Проект: ресурсы, риски и ответственные названы', 'Реализуемость проекта.'),
  expert(['П.4', 'project_effect'], 'Проект: есть промежуточный результат и способ его проверки', 'Результативность проекта.'),
]
const own = [...interview, ...project]

/** Four instruments of the last row of the project: two structures of monitoring, the interview, the project with its criteria (KRA-24…26). */
export const krasnoyarsk: Tenant = {
  file: 'krasnoyarsk', code: 'krasnoyarsk-2025', name: 'Единая модель оценки руководителей образовательных организаций Красноярского края', level: 'regional',
  groups: [{ code: 'results', name: 'Мониторинг результатов деятельности', weight: '45' }, { code: 'management', name: 'Мониторинг эффективности управления', weight: '35' }, { code: 'procedure', name: 'Собеседование и управленческий проект', weight: '20' }],
  own: { indicators: own.map(({ indicator }) => indicator), fields: own.map(({ field }) => field) },
  directions: [
    { code: '1', name: 'Результаты обучающихся', group: 'results', source: row('структура мониторинга результатов'), items: [
      '3.1', '3.2', { from: '3.3', rule: { kind: 'linear', zeroAt: '80', fullAt: '100' } }, { from: '3.4', rule: { kind: 'linear', zeroAt: '90', fullAt: '100' } }, { from: '3.5', withoutVoid: true }, '3.6', '4.3', { from: '4.4', max: '2', rule: { kind: 'cluster_percentile', bands: [{ percentile: '75', points: '2' }, { percentile: '50', points: '1' }] } },
      '3.1Д', '3.2Д', '3.3Д', '3.1У', '3.2У', '3.1К', '3.2К',
    ] },
    { code: '2', name: 'Равенство возможностей', group: 'results', source: row('структура мониторинга результатов'), items: ['5.1', '5.2', '5.3', '5.5', '8.1', '8.4', '8.1У'] },
    { code: '3', name: 'Достоверность результатов', group: 'results', source: row('структура мониторинга результатов'), items: ['6.2', '6.3', '6.4', '6.5', { from: '6.1Д', max: '3', rule: { kind: 'linear', zeroAt: '1.5', fullAt: '0' } }] },
    { code: '4', name: 'Управление организацией', group: 'management', source: row('структура мониторинга эффективности управленческой деятельности'), items: [
      { from: '2.1', rule: { kind: 'target_share', target: '100' } }, '2.2', '2.3', '2.4', { from: '2.9', max: '2', rule: { kind: 'linear', zeroAt: '50', fullAt: '100' } }, '2.11',
    ] },
    { code: '5', name: 'Кадры и условия', group: 'management', source: row('структура мониторинга эффективности управленческой деятельности'), items: ['2.5', '2.6', '2.7', '7.3', '7.4', '7.5', '7.6'] },
    { code: '6', name: 'Резерв управленческих кадров', group: 'management', source: row('единая модель аттестации и резерва'), items: ['9.1', '9.2', '9.3'] },
    { code: '7', name: 'Квалификация руководителя', group: 'procedure', source: row('аттестация на соответствие занимаемой должности'), items: ['1.1', '1.2', '1.3', '1.4', '10.1'] },
    { code: '8', name: 'Собеседование на основе результатов мониторинга', group: 'procedure', source: row('структура собеседования'), items: interview.map(({ indicator }) => indicator.part.code) },
    { code: '9', name: 'Управленческий проект', group: 'procedure', source: row('структура проекта и критерии его оценки'), items: project.map(({ indicator }) => indicator.part.code) },
  ],
  levels: [
    { code: 'high', name: 'соответствует, опыт рекомендуется', from: '84', tone: 'high' }, { code: 'optimal', name: 'соответствует', from: '68', tone: 'optimal' },
    { code: 'acceptable', name: 'соответствует с рекомендациями', from: '52', tone: 'acceptable' }, { code: 'critical', name: 'требует подготовки', from: '0', tone: 'critical' },
  ],
  floors: [{ level: 'high', direction: '3', belowPercent: '50', cap: 'optimal' }], missing: { policy: 'zero_points', noLevelAbovePercent: '20' }, tieOrder: ['3', '1', '4'],
  additions: {
    aggregation: { direction: { kind: 'arithmetic' }, group: { kind: 'arithmetic' }, total: { kind: 'arithmetic' } },
    caps: [{ cap: 'acceptable', when: { condition: 'overdue_orders >= 3' }, reason: 'три и более предписания надзора не исполнены в срок' }],
  },
  goals: [
    { rationale: 'Единая модель аттестации: компетенции руководителя проверяются собеседованием и проектом.', dueYear: '2026', measure: 'Средняя оценка проекта — 3 балла из 4', directions: ['7', '8', '9'] },
    { rationale: 'Обобщение муниципальных моделей показало разные требования к управлению.', dueYear: '2027', measure: 'Три четверти организаций набирают в направлении 4 не менее 70 % баллов', directions: ['4'] },
    { rationale: 'Результаты обучающихся — первая часть мониторинга для аттестации.', dueYear: '2027', measure: 'Доля организаций ниже 50 % баллов в направлениях 1–3 — не более 10 %', directions: ['1', '2', '3'] },
    { rationale: 'Кадровые условия — предмет собеседования по результатам мониторинга.', dueYear: '2027', measure: 'Укомплектованность — 98 %', directions: ['5'] },
    { rationale: 'Модель включает резерв управленческих кадров.', dueYear: '2026', measure: 'Резерв сформирован в 85 % муниципалитетов', directions: ['6'] },
  ],
  profile: profileOf({ 1: 75, 2: 75, 3: 85, 4: 80, 5: 80, 6: 75, 7: 80, 8: 75, 9: 75 }, 'Требования к уровню «соответствует, опыт рекомендуется»'),
  operator: 'АНО «Центр оценки профессионального мастерства и квалификации педагогов»',
  legalBasis: [...federal, { title: 'Проект «Единая модель аттестации руководителей образовательных организаций Красноярского края»' }],
}
