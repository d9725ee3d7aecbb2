/**
 * Handlers for hosts that want points guarded inside Medusa's own workflows. None is
 * registered by the plugin, since a hook takes one handler: it is the host's to give.
 */
export { fitPointsToCart } from "./fit-points-to-cart"
export { validatePointsOnCart } from "./validate-points-on-cart"
