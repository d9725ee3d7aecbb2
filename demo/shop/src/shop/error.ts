/** Something is not as the shop needs it; its message is for the shopper. */
export class ShopError extends Error {
  override readonly name = "ShopError"
}

/** The total isn't what the shopper has seen; they are asked about the new one. */
export class ConfirmTotal extends Error {
  override readonly name = "ConfirmTotal"
}
