import type { FormFacts } from './recipe'
import { base, cases, grade, part, percent, type Recipe } from './recipe'
import type { Random } from '../random'

const about = (random: Random, amount: number, spread = 0.15): number => Math.max(0, Math.round(amount * (1 + spread * (2 * random.next() - 1))))
const halves = (amount: number): number => Math.round(amount * 2) / 2

const pupilsPerTeacher = ({ type, isRural, headcount }: FormFacts): number => {
  switch (type) {
    case 'kindergarten': return isRural ? 8 : 10.5
    case 'additional_education': return 46
    case 'special_school': return 4.2
    case 'secondary_school':
    case 'basic_school':
    case 'primary_school':
      return isRural ? 4.5 + headcount / 40 : 14.5
  }
}
const hasNinth = ({ type }: FormFacts): boolean => type === 'secondary_school' || type === 'basic_school'
const specialShare = ({ type, isRural }: FormFacts): number => (type === 'special_school' ? 1 : type === 'kindergarten' ? 0.055 : type === 'additional_education' ? 0.02 : isRural ? 0.075 : 0.05)
const upperShare = ({ type }: FormFacts): number => (type === 'secondary_school' ? 0.52 : type === 'primary_school' ? 0 : 0.44)

/** Sizes and bases: what an organization is, whatever its quality. */
const bases: Record<string, Recipe> = {
  pupils: base(({ headcount }) => headcount),
  task_plan: base(({ headcount }) => headcount),
  teachers_total: base((facts, _figures, random) => Math.max(2, about(random, facts.headcount / pupilsPerTeacher(facts)))),
  posts_total: base((_facts, figures, random) => halves(figures('teachers_total') * (1.04 + 0.12 * random.next()))),
  forms_total: base((_facts, _figures, random) => random.pick([8, 10, 12])),
  program_planned: base((_facts, _figures, random) => random.int(12, 40)),
  advice_total: base(({ isFirstCycle }, _figures, random) => (isFirstCycle ? 0 : random.weighted([[0, 22], [1, 14], [2, 22], [3, 20], [4, 12], [5, 10]] as const))),
  deficits_found: base((_facts, _figures, random) => random.weighted([[0, 9], [2, 18], [3, 24], [4, 20], [5, 14], [6, 9], [8, 6]] as const)),
  graduates9: base((facts, _figures, random) => (hasNinth(facts) ? about(random, facts.headcount * 0.097, 0.25) : 0)),
  graduates11: base(({ type, headcount, isRural }, _figures, random) => (type === 'secondary_school' ? about(random, headcount * (isRural ? 0.034 : 0.045), 0.35) : 0)),
  graduates_all: base(({ type, headcount }, figures, random) => (type === 'special_school' ? about(random, headcount * 0.09, 0.3) : figures('graduates9') + figures('graduates11'))),
  pupils_10_11: base((_facts, figures, random) => about(random, figures('graduates11') * 2.1, 0.08)),
  pupils_6_11: base((facts, _figures, random) => about(random, facts.headcount * upperShare(facts), 0.05)),
  children_5_18: base(({ headcount }, _figures, random) => Math.min(headcount, about(random, headcount * 0.975, 0.02))),
  exam9_participants: base((_facts, figures) => figures('graduates9')),
  special_pupils: base((facts, _figures, random) => (facts.type !== 'special_school' && random.chance(facts.headcount < 60 ? 0.45 : 0.05) ? 0 : Math.min(facts.headcount, about(random, facts.headcount * specialShare(facts), 0.5)))),
  special_teachers: base(({ type }, figures, random) => (figures('special_pupils') === 0 ? 0 : Math.max(1, about(random, figures('teachers_total') * (type === 'special_school' ? 0.95 : 0.4), 0.3)))),
  support_norm: base((_facts, figures, random) => (figures('special_pupils') < 3 ? 0 : Math.max(0.5, halves(figures('special_pupils') / 16 + random.next())))),
  special_5_18: base(({ type }, figures, random) => (type === 'kindergarten' ? 0 : Math.round(figures('special_pupils') * (0.95 + 0.25 * random.next())))),
  access_total: base((_facts, _figures, random) => random.int(18, 30)),
  marks_compared: base(({ type, headcount }, _figures, random) => about(random, headcount * (type === 'primary_school' ? 0.24 : 0.5), 0.1)),
  year_marks_compared: base((_facts, figures) => figures('graduates9') * 2),
  data_checked: base((_facts, _figures, random) => (random.chance(0.55) ? 0 : random.int(20, 44))),
  buildings: base(({ headcount, isRural }, _figures, random) => (random.chance(headcount > 700 || isRural ? 0.3 : 0.12) ? random.int(2, 3) : 1)),
  safety_total: base((_facts, _figures, random) => random.int(24, 36)),
  site_total: base(() => 14),
  reserve_posts: base(({ headcount }, _figures, random) => (headcount < 150 ? random.int(1, 2) : random.int(2, 4))),
}

/** Direction 1 and 10: the director's own figures. */
const directors: Record<string, Recipe> = {
  director_standard: grade(7, 18, 75),
  director_training_hours: { kind: 'amount', mean: 84, sd: 46, digits: 0, min: 0, max: 460 },
  director_diagnostics: percent(74, 15),
  deficits_closed: part('deficits_found', [76, 26]),
  director_contest: grade(50, 33, 17),
  attestation_valid: grade(9, 91),
  attestation_test: percent(80, 13),
  attestation_project: percent(76, 15),
  certification: grade(62, 38),
}

const management: Record<string, Recipe> = {
  task_fact: part('task_plan', [97.5, 5], { top: 104 }),
  overdue_orders: cases(0.2),
  justified_complaints: cases(0.35, { max: 7 }),
  forms_accepted: part('forms_total', [94, 9]),
  posts_filled: part('posts_total', [97.6, 3.6], { rural: -0.8, step: 0.5 }),
  teachers_category: part('teachers_total', [58, 16], { rural: -8 }),
  teachers_trained: part('teachers_total', [92, 9]),
  teachers_young: part('teachers_total', [23, 9], { rural: -3 }),
  teachers_young_change: { kind: 'amount', mean: 0.4, sd: 2.1, digits: 1, min: -12, max: 12 },
  program_done: part('program_planned', [89, 11]),
  survey_satisfaction: percent(87, 7.5),
  advice_done: part('advice_total', [86, 20]),
  reserve_people: cases(2.1, { isGood: true, max: 9 }),
  reserve_plans: part('reserve_people', [88, 22]),
  reserve_plans_full: part('reserve_plans', [58, 28]),
  reserve_plans_half: base((_facts, figures, random) => Math.round((figures('reserve_plans') - figures('reserve_plans_full')) * random.next())),
  reserve_trained: part('reserve_people', [60, 26]),
  reserve_appointed: cases(0.75, { isGood: true, max: 5 }),
}

const results: Record<string, Recipe> = {
  graduates9_certified: part('graduates9', [99.2, 1.8]),
  graduates11_certified: part('graduates11', [99.7, 1.2]),
  exam9_russian: percent(96.5, 4.5, -1),
  exam9_math: percent(92.5, 6.5, -2),
  exam11_russian: percent(99.6, 0.9),
  exam11_math: percent(98.4, 2.2, -0.6),
  checks_basic: percent(86, 7, -2),
  dropouts: cases(0.22, { per: 'thousand' }),
  added_result: { kind: 'amount', mean: 0.12, sd: 0.55, digits: 2, min: -2.4, max: 2.4 },
  exam11_top: part('graduates11', [15, 9], { rural: -6 }),
  exam11_good: part('graduates11', [23, 10], { rural: -4 }),
  exam11_over80: percent(17, 10, -6),
  exam9_good: part('exam9_participants', [55, 14], { rural: -4 }),
  olympiad_winners: cases(4.2, { isGood: true, per: 'thousand' }),
  pupils_profile: part('pupils_10_11', [84, 18], { rural: -12 }),
  bias_markers: cases(0.16, { max: 5 }),
  marks_confirmed: part('marks_compared', [77, 9]),
  year_marks_inflated: part('year_marks_compared', [16, 8], { isBad: true }),
  exam_violations: cases(0.07, { max: 3 }),
  data_confirmed: part('data_checked', [98.2, 2.6]),
  graduates_placed: part('graduates_all', [99.4, 1.2]),
}

const conditions: Record<string, Recipe> = {
  special_conditions: part('special_pupils', [95, 8], { rural: -3 }),
  special_teachers_trained: part('special_teachers', [88, 15]),
  support_filled: part('support_norm', [80, 22], { rural: -16, step: 0.5 }),
  access_done: part('access_total', [75, 17], { rural: -8 }),
  special_extra: part('special_5_18', [60, 17], { rural: -5 }),
  pupils_first_shift: part('pupils', [93, 11], { rural: 6 }),
  buildings_sound: part('buildings', [86, 32]),
  internet_speed: { kind: 'amount', mean: 112, sd: 38, digits: 0, min: 4, max: 500, rural: -46 },
  pupils_hot_meals: part('pupils', [94, 6.5]),
  safety_done: part('safety_total', [97, 4.5]),
  survey_comfort: percent(86, 8, -2),
  pupils_holidays: part('pupils', [79, 14]),
  site_done: part('site_total', [97, 6]),
  children_extra: part('children_5_18', [80, 9], { rural: -3 }),
  pupils_career_minimum: part('pupils_6_11', [98, 5]),
  pupils_career_trials: part('pupils_6_11', [29, 14], { rural: -4 }),
  upbringing_units: { kind: 'amount', mean: 2.9, sd: 0.9, digits: 0, min: 0, max: 4, rural: -0.3 },
}

/** Kindergartens, additional education and special schools (domain/02 B.3b). */
const alternatives: Record<string, Recipe> = {
  care_quality: { kind: 'amount', mean: 3.7, sd: 0.55, digits: 2, min: 1, max: 5, rural: -0.15 },
  care_quality_self: base((_facts, figures, random) => Math.min(5, Math.max(1, Math.round(100 * (figures('care_quality') + 0.35 + 0.6 * (random.next() - 0.45))) / 100))),
  care_days_plan: base(({ headcount }) => headcount * 247),
  care_days_fact: part('care_days_plan', [74, 6]),
  children_3_7: base((facts, _figures, random) => (random.chance(0.08) ? 0 : about(random, facts.headcount * 0.8, 0.15))),
  children_3_7_attending: part('children_3_7', [98.5, 3]),
  extra_enrolled: base(({ headcount }, _figures, random) => about(random, headcount * 1.12, 0.05)),
  extra_finished: part('extra_enrolled', [88, 8]),
  extra_programs: base(({ headcount }, _figures, random) => Math.max(4, about(random, headcount / 28))),
  extra_programs_reviewed: part('extra_programs', [74, 20]),
  extra_winners: cases(9, { isGood: true, per: 'thousand' }),
  extra_certificates: part('pupils', [72, 18], { rural: -6 }),
  special_graduates: base(({ type, headcount }, _figures, random) => (type === 'special_school' ? about(random, headcount * 0.09, 0.3) : 0)),
  special_certified: part('special_graduates', [99, 2.5]),
  special_progress: part('pupils', [66, 12]),
}

/** What the regions ask besides the common indicators: deeds for other organizations, judgements of experts. */
const regional: Record<string, Recipe> = {
  contribution_councils: grade(34, 33, 20, 13), contribution_mentoring: grade(38, 24, 24, 14), contribution_site: grade(50, 18, 18, 14), contribution_contest: grade(44, 26, 18, 12),
  contribution_trial: grade(38, 36, 26), contribution_young: grade(40, 40, 20),
  interview_results: grade(3, 8, 22, 40, 27), interview_plan: grade(4, 10, 26, 38, 22), interview_team: grade(3, 8, 24, 40, 25),
  project_problem: grade(4, 8, 22, 40, 26), project_goals: grade(4, 10, 28, 36, 22), project_resources: grade(5, 11, 28, 36, 20), project_effect: grade(6, 13, 30, 33, 18),
}

export const fieldRecipes: Readonly<Record<string, Recipe>> = { ...bases, ...directors, ...management, ...results, ...conditions, ...alternatives, ...regional }

/** Fields that have no meaning where their base is empty, with the base: shown as «н/п», not as a gap. */
export const emptyBases: Readonly<Record<string, string>> = {
  graduates9_certified: 'graduates9', exam9_russian: 'graduates9', exam9_math: 'graduates9', exam9_good: 'exam9_participants', year_marks_inflated: 'year_marks_compared',
  graduates11_certified: 'graduates11', exam11_russian: 'graduates11', exam11_math: 'graduates11', exam11_top: 'graduates11', exam11_good: 'graduates11', exam11_over80: 'graduates11',
  pupils_profile: 'pupils_10_11', special_conditions: 'special_pupils', special_teachers: 'special_pupils', special_teachers_trained: 'special_teachers', support_filled: 'support_norm',
  special_extra: 'special_5_18', graduates_placed: 'graduates_all', advice_done: 'advice_total', data_confirmed: 'data_checked', deficits_closed: 'deficits_found',
  children_3_7_attending: 'children_3_7', special_certified: 'special_graduates',
  reserve_plans: 'reserve_people', reserve_plans_full: 'reserve_people', reserve_plans_half: 'reserve_people', reserve_trained: 'reserve_people',
}
