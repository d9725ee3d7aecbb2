import { ru as complaints } from "./complaints/ru.ts"
import { ru as surveys } from "./surveys/ru.ts"
import { ru as consents } from "./consents/ru.ts"
import { ru as draws } from "./draws/ru.ts"
import { cards } from "./cards/ru.ts"
import { ru as tiers } from "./tiers/ru.ts"
import type { Messages } from "./index.ts"
import type { Translation } from "./texts.ts"
import { ru as referrals } from "./referrals/ru.ts"
import { stamps } from "./stamps/ru.ts"
import { ru as rewards } from "./rewards/ru.ts"

export const ru: Translation<Messages> = {
  ...draws,
  ...complaints,
  ...surveys,
  ...consents,
  points: { one: "балл", few: "балла", many: "баллов", other: "балла" },

  order_earns: "За этот заказ вы получите",
  order_would_earn: "С учётной записью за этот заказ вы получите",
  order_earns_nothing: "За этот заказ баллы не начисляются",
  ready_at_once: "Можно тратить сразу после оформления заказа",
  ready_on: "Можно тратить с {date}",
  ready_now: "Уже можно тратить",
  ready_after_captured: {
    one: "Можно тратить через {count} день после списания оплаты",
    few: "Можно тратить через {count} дня после списания оплаты",
    many: "Можно тратить через {count} дней после списания оплаты",
    other: "Можно тратить через {count} дня после списания оплаты",
  },
  ready_after_delivered: {
    one: "Можно тратить через {count} день после доставки",
    few: "Можно тратить через {count} дня после доставки",
    many: "Можно тратить через {count} дней после доставки",
    other: "Можно тратить через {count} дня после доставки",
  },
  ready_after_completed: {
    one: "Можно тратить через {count} день после завершения заказа",
    few: "Можно тратить через {count} дня после завершения заказа",
    many: "Можно тратить через {count} дней после завершения заказа",
    other: "Можно тратить через {count} дня после завершения заказа",
  },
  ready_once_captured: "Можно тратить, как только спишется оплата",
  ready_once_delivered: "Можно тратить, как только заказ доставят",
  ready_once_completed: "Можно тратить, как только заказ завершат",
  how_worked_out: "Как это посчитано",
  total: "Итого",
  guest_how: "Войдите или зарегистрируйтесь до оплаты — и баллы будут вашими.",
  sign_in: "Войти",
  create_account: "Зарегистрироваться",

  your_points: "Ваши баллы",
  available: "Доступно",
  worth: "это {amount}",
  pending: "В ожидании",
  pending_until: "с {date}",
  pending_part: "из них {count} — с {date}",
  held: "Отложено для корзины",
  debt: "Задолженность",
  debt_hint: "Сначала её погасят следующие начисленные баллы.",
  expires_next: "Ближайшее сгорание",
  on_date: "{date}",
  next_tier: "Следующий уровень",
  next_tier_missing: "Осталось: {what}",
  orders: {
    one: "{count} заказ",
    few: "{count} заказа",
    many: "{count} заказов",
    other: "{count} заказа",
  },

  spend_label: "Сколько баллов потратить",
  spend_none: "Нисколько",
  spend_all: "Все",
  spend_worth: "Оплатят {amount}",
  spend_left: "Останется: {points}",
  spend_range: "От {min} до {max} (до {amount})",
  spend_range_steps: "От {min} до {max} (до {amount}), с шагом {step}",
  spend_invalid: "Введите число, которое можно потратить на этот заказ.",
  spend_apply: "Применить",
  spend_remove: "Убрать",
  spend_working: "Секунду…",
  spend_applied: "Оплачено баллами",
  spend_failed:
    "Магазин сейчас не смог этого сделать. Попробуйте ещё раз: дважды ничего не спишется.",
  spend_unsure: "Магазин не ответил. Попробуйте ещё раз: дважды ничего не спишется.",

  loading: "Загружаем ваши баллы…",
  error_title: "Сейчас не удаётся показать ваши баллы",
  error_network: "Нет связи с магазином.",
  error_signed_out: "Войдите ещё раз, чтобы их увидеть.",
  error_order_safe: "На ваш заказ это не влияет.",
  retry: "Повторить",

  announce_earn: "За этот заказ вы получите {points}.",
  announce_available: "Доступно: {points}.",
  announce_spent: "Оплачено баллами: {amount}. Новая сумма: {total}.",
  announce_unspent: "Баллы не используются. Новая сумма: {total}.",

  membership: "Моя карта",
  card_number: "Номер карты",
  stage: "Этап",
  stage_since: "с {date}",
  stage_first_contact: "Первое знакомство",
  stage_first_purchase: "Первая покупка",
  stage_repeat_contact: "Снова с нами",
  stage_loyalty: "Постоянный клиент",

  history: "История",
  history_empty: "Баллов пока нет. Они появятся здесь после первого заказа.",
  history_range: "{from}–{to} из {count}",
  newer: "Новее",
  older: "Старее",
  pages: "Страницы истории",
  entry_award: "Начислено",
  entry_adjustment: "Корректировка",
  entry_reversal: "Списано при отмене",
  entry_expiry: "Сгорело",
  entry_redemption: "Потрачено",
  entry_restoration: "Возвращено",
  entry_merge: "Перенесено с другой учётной записи",
  entry_opening: "Начальный остаток",
  entry_expires: "Сгорят {date}",
  entry_expires_idle: {
    one: "Сгорит через {count} день, если не получать и не тратить баллы",
    few: "Сгорит через {count} дня, если не получать и не тратить баллы",
    many: "Сгорит через {count} дней, если не получать и не тратить баллы",
    other: "Сгорит через {count} дня, если не получать и не тратить баллы",
  },
  see_order: "Смотреть заказ",

  order_points: "Баллы за этот заказ",
  order_points_earned: "Начислено",
  order_points_waiting: "Начисляем ваши баллы…",
  order_points_late:
    "Начисление занимает больше времени, чем обычно. Ваши баллы не пропадут и появятся в личном кабинете.",
  order_points_none: "По этому заказу баллы не начислялись и не списывались.",
  order_points_lost: "Все баллы за этот заказ списаны обратно",
  order_points_guest:
    "Заказ оформлен без входа в учётную запись, поэтому баллов за него пока нет. С учётной записью они придут за следующий.",
  check_again: "Проверить ещё раз",

  ...referrals,
  ...stamps,
  ...cards,
  ...tiers,
  ...rewards,
}
