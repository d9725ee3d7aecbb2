/** The kinds of file that people may attach, by what is in them. */
const KINDS: {
  mime_type: string
  extension: string
  begins: (bytes: Buffer) => boolean
}[] = [
  {
    mime_type: "image/jpeg",
    extension: "jpg",
    begins: (bytes) => bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])),
  },
  {
    mime_type: "image/png",
    extension: "png",
    begins: (bytes) =>
      bytes.subarray(0, 8).equals(Buffer.from("89504e470d0a1a0a", "hex")),
  },
  {
    mime_type: "image/webp",
    extension: "webp",
    begins: (bytes) => text(bytes, 0, 4) === "RIFF" && text(bytes, 8, 12) === "WEBP",
  },
  {
    mime_type: "image/heic",
    extension: "heic",
    begins: (bytes) =>
      text(bytes, 4, 8) === "ftyp" && /^(hei[cx]|mif1)$/.test(text(bytes, 8, 12)),
  },
  {
    mime_type: "application/pdf",
    extension: "pdf",
    begins: (bytes) => text(bytes, 0, 5) === "%PDF-",
  },
]

export type FileKind = { mime_type: string; extension: string }

/** What a file is by its content, whatever it is called; null for what nobody attaches. */
export function fileKind(bytes: Buffer): FileKind | null {
  return KINDS.find((kind) => kind.begins(bytes)) ?? null
}

function text(bytes: Buffer, from: number, to: number): string {
  return bytes.subarray(from, to).toString("latin1")
}
