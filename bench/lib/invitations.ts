import { randomBytes } from "node:crypto"
import { MedusaError } from "@medusajs/framework/utils"
import { Client } from "pg"
import { tokenHash } from "../../src/modules/encore/feedback/surveys/token"
import { Admin } from "./admin"

type Survey = { id: string; questions: { id: string; type: string }[] }

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

/** Invites so many members to a survey, without the mail. @returns the links' tokens */
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
    const { rowCount } = await database.query(
      `insert into encore_survey_invitation (
         id, key, survey_id, member_id, token_hash, channel, trigger, source_type,
         source_id, invited_at, send_at, expires_at)
       select 'encinv_bench_' || t.hash, 'bench:' || t.hash, $1, m.id, t.hash, 'email',
         'manual', 'bench', t.hash, now(), now(), now() + interval '30 days'
       from unnest($2::text[]) with ordinality as t(hash, n)
       join (
         select id, row_number() over (order by id) as n, count(*) over () as many
         from encore_member where deleted_at is null
       ) m on m.n = 1 + (t.n - 1) % m.many`,
      [surveyId, tokens.map(tokenHash)]
    )
    if (rowCount !== count) {
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        `${rowCount} of ${count} invitations were made: there are no members`
      )
    }
  } finally {
    await database.end()
  }
  return tokens
}
