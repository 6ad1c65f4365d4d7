import { dateInZone, formatCount, formatDate } from './format'

/** People whom a director lets fill the form of the organization. */
export const delegateTexts = {
  title: 'Помощники по форме',
  lead: 'Помощник заполняет форму вашей организации и прикладывает подтверждения. Отправить форму и увидеть ваш личный результат он не может: это делаете только вы.',
  nobody: 'Помощников пока нет: форму заполняете только вы.',
  caption: (place: string): string => `Помощники: ${place}`,
  headers: { name: 'Имя', email: 'Почта', state: 'Состояние', action: 'Действие' },
  working: 'заполняет форму',
  invited: (expiresAt: string, zone: string): string => `приглашён, ссылка действует до ${formatDate(dateInZone(expiresAt, zone))}`,
  revoke: 'Снять', revokeTitle: 'Снять помощника',
  revokeConsequence: (name: string): string => `${name} сразу потеряет доступ к форме. Внесённое останется в форме.`,
  withdraw: 'Отозвать', withdrawTitle: 'Отозвать приглашение',
  withdrawConsequence: (name: string): string => `Ссылка, которую получил человек по имени ${name}, перестанет открываться.`,
  inviteTitle: 'Пригласить помощника',
  name: 'Фамилия, имя, отчество', email: 'Электронная почта',
  help: 'Человек получит письмо со ссылкой, которая действует 72 часа и срабатывает один раз.',
  invite: 'Пригласить',
} as const

export const delegateRefusals = {
  DELEGATES_ENOUGH: ({ most }: { most: number }) => `Помощников у организации уже ${formatCount(most)}, больше нельзя. Снимите того, кто больше не заполняет форму.`,
}
