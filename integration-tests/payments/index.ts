import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import { GatewayPaymentProvider } from "./provider"

export default ModuleProvider(Modules.PAYMENT, { services: [GatewayPaymentProvider] })
