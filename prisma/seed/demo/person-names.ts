import type { Random } from './random'

/** Invented people: names are put together by chance and belong to nobody. */
export type PersonName = { lastName: string; firstName: string; patronymic: string; isWoman: boolean }
export type Naming = 'russian' | 'ossetian' | 'karachay' | 'perm' | 'siberian'

const words = (text: string): ReadonlyArray<string> => text.trim().split(/\s+/)

const commonSurnames = words(`
  Абрамов Агафонов Акимов Алексеев Андреев Антипов Антонов Артемьев Афанасьев Баранов Белов Беляев Березин Бобров Богданов Борисов Бурцев Быков Васильев Виноградов Власов Волков
  Воробьёв Воронин Гаврилов Гончаров Горбунов Горшков Григорьев Громов Гусев Давыдов Данилов Демидов Денисов Дорофеев Дроздов Дьяков Егоров Ежов Елисеев Ермаков Ершов Ефимов Жданов
  Жуков Журавлёв Завьялов Зайцев Захаров Зимин Зотов Зуев Иванов Игнатов Ильин Исаев Казаков Калашников Калинин Карпов Киселёв Климов Князев Колесников Комаров Кондратьев Королёв
  Котов Крылов Крюков Кудрявцев Кузнецов Кузьмин Куликов Лаврентьев Лазарев Лапин Лебедев Леонов Логинов Лукин Лыков Макаров Максимов Мальцев Марков Мартынов Медведев Мельников
  Миронов Михайлов Моисеев Морозов Наумов Некрасов Нестеров Никитин Николаев Никифоров Новиков Носов Овчинников Орехов Орлов Осипов Павлов Панфилов Петров Пименов Платонов Покровский
  Поляков Пономарёв Попов Потапов Прохоров Рогов Родионов Романов Рыбаков Рябов Савельев Савин Самойлов Сафонов Селезнёв Семёнов Сергеев Сидоров Симонов Синицын Сизов Скворцов Смирнов
  Соболев Соколов Соловьёв Сорокин Степанов Суворов Сухов Сычёв Тарасов Тимофеев Титов Тихонов Третьяков Трофимов Туманов Уваров Ушаков Фадеев Федотов Фёдоров Филатов Филиппов Фомин
  Фролов Харитонов Худяков Цветков Чернов Чернышёв Чистяков Шадрин Шаповалов Шилов Широков Шубин Щербаков Щукин Юдин Яковлев Яшин`)
const farEastSurnames = words('Бондаренко Ткаченко Шевченко Кравченко Лысенко Гриценко Мищенко Коваленко Онищенко Приходько Савченко Романенко Тарасенко Яценко Литвиненко Черных Седых Белых Косицын Пляскин Заболотский Вишневский Островский Ярошевич')
const siberianSurnames = words('Черных Седых Долгих Сизых Бельских Русских Потылицын Скрипкин Худоногов Коркин Ощепков Шкуратов Тюменцев Юшков Арбузов Кириенко Шевчук Гуменюк Ковальчук Ярославцев Сибиряков Толстихин')
const permSurnames = words('Мехоношин Политов Пепеляев Кылосов Чугайнов Отинов Канюков Радостев Зырянов Пермяков Ощепков Чазов Шестаков Вшивков Батуев Накаряков Гуляев Ваганов Голдобин Южаков Нурисламов Мухаметов Хайруллин Сальников Собянин Мазунин Вотинов')
const ossetianSurnames = words(`Дзагоев Гагиев Кокоев Бигаев Хетагуров Цаголов Тотров Дзуцев Кочиев Плиев Тедеев Джиоев Кудзоев Бекузаров Гутнов Агузаров Туаев Калоев Караев Тибилов Цогоев Бутаев Гобозов
  Козаев Хубаев Дзгоев Албегов Сабанов Кесаев Мамиев Хугаев Царикаев Гусалов Дзебисов Касаев Лалиев Датиев Есенов Кантемиров Басиев`)
const karachaySurnames = words(`Байрамуков Узденов Эркенов Батчаев Салпагаров Хубиев Боташев Каракетов Тебуев Джанибеков Лайпанов Кочкаров Шаманов Бостанов Семёнов Гочияев Борлаков Урусов Чотчаев Байчоров Темирезов
  Биджиев Текеев Айбазов Катчиев Аджиев Мамхягов Агирбов Аргунов Джегутанов`)

const womenFirst = words('Елена Ольга Наталья Татьяна Ирина Светлана Марина Людмила Галина Анна Екатерина Юлия Оксана Надежда Любовь Лариса Валентина Инна Виктория Вера Евгения Анастасия Жанна Алла Мария Яна Алёна Ксения Дарья Нина')
const menFirst = words('Сергей Александр Андрей Алексей Дмитрий Владимир Николай Евгений Игорь Олег Юрий Михаил Виктор Павел Роман Константин Антон Вячеслав Максим Денис Иван Виталий Валерий Василий Артём Илья')
const womenCaucasus = words('Залина Мадина Фатима Алана Зарина Марина Лариса Жанна Ирина Эльвира Белла Тамара Дзерасса Индира Людмила Светлана Аза Агунда Инга Оксана')
const menCaucasus = words('Аслан Руслан Тимур Казбек Альберт Сослан Эльбрус Олег Заур Марат Алан Артур Ахсар Вадим Таймураз Валерий Хетаг Батраз')
const womenKarachay = words('Фатима Зухра Мариям Лейла Альбина Асият Халимат Зарема Аминат Светлана Марина Лариса Джамиля Айшат Зульфия Елена Ольга Наталья')
const menKarachay = words('Руслан Мурат Казбек Аслан Хасан Магомет Рашид Умар Шамиль Азрет Ислам Борис Сергей Александр')

const fathers = 'Александрович/Александровна Сергеевич/Сергеевна Владимирович/Владимировна Николаевич/Николаевна Викторович/Викторовна Анатольевич/Анатольевна Иванович/Ивановна Михайлович/Михайловна Васильевич/Васильевна Юрьевич/Юрьевна Петрович/Петровна Алексеевич/Алексеевна Андреевич/Андреевна Геннадьевич/Геннадьевна Валерьевич/Валерьевна Дмитриевич/Дмитриевна Евгеньевич/Евгеньевна Олегович/Олеговна Павлович/Павловна Борисович/Борисовна Фёдорович/Фёдоровна Леонидович/Леонидовна Игоревич/Игоревна Григорьевич/Григорьевна Витальевич/Витальевна Константинович/Константиновна'
const fathersCaucasus = 'Казбекович/Казбековна Русланович/Руслановна Таймуразович/Таймуразовна Асланович/Аслановна Борисович/Борисовна Владимирович/Владимировна Хаджимуратович/Хаджимуратовна Георгиевич/Георгиевна Эльбрусович/Эльбрусовна Тотразович/Тотразовна Сосланович/Сослановна Заурбекович/Заурбековна Юрьевич/Юрьевна Хазбиевич/Хазбиевна'
const fathersKarachay = 'Магометович/Магометовна Хасанович/Хасановна Муратович/Муратовна Османович/Османовна Умарович/Умаровна Алиевич/Алиевна Борисович/Борисовна Рашидович/Рашидовна Азретович/Азретовна Исмаилович/Исмаиловна Юсуфович/Юсуфовна Владимирович/Владимировна'
const pairs = (text: string): ReadonlyArray<readonly [string, string]> =>
  words(text).map((pair) => {
    const [man, woman] = pair.split('/')
    if (man === undefined || woman === undefined) throw new Error(`Not a pair: ${pair}`)
    return [man, woman] as const
  })

type Pool = { surnames: ReadonlyArray<string>; women: ReadonlyArray<string>; men: ReadonlyArray<string>; fathers: ReadonlyArray<readonly [string, string]> }
const russianPool = (surnames: ReadonlyArray<string>): Pool => ({ surnames, women: womenFirst, men: menFirst, fathers: pairs(fathers) })
const ossetian: Pool = { surnames: ossetianSurnames, women: womenCaucasus, men: menCaucasus, fathers: pairs(fathersCaucasus) }
const karachay: Pool = { surnames: karachaySurnames, women: womenKarachay, men: menKarachay, fathers: pairs(fathersKarachay) }

const pools: Record<Naming, ReadonlyArray<readonly [Pool, number]>> = {
  russian: [[russianPool(commonSurnames), 78], [russianPool(farEastSurnames), 22]],
  siberian: [[russianPool(commonSurnames), 76], [russianPool(siberianSurnames), 24]],
  perm: [[russianPool(commonSurnames), 66], [russianPool(permSurnames), 34]],
  ossetian: [[ossetian, 72], [russianPool(commonSurnames), 28]],
  karachay: [[karachay, 55], [russianPool(commonSurnames), 45]],
}

/** «Белов» → «Белова», «Покровский» → «Покровская»; «Черных», «Шевченко», «Ковальчук» stay. */
export const womanSurname = (surname: string): string => {
  if (/(ский|цкий)$/.test(surname)) return `${surname.slice(0, -2)}ая`
  return /(ов|ев|ёв|ин|ын)$/.test(surname) ? `${surname}а` : surname
}

/** @param womenShare share of women among directors of this kind of organization, 0–1 */
export const makePersonName = (random: Random, naming: Naming, womenShare: number): PersonName => {
  const pool = random.weighted(pools[naming])
  const isWoman = random.chance(womenShare)
  const surname = random.pick(pool.surnames)
  const [man, woman] = random.pick(pool.fathers)
  return isWoman
    ? { lastName: womanSurname(surname), firstName: random.pick(pool.women), patronymic: woman, isWoman }
    : { lastName: surname, firstName: random.pick(pool.men), patronymic: man, isWoman }
}
