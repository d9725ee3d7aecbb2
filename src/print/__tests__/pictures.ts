import { crc32 } from "./crc32"
import { deflateSync } from "node:zlib"

/** A PNG of one colour in RGBA. */
export function pngOf(
  width: number,
  height: number,
  data = deflateSync(rows(width, height))
): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 6, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", data),
    chunk("IEND", Buffer.alloc(0)),
  ])
}

function rows(width: number, height: number): Buffer {
  const row = Buffer.concat([
    Buffer.from([0]),
    ...Array.from({ length: width }, () => Buffer.from([0x0b, 0x6b, 0x4f, 0xff])),
  ])
  return Buffer.concat(Array.from({ length: height }, () => row))
}

function chunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), body])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

/** The frame of a JPEG, which is all that is looked at. */
export function jpegOf(width: number, height: number, components = 3): Buffer {
  const frame = Buffer.alloc(10)
  frame.set([0xff, 0xc0, 0, 8 + 3 * components, 8])
  frame.writeUInt16BE(height, 5)
  frame.writeUInt16BE(width, 7)
  frame[9] = components
  return Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0]),
    frame,
    Buffer.alloc(3 * components),
    Buffer.from([0xff, 0xd9]),
  ])
}
