import type { Translation } from "../texts.ts"
import type { en } from "./en.ts"

export const ru: Translation<typeof en> = {
  referral_title: "Пригласите друзей",
  referral_code: "Ваш код",
  referral_link: "Ваша ссылка",
  referral_copy: "Скопировать ссылку",
  referral_copied: "Ссылка скопирована",
  referral_copy_by_hand: "Ссылка выделена: скопируйте её вручную",
  referral_share: "Поделиться",
  referral_share_on: "Опубликовать ссылку",
  referral_email: "Почта",
  referral_how: "Как это работает",
  referral_step_share: "Поделитесь ссылкой с друзьями.",
  referral_step_friend: "Друг открывает по ней учётную запись.",
  referral_step_reward:
    "Он делает заказ, и, когда возврат уже невозможен, начисляется награда.",
  referral_you_get: "Вы получаете: {what}.",
  referral_friend_gets: "Друг получает: {what}.",
  referral_friends: {
    one: "Пока {count} друг",
    few: "Пока {count} друга",
    many: "Пока {count} друзей",
    other: "Пока {count} друга",
  },
  referral_nobody: "По вашей ссылке ещё никто не пришёл.",
  referral_friend: "Друг",
  referral_since: "с {date}",
  referral_due: "награда ожидается {date}",
  referral_pending: "Заказа ещё нет",
  referral_qualified: "Заказ сделан",
  referral_maturing: "Награда в пути",
  referral_rewarded: "Награда получена",
  referral_rejected: "Не засчитано",
  referral_reversed: "Отменено вместе с заказом",
}
