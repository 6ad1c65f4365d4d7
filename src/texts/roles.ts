/** Names of roles by the code of `policy/roles`; the test of the rights page proves that none is missing. */
export const roleNames = {
  ministry_analyst: 'Аналитик министерства',
  ministry_approver: 'Утверждающий в министерстве',
  regional_operator: 'Региональный оператор',
  municipal_specialist: 'Специалист муниципального органа',
  municipal_head: 'Руководитель муниципального органа',
  director: 'Руководитель организации',
  organization_delegate: 'Делегат организации',
  region_administrator: 'Администратор региона',
  auditor: 'Аудитор',
} as const
