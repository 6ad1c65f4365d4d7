export const importStatusNames = {
  uploaded: 'ждёт проверки',
  checking: 'проверяется',
  ready: 'можно записать',
  refused: 'есть ошибки',
  committed: 'записана',
  failed: 'не проверена',
} as const
