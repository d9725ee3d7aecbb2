/** A card's number without what people put between its digits. */
export function cardNumberOf(text: string): string {
  return text.replace(/[\s\u00a0\-–.]/g, "")
}

/** In fours, as it stands on cards. */
export function inFours(number: string): string {
  return number.replace(/\d{4}(?=\d)/g, "$& ")
}

/** The digit that makes a mistyped number noticed (Luhn, ISO/IEC 7812-1). */
export function checkDigit(digits: number[]): number {
  const sum = digits
    .toReversed()
    .map((digit, index) => (index % 2 ? digit : digit * 2))
    .reduce((total, n) => total + (n > 9 ? n - 9 : n), 0)
  return (10 - (sum % 10)) % 10
}

/** Whether these are sixteen digits of which the last one fits the others. */
export function isCardNumber(number: string): boolean {
  const digits = [...number].map(Number)
  return /^\d{16}$/.test(number) && checkDigit(digits.slice(0, -1)) === digits.at(-1)
}
