import type { Burden, EnteredBy, FederalForm } from '@/domain/models/model-document'

/** What every primary figure costs (domain/02 B.5 R15, R16) and the federal form that already holds it (domain/10). Minutes of who enters it, in one cycle. */
const by = (enteredBy: EnteredBy, minutes: string, form?: FederalForm): Burden => ({ enteredBy, minutes, ...(form === undefined ? {} : { form }) })
const all = (keys: string, burden: Burden): ReadonlyArray<readonly [string, Burden]> => keys.split(' ').map((key) => [key, burden] as const)

const pupils: FederalForm = { form: 'ОО-1', section: '2' }
const staff: FederalForm = { form: 'ОО-1', section: '3' }
const property: FederalForm = { form: 'ОО-2', section: '1' }

export const fieldBurdens: ReadonlyMap<string, Burden> = new Map([
  // Copied from the organization's own federal form: a minute each.
  ...all('pupils pupils_10_11 pupils_profile pupils_first_shift pupils_6_11 children_5_18 special_pupils dropouts', by('organization', '1', pupils)),
  ...all('graduates9 graduates9_certified graduates11 graduates11_certified', by('region', '1', pupils)),
  ...all('graduates_all graduates_placed', by('organization', '2', pupils)),
  ...all('posts_filled posts_total teachers_trained special_teachers special_teachers_trained support_filled', by('organization', '1', staff)),
  ...all('teachers_total teachers_category', by('organization', '1', { form: 'ОО-1', section: '3.1' })),
  ...all('teachers_young', by('organization', '1', { form: 'ОО-1', section: '3.3' })),
  ...all('buildings buildings_sound', by('organization', '1', property)),
  ...all('safety_done safety_total access_done access_total', by('organization', '2', property)),
  ...all('internet_speed', by('organization', '1', { form: 'ОО-2', section: '2' })),
  ...all('pupils_hot_meals', by('organization', '1', { form: 'ОО-2' })),
  ...all('care_days_plan care_days_fact', by('organization', '2', { form: '85-К' })),
  ...all('extra_enrolled extra_finished extra_programs extra_certificates', by('region', '1', { form: '1-ДОП' })),
  // Counted by the organization itself.
  ...all('support_norm overdue_orders program_done upbringing_units special_graduates special_certified', by('organization', '2')),
  ...all('special_progress special_conditions pupils_holidays pupils_career_minimum pupils_career_trials', by('organization', '3')),
  ...all('care_quality_self', by('organization', '5')),
  ...all('director_standard director_contest', by('organization', '2')),
  ...all('director_training_hours program_planned', by('organization', '1')),
  // Known to the municipality.
  ...all('task_fact task_plan justified_complaints children_3_7 children_3_7_attending', by('municipality', '2')),
  // Regional and federal systems, experts of the institute.
  ...all('exam9_russian exam9_math exam11_russian exam11_math exam11_top exam11_good exam11_over80 exam9_participants exam9_good checks_basic bias_markers marks_compared marks_confirmed year_marks_compared year_marks_inflated exam_violations', by('region', '1')),
  ...all('olympiad_winners extra_winners special_5_18 special_extra children_extra extra_programs_reviewed survey_satisfaction survey_comfort site_done site_total director_diagnostics care_quality', by('region', '1')),
  ...all('interview_results interview_plan interview_team project_problem project_goals project_resources project_effect', by('region', '5')),
  ...all('contribution_councils contribution_mentoring contribution_site contribution_contest contribution_trial contribution_young', by('region', '2')),
  // The product's own records.
  ...all('forms_accepted forms_total teachers_young_change advice_done advice_total added_result deficits_found deficits_closed data_checked data_confirmed', by('platform', '0')),
  ...all('reserve_people reserve_posts reserve_plans reserve_plans_full reserve_plans_half reserve_trained reserve_appointed attestation_valid attestation_test attestation_project certification', by('platform', '0')),
])
