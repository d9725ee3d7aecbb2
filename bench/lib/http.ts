import { MedusaError } from "@medusajs/framework/utils"

/** What a store answers; an error if it is not a success. */
export async function answerOf<Answer>(request: Promise<Response>): Promise<Answer> {
  const response = await request
  const answer: unknown = await response.json()
  if (!response.ok) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `${response.url} answered ${response.status}: ${JSON.stringify(answer)}`
    )
  }
  return answer as Answer
}
