/** Something is not as the shop needs it; its message is for the shopper. */
export class ShopError extends Error {
  override readonly name = "ShopError"
}
