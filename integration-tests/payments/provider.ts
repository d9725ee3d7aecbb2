import { randomUUID } from "node:crypto"
import {
  AuthorizePaymentInput,
  AuthorizePaymentOutput,
  InitiatePaymentInput,
  InitiatePaymentOutput,
  ProviderWebhookPayload,
  WebhookActionResult,
} from "@medusajs/framework/types"
import {
  AbstractPaymentProvider,
  PaymentActions,
  PaymentSessionStatus,
} from "@medusajs/framework/utils"

/** What the gateway answers, and what it posts to the store's webhook. */
export type GatewayAnswer = { status: "authorized" | "declined" }

/**
 * A payment provider as shops have them: a service elsewhere decides, is asked over
 * HTTP, may take its time and tell the store once more by webhook. Which one: each
 * payment session carries the address of its gateway.
 */
export class GatewayPaymentProvider extends AbstractPaymentProvider {
  static override identifier = "gateway"

  constructor(cradle: Record<string, unknown>, config: Record<string, unknown>) {
    super(cradle, config)
  }

  async initiatePayment({
    data,
    amount,
  }: InitiatePaymentInput): Promise<InitiatePaymentOutput> {
    return { id: randomUUID(), data: { ...data, amount } }
  }

  async authorizePayment({
    data,
  }: AuthorizePaymentInput): Promise<AuthorizePaymentOutput> {
    const response = await fetch(`${data?.gateway}/authorize`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ session_id: data?.session_id, amount: data?.amount }),
    })
    const answer = (await response.json()) as GatewayAnswer
    return {
      data,
      status:
        answer.status === "authorized"
          ? PaymentSessionStatus.AUTHORIZED
          : PaymentSessionStatus.ERROR,
    }
  }

  async getWebhookActionAndData({
    data,
  }: ProviderWebhookPayload["payload"]): Promise<WebhookActionResult> {
    await fetch(`${data.gateway}/verify`, {
      method: "POST",
      body: JSON.stringify(data),
    })
    return {
      action: PaymentActions.AUTHORIZED,
      data: { session_id: String(data.session_id), amount: Number(data.amount) },
    }
  }

  async updatePayment({ data }: { data?: Record<string, unknown> }) {
    return { data }
  }

  async getPaymentStatus() {
    return { status: PaymentSessionStatus.PENDING }
  }

  async retrievePayment({ data }: { data?: Record<string, unknown> }) {
    return { data }
  }

  async deletePayment({ data }: { data?: Record<string, unknown> }) {
    return { data }
  }

  async capturePayment({ data }: { data?: Record<string, unknown> }) {
    return { data }
  }

  async refundPayment({ data }: { data?: Record<string, unknown> }) {
    return { data }
  }

  async cancelPayment({ data }: { data?: Record<string, unknown> }) {
    return { data }
  }
}
