import type { ModelDocument } from '@/domain/models/model-document'
import { cellStateByte, emptyGrid, type CellGrid } from '@/domain/scoring/lines/cells'
import type { Participant } from '@/domain/scoring/cards/cycle-scores'

/** domain/02 B.6: a basic school, first cycle, no pupils with ОВЗ. Primary figures that give its points. */
export const workedParticipant: Participant = {
  organizationType: 'basic_school', municipality: 0, isRural: true, isSmall: false, hasSelection: false, isFirstCycle: true, size: 'small',
}

/** Field key → decimal text; what is not named is «нет данных» and is not needed. */
export const workedValues: Readonly<Record<string, string>> = {
  // 1: 2 + 1 + 2 + 1 + 1 = 7
  director_standard: '2', director_training_hours: '40', director_diagnostics: '66.5', deficits_found: '4', deficits_closed: '2', director_contest: '2',
  // 2: 3 + 2 + 1 + 1 + 1 + 2 + 0.5 + 0.5 + 0.5 + 2 = 13.5 of 16 (2.11 is for later cycles)
  task_fact: '98', task_plan: '100', overdue_orders: '0', justified_complaints: '0', forms_accepted: '20', forms_total: '20', posts_filled: '24', posts_total: '25',
  teachers_total: '25', teachers_category: '15', teachers_trained: '22', teachers_young: '5', teachers_young_change: '0', program_done: '8', program_planned: '10', survey_satisfaction: '90.5',
  // 3: 1 + 1 + 3 + 1 + 1 = 7 of 10
  graduates9: '50', graduates9_certified: '49', exam9_russian: '92', exam9_math: '88', checks_basic: '91.3', dropouts: '0', added_result: '-0.25',
  // 4: 0.5 + 1 = 1.5 of 4
  exam9_participants: '50', exam9_good: '22', pupils: '400', olympiad_winners: '1',
  // 5: 1 + 0.5 = 1.5 of 3
  special_pupils: '0', special_5_18: '0', support_filled: '1.5', support_norm: '2', access_done: '6', access_total: '10',
  // 6: 4 + 2 + 1 + 1 + 0.5 = 8.5
  bias_markers: '0', marks_compared: '100', marks_confirmed: '80', year_marks_compared: '100', year_marks_inflated: '20', exam_violations: '0', data_checked: '100', data_confirmed: '96',
  // 7: 0.5 + 1 + 1 + 2 + 1 + 1 + 0.5 + 1 = 8
  pupils_first_shift: '380', buildings: '1', buildings_sound: '1', internet_speed: '30', pupils_hot_meals: '392', safety_done: '19', safety_total: '20', survey_comfort: '80',
  pupils_holidays: '280', site_done: '30', site_total: '30',
  // 8: 2 + 0.5 + 0.5 + 2 + 0.5 = 5.5
  children_5_18: '400', children_extra: '312', pupils_6_11: '150', pupils_career_minimum: '140', pupils_career_trials: '40', graduates_all: '50', graduates_placed: '50', upbringing_units: '2',
  // 9: 1 + 0.5 + 1 + 0.5 + 0 = 3
  reserve_people: '4', reserve_posts: '2', reserve_plans: '3', reserve_plans_full: '2', reserve_plans_half: '1', reserve_trained: '1', reserve_appointed: '0',
  // 10: 1 + 0.5 + 1 + 0 = 2.5
  attestation_valid: '1', attestation_test: '70', attestation_project: '75', certification: '0',
}

/** Peers that set the cluster's bars: the shares of 2.6 and 4.3 and the values of 3.5 and 4.4; everything else is as in the example. */
const peers: ReadonlyArray<Readonly<Record<string, string>>> = [
  // Medians of eight: 2.6 — 55, 3.5 — 90, 4.3 — 48.20; 4.4: most have no winners.
  ...['50', '52', '54', '54', '55', '55', '60'].map((share, position) => ({
    teachers_total: '100', teachers_category: share, checks_basic: String(87 + position), exam9_participants: '1000', exam9_good: ['482', '482', '482', '482', '500', '510', '520'][position] ?? '0',
    olympiad_winners: position < 2 ? '9' : '3',
  })),
]

const write = (document: ModelDocument, cells: CellGrid, row: number, values: Readonly<Record<string, string>>): void => {
  document.fields.forEach((field, slot) => {
    const text = values[field.key]
    if (text === undefined) return
    cells.values[row * cells.slots + slot] = Math.round(Number(text) * 1_000_000)
    cells.states[row * cells.slots + slot] = cellStateByte.value
  })
}

/** The example in row 0 and seven peers of its cluster. */
export const workedCycle = (document: ModelDocument): { participants: ReadonlyArray<Participant>; cells: CellGrid } => {
  const rows = [workedValues, ...peers.map((peer) => ({ ...workedValues, ...peer }))]
  const cells = emptyGrid(rows.length, document.fields.length)
  rows.forEach((values, row) => write(document, cells, row, values))
  return { participants: rows.map(() => workedParticipant), cells }
}
