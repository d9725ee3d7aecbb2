import type { Translation } from "../texts.ts"
import type { stamps as en } from "./en.ts"

export const stamps: Translation<typeof en> = {
  stamps_heading: "Карты штампов",
  stamps_empty: "Сейчас карт штампов нет.",
  stamps_progress: "Штампов: {stamps} из {places}",
  stamps_reward: "За заполненную карту: {reward}",
  stamps_missing: {
    one: "Остался {count} штамп",
    few: "Осталось {count} штампа",
    many: "Осталось {count} штампов",
    other: "Осталось {count} штампа",
  },
  stamps_owed: {
    one: "{count} штамп пойдёт за награду, покупку для которой вернули",
    few: "{count} штампа пойдут за награду, покупку для которой вернули",
    many: "{count} штампов пойдут за награду, покупку для которой вернули",
    other: "{count} штампа пойдут за награду, покупку для которой вернули",
  },
  stamps_full: {
    one: "Заполнена {count} карта",
    few: "Заполнено {count} карты",
    many: "Заполнено {count} карт",
    other: "Заполнено {count} карты",
  },
  stamps_lapse: "Ближайший штамп сгорит {date}",
  stamps_until: "Штампы собираются до {date}",
  stamps_closed: "На этой карте штампы больше не собираются.",
  order_stamps: "Штампы за этот заказ",
  order_stamps_brought: {
    one: "{count} штамп на карте «{card}»",
    few: "{count} штампа на карте «{card}»",
    many: "{count} штампов на карте «{card}»",
    other: "{count} штампа на карте «{card}»",
  },
}
