/** The check sum of PNG's chunks (ISO 3309); Node has it only from version 22 on. */
export function crc32(bytes: Buffer): number {
  let sum = ~0
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) {
      sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
    }
  }
  return ~sum >>> 0
}
