import {
  BarcodeFormat,
  BinaryBitmap,
  DecodeHintType,
  GlobalHistogramBinarizer,
  MultiFormatReader,
  RGBLuminanceSource,
} from "@zxing/library"

type Pixels = { grey: Uint8ClampedArray; width: number; height: number }

/** What a scanner reads of a picture: its QR code, or its Code 128. */
export function scan(
  { grey, width, height }: Pixels,
  format: "QR_CODE" | "CODE_128"
): string {
  const reader = new MultiFormatReader()
  const source = new RGBLuminanceSource(grey, width, height)
  return reader
    .decode(
      // A rendering is lit evenly; to judge the light by places loses codes on it.
      new BinaryBitmap(new GlobalHistogramBinarizer(source)),
      new Map<DecodeHintType, unknown>([
        [DecodeHintType.POSSIBLE_FORMATS, [BarcodeFormat[format]]],
        [DecodeHintType.TRY_HARDER, true],
      ])
    )
    .getText()
}
