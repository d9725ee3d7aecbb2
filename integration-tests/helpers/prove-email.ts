import { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** As Medusa's own verification leaves it, by its own token. */
export async function proveEmail(
  container: MedusaContainer,
  authIdentityId: string,
  email: string
): Promise<void> {
  const auth = container.resolve(Modules.AUTH)
  const requested = await auth.requestAuthVerification({
    auth_identity_id: authIdentityId,
    entity_id: email,
    entity_type: "email",
    code_provider: "token",
  })
  await auth.confirmAuthVerification({ code: requested.code! })
}
