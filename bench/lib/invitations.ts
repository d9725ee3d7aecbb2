import { randomBytes } from "node:crypto"
import { MedusaError } from "@medusajs/framework/utils"
import { Client } from "pg"
import EncoreModuleService from "../../src/modules/encore/service"
import { readySurvey } from "../../src/modules/encore/feedback/surveys/ready"
import { tokenHash } from "../../src/modules/encore/feedback/surveys/token"
import { Admin } from "./admin"

export type Survey = { id: string; questions: { id: string; type: string }[] }

/** A published survey of one recommendation and its reason, which asks nobody by itself. */
export async function publishedSurvey(admin: Admin): Promise<Survey> {
  const path = "/admin/encore/surveys"
  const { survey } = await admin.post<{ survey: Survey & { delivery: object } }>(
    `${path}/ready-set`,
    { handle: "nps" }
  )
  await admin.post(`${path}/${survey.id}`, {
    delivery: { ...survey.delivery, trigger: "manual" },
  })
  await admin.post(`${path}/${survey.id}/publish`, {})
  return survey
}

/** The same, drafted without a store. */
export async function draftSurvey(encore: EncoreModuleService): Promise<Survey> {
  return encore.saveSurvey({
    ...readySurvey("nps", "Bench"),
    by: { actor_type: "system", actor_id: null },
  })
}

/** What somebody answers, by question, as a form sends it: from 4 to 10 in turn, of which
 * three are complaints. */
export function answerForm({ questions }: Survey, index: number) {
  const [nps, reason] = questions
  return {
    [nps!.id]: String(4 + (index % 7)),
    [reason!.id]: "It came on the day you said.",
  }
}

const MEMBERS = 300

/** Invites members to a survey so many times in all, without the mail.
 * @returns the links' tokens */
export async function invitations(
  connectionString: string,
  surveyId: string,
  count: number
): Promise<string[]> {
  const tokens = Array.from({ length: count }, () =>
    randomBytes(32).toString("base64url")
  )
  const database = new Client({ connectionString })
  await database.connect()
  try {
    await database.query(
      `insert into encore_member (
         id, card_number, referral_code, contacted_at, stage, stage_reason, stage_since,
         raw_net_total)
       select 'encmem_asked_' || n, 'asked' || n, 'asked' || n, now(), 'first_contact',
         '{}', now(), '{"value":"0","precision":20}'
       from generate_series(1, $1::integer) n on conflict do nothing`,
      [MEMBERS]
    )
    const { rowCount } = await database.query(
      `insert into encore_survey_invitation (
         id, key, survey_id, member_id, token_hash, channel, trigger, source_type,
         source_id, invited_at, send_at, expires_at)
       select 'encinv_bench_' || t.hash, 'bench:' || t.hash, $1, m.id, t.hash, 'email',
         'manual', 'bench', t.hash, now(), now(), now() + interval '30 days'
       from unnest($2::text[]) with ordinality as t(hash, n)
       join encore_member m on m.id = 'encmem_asked_' || 1 + (t.n - 1) % $3::integer`,
      [surveyId, tokens.map(tokenHash), MEMBERS]
    )
    if (rowCount !== count) {
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        `${rowCount} of ${count} invitations were made`
      )
    }
  } finally {
    await database.end()
  }
  return tokens
}
