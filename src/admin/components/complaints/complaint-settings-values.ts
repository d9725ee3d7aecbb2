import { z } from "@medusajs/framework/zod"
import type { TFunction } from "i18next"

import {
  type ComplaintKind,
  type ComplaintSettings,
  type RemedyLimit,
  SEVERITIES,
  type Severity,
} from "../../lib/complaints"
import { TEXT_LOCALES } from "../../lib/messages"

const HOUR = 60

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7]

const TIME = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** The form's fields as text: what is empty isn't set. */
export function complaintSettingsSchema(t: TFunction<"encore">) {
  const time = z.string().trim().regex(TIME, t("complaints.settings.errors.time"))
  const whole = (most: number) =>
    z
      .string()
      .trim()
      .refine(
        (value) => /^\d+$/.test(value) && Number(value) <= most,
        t("complaints.settings.errors.whole")
      )
  const hours = z
    .string()
    .trim()
    .refine(
      (value) => Number(value) > 0 && Number(value) <= 8_760,
      t("complaints.settings.errors.hours")
    )
  const target = z.object({ acknowledge: hours, resolve: hours })
  const word = z.string().trim().max(80)
  const names = z.object({ en: word, es: word, ru: word, zh: word, el: word })
  const kind = z.object({
    handle: z.string(),
    names,
    severity: z.enum(SEVERITIES),
  })
  const named = z.array(kind).min(1, t("complaints.settings.errors.one"))
  const limit = z.object({
    role_id: z.string(),
    points: whole(1_000_000_000),
    coupons: whole(100),
    replacements: whole(100),
    refund_percent: whole(100),
  })
  return z.object({
    days: z
      .array(
        z
          .object({ weekday: z.string(), from: time, to: time })
          .refine(({ from, to }) => from < to, {
            message: t("complaints.settings.errors.order"),
            path: ["to"],
          })
      )
      .min(1, t("complaints.settings.errors.one")),
    holidays: z
      .string()
      .refine(
        (text) => daysOf(text).every((day) => DAY.test(day)),
        t("complaints.settings.errors.holidays")
      ),
    targets: z.object({ low: target, normal: target, high: target, urgent: target }),
    categories: named,
    causes: named,
    limits: z.array(limit),
    escalate_to: z.array(z.string()),
    close_after_days: whole(365).refine(
      (days) => Number(days) >= 1,
      t("complaints.settings.errors.whole")
    ),
    notification_locale: z.enum(TEXT_LOCALES),
  })
}

export type Names = Record<(typeof TEXT_LOCALES)[number], string>

export type ComplaintSettingsValues = z.infer<
  ReturnType<typeof complaintSettingsSchema>
>

/** Days that stand in lines or behind commas. */
const daysOf = (text: string) => text.split(/[\s,]+/).filter(Boolean)

const hoursText = (minutes: number) => String(Math.round((minutes / HOUR) * 100) / 100)

const minutesOf = (hours: string) => Math.max(1, Math.round(Number(hours) * HOUR))

/** Limits of everybody stand first, under no role. */
export const EVERYBODY = ""

const limitText = (role_id: string, limit: RemedyLimit) => ({
  role_id,
  points: String(limit.points),
  coupons: String(limit.coupons),
  replacements: String(limit.replacements),
  refund_percent: String(Math.round(limit.refund_share * 100)),
})

const noNames = (): Names => ({ en: "", es: "", ru: "", zh: "", el: "" })

const kindText = (kind: ComplaintKind & { severity?: Severity }) => ({
  handle: kind.handle,
  names: {
    ...noNames(),
    ...(kind.name !== null && { en: kind.name }),
    ...kind.translations,
  },
  severity: kind.severity ?? ("normal" as const),
})

export const newKind = () => ({
  handle: "",
  names: noNames(),
  severity: "normal" as const,
})

export function valuesOf(settings: ComplaintSettings): ComplaintSettingsValues {
  const target = (severity: Severity) => ({
    acknowledge: hoursText(settings.targets[severity].acknowledge_minutes),
    resolve: hoursText(settings.targets[severity].resolve_minutes),
  })
  return {
    days: settings.business_hours.map(({ weekday, ...day }) => ({
      weekday: String(weekday),
      ...day,
    })),
    holidays: settings.holidays.join("\n"),
    targets: {
      low: target("low"),
      normal: target("normal"),
      high: target("high"),
      urgent: target("urgent"),
    },
    categories: settings.categories.map(kindText),
    causes: settings.causes.map(kindText),
    limits: [
      limitText(EVERYBODY, settings.limits.everybody),
      ...settings.limits.roles.map(({ role_id, ...limit }) =>
        limitText(role_id, limit)
      ),
    ],
    escalate_to: settings.escalate_to,
    close_after_days: String(settings.close_after_days),
    notification_locale: settings.notification_locale,
  }
}

/** A handle stays what it was: complaints know their category by it. */
function handlesOf(kinds: ComplaintSettingsValues["causes"]): string[] {
  const taken = new Set(kinds.flatMap(({ handle }) => handle || []))
  return kinds.map(({ handle, names }) => {
    if (handle) {
      return handle
    }
    const base =
      names.en
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, "_")
        .replace(/^_+|_+$/g, "")
        .slice(0, 50) || "kind"
    let free = base
    for (let next = 2; taken.has(free); next += 1) {
      free = `${base}_${next}`
    }
    taken.add(free)
    return free
  })
}

export function settingsOf(values: ComplaintSettingsValues): ComplaintSettings {
  const target = ({
    acknowledge,
    resolve,
  }: ComplaintSettingsValues["targets"]["low"]) => ({
    acknowledge_minutes: minutesOf(acknowledge),
    resolve_minutes: minutesOf(resolve),
  })
  const kinds = (list: ComplaintSettingsValues["causes"]) => {
    const handles = handlesOf(list)
    return list.map(({ names }, index) => ({
      handle: handles[index]!,
      // Without names of its own it has those of the shop's texts.
      name: names.en || Object.values(names).find(Boolean) || null,
      translations: Object.fromEntries(
        Object.entries(names).filter(([, name]) => name !== "")
      ),
    }))
  }
  const limit = ({
    points,
    coupons,
    replacements,
    refund_percent,
  }: ComplaintSettingsValues["limits"][number]): RemedyLimit => ({
    points: Number(points),
    coupons: Number(coupons),
    replacements: Number(replacements),
    refund_share: Number(refund_percent) / 100,
  })
  const [everybody, ...roles] = values.limits
  return {
    business_hours: values.days.map(({ weekday, from, to }) => ({
      weekday: Number(weekday),
      from,
      to,
    })),
    holidays: [...new Set(daysOf(values.holidays))].sort(),
    targets: {
      low: target(values.targets.low),
      normal: target(values.targets.normal),
      high: target(values.targets.high),
      urgent: target(values.targets.urgent),
    },
    categories: kinds(values.categories).map((kind, index) => ({
      ...kind,
      severity: values.categories[index]!.severity,
    })),
    causes: kinds(values.causes),
    limits: {
      everybody: limit(everybody!),
      roles: roles.map((role) => ({ role_id: role.role_id, ...limit(role) })),
    },
    escalate_to: values.escalate_to,
    close_after_days: Number(values.close_after_days),
    notification_locale: values.notification_locale,
  }
}
